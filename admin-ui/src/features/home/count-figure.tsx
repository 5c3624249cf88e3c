import { Figure } from './figure.tsx';

interface CountFigureProps {
  readonly label: string;
  /** Undefined while it is read, null where it could not be; with `more` there are more than were counted. */
  readonly count: { readonly count: number; readonly more: boolean } | null | undefined;
  readonly to: string;
  /** Anything but none wants somebody's eye. */
  readonly alarm?: boolean;
}

export function CountFigure({ label, count, to, alarm = false }: CountFigureProps) {
  const value = count && `${count.count}${count.more ? '+' : ''}`;
  return <Figure label={label} value={value} to={to} alarm={alarm && (count?.count ?? 0) > 0} />;
}
