import { useQuery } from '@tanstack/react-query';
import { listMessages, type Message } from '../../../api/list-messages.ts';
import { useRested } from '../../../parts/use-rested.ts';

const SHOWN = 5;

/** Messages that have brought, or changed, the order of this number; undefined: not known yet. */
export function useKnownMessages(orderNumber: string): readonly Message[] | undefined {
  const number = useRested(orderNumber.trim(), 400);
  const { data } = useQuery({
    queryKey: ['messages', 'of-order', number],
    queryFn: ({ signal }) => listMessages({ orderNumber: number, limit: SHOWN }, signal),
    enabled: number !== '',
  });
  return number === orderNumber.trim() ? data?.items : undefined;
}
