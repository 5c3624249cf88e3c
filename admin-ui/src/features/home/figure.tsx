import { Skeleton } from 'antd';
import { Link } from 'react-router';

interface FigureProps {
  readonly label: string;
  /** Undefined while it is read. */
  readonly page: { readonly items: readonly unknown[]; readonly next?: string } | undefined;
  /** The list behind the figure. */
  readonly to: string;
  /** Anything but none wants somebody's eye. */
  readonly alarm?: boolean;
}

export function Figure({ label, page, to, alarm = false }: FigureProps) {
  if (page === undefined) return <Skeleton.Node active className="figure" />;
  const count = page.items.length;
  const shown = `${count}${page.next === undefined ? '' : '+'}`;
  return (
    <Link to={to} className={`figure ${alarm && count > 0 ? 'figure-alarm' : ''}`}>
      <span className="figure-number">{shown}</span>
      <span>{label}</span>
    </Link>
  );
}
