import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listAlarms } from '../../api/list-alarms.ts';
import { CountFigure } from './count-figure.tsx';

/** More are told as `500+`. */
const COUNTED = 500;
const FIGURES = ['overdue', 'predicted-late', 'open'] as const;

/** What is late, what will be, and all that people were warned of, by the rules of the company. */
export function AlarmFigures() {
  return FIGURES.map((figure) => <AlarmFigure key={figure} figure={figure} />);
}

function AlarmFigure({ figure }: { readonly figure: (typeof FIGURES)[number] }) {
  const { t } = useTranslation('home');
  const alarm = figure === 'open' ? undefined : figure;
  const { data, isError } = useQuery({
    queryKey: ['alarms', 'count', figure],
    queryFn: ({ signal }) => listAlarms({ status: 'open', alarm, limit: COUNTED }, signal),
  });
  const seen = data && { count: data.items.length, more: data.next !== undefined };
  const count = seen ?? (isError ? null : undefined);
  const to = alarm === undefined ? '/alarms' : `/alarms?kind=${alarm}`;
  return <CountFigure label={t(figure)} count={count} to={to} alarm />;
}
