/** Checks of what is being saved: once a draft has been saved, those begun before are of no use. */
export interface ChecksUnderWay {
  /** What the check gives; undefined where its draft was saved meanwhile. */
  readonly run: <T>(
    draft: string,
    check: (signal: AbortSignal) => Promise<T>,
  ) => Promise<T | undefined>;
  readonly saved: (draft: string) => void;
}

export function createChecksUnderWay(): ChecksUnderWay {
  const underWay = new Map<string, Set<AbortController>>();
  return {
    run: async (draft, check) => {
      const own = new AbortController();
      const all = underWay.get(draft) ?? new Set();
      underWay.set(draft, all.add(own));
      try {
        const found = await check(own.signal);
        return own.signal.aborted ? undefined : found;
      } catch (thrown) {
        if (own.signal.aborted) return undefined;
        throw thrown;
      } finally {
        all.delete(own);
        if (all.size === 0) underWay.delete(draft);
      }
    },
    saved: (draft) => {
      for (const one of underWay.get(draft) ?? []) one.abort();
    },
  };
}
