import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listAlarms } from '../../api/list-alarms.ts';
import { CountFigure } from './count-figure.tsx';

/** More are told as `500+`. */
const COUNTED = 500;
const KINDS = ['overdue', 'predicted-late'] as const;

/** What is late and what will be, by the rules of the company. */
export function AlarmFigures() {
  return KINDS.map((kind) => <AlarmFigure key={kind} kind={kind} />);
}

function AlarmFigure({ kind }: { readonly kind: (typeof KINDS)[number] }) {
  const { t } = useTranslation('home');
  const { data } = useQuery({
    queryKey: ['alarms', 'count', kind],
    queryFn: ({ signal }) => listAlarms({ status: 'open', alarm: kind, limit: COUNTED }, signal),
  });
  const count = data && { count: data.items.length, more: data.next !== undefined };
  return <CountFigure label={t(kind)} count={count} to={`/alarms?kind=${kind}`} alarm />;
}
