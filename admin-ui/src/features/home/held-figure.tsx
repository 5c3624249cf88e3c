import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listMessages } from '../../api/list-messages.ts';
import { CountFigure } from './count-figure.tsx';

/** More are told as `500+`. */
const COUNTED = 500;

/** Order messages that wait for a person. */
export function HeldFigure() {
  const { t } = useTranslation('home');
  const { data, isError } = useQuery({
    queryKey: ['messages', 'count'],
    queryFn: ({ signal }) => listMessages({ status: 'held', limit: COUNTED }, signal),
  });
  const seen = data && { count: data.items.length, more: data.next !== undefined };
  const count = seen ?? (isError ? null : undefined);
  return <CountFigure label={t('held')} count={count} to="/intake?status=held" alarm />;
}
