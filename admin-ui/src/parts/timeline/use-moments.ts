import { useQuery } from '@tanstack/react-query';
import { getInstanceHistory, type HistoryEntry } from '../../api/get-instance-history.ts';
import { replay, type Moment } from './replay.ts';

const PAGE = 500;
/** Ten thousand commits: as much as is replayed at once. */
const PAGES = 20;

export interface Moments {
  readonly moments: readonly Moment[];
  /** The history is longer than what is shown. */
  readonly cut: boolean;
}

/** All of an instance's history, replayed; read again where `revision` is newer. */
export function useMoments(instanceId: string, revision: number) {
  return useQuery<Moments, Error, Moments, readonly unknown[]>({
    queryKey: ['moments', instanceId, revision],
    queryFn: ({ signal }) => readAll(instanceId, signal),
    // While a newer revision is read, the one before stays; never another instance's.
    placeholderData: (before: Moments | undefined, query?: { queryKey: readonly unknown[] }) =>
      query?.queryKey[1] === instanceId ? before : undefined,
  });
}

async function readAll(instanceId: string, signal: AbortSignal): Promise<Moments> {
  const entries: HistoryEntry[] = [];
  let after: string | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const query = { limit: PAGE, ...(after !== undefined && { after }) };
    const { items, next } = await getInstanceHistory(instanceId, query, signal);
    entries.push(...items);
    if (next === undefined) return { moments: replay(entries), cut: false };
    after = next;
  }
  return { moments: replay(entries), cut: true };
}
