import { WaybillError } from '../../errors/failure.ts';
import type { Store } from '../../ports/index.ts';

/**
 * A store that stops whatever works on it after `limit` milliseconds of real time: all that an
 * engine does goes through its store.
 */
export function boundedStore(store: Store, limit: number): Store {
  const end = performance.now() + limit;
  const members = Object.entries(store).map(([name, member]: [string, unknown]) => {
    if (typeof member !== 'function' || name === 'close') return [name, member];
    const call = async (...given: readonly unknown[]): Promise<unknown> => {
      if (performance.now() > end) throw new WaybillError(tooLong(limit));
      const answer: unknown = await Reflect.apply(member, store, given);
      return answer;
    };
    return [name, call];
  });
  // The same names lead to the same calls, each behind the bound.
  return Object.fromEntries(members) as Store;
}

const tooLong = (limit: number) => ({
  code: 'DRAFT_TRIAL_TOO_LONG',
  message: `Expected the scenarios to end within ${String(limit)} ms, but there is more to do.`,
  mend: 'Look for a loop in the process, or carry fewer scenarios.',
});
