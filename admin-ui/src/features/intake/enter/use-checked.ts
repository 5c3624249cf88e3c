import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSession } from '../../../app/session/session.ts';
import { useRested } from '../../../parts/use-rested.ts';
import { checkedText, checkOrder } from './check-order.ts';
import type { EntryDraft } from './entry-draft.ts';

/** What the engine reads in the draft, a moment after the hand rests. */
export function useChecked(draft: EntryDraft, scan: File | undefined) {
  const { user } = useSession();
  const text = useRested(checkedText(draft, scan, user), 400);
  return useQuery({
    queryKey: ['entry-check', text],
    queryFn: () => checkOrder(text),
    ...{ placeholderData: keepPreviousData, staleTime: Infinity, retry: false },
  });
}
