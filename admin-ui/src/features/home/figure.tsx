import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface FigureProps {
  readonly label: string;
  /** Undefined while it is read; null where it could not be. */
  readonly value: ReactNode | undefined;
  /** The list behind the figure. */
  readonly to: string;
  /** Wants somebody's eye. */
  readonly alarm?: boolean;
}

export function Figure({ label, value, to, alarm = false }: FigureProps) {
  if (value === undefined) return <Skeleton.Node active className="figure" />;
  return (
    <Link to={to} className={alarm ? 'figure figure-alarm' : 'figure'}>
      <span className="figure-number">{value ?? '—'}</span>
      <span>{label}</span>
    </Link>
  );
}
