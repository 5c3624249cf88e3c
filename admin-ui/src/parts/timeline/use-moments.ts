import { useQuery } from '@tanstack/react-query';
import { readHistory } from './read-history.ts';
import { replay, type Moment } from './replay.ts';

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
  const { entries, cut } = await readHistory(instanceId, signal);
  return { moments: replay(entries), cut };
}
