import { WaybillError } from '../../errors/failure.ts';
import type { Store } from '../../ports/index.ts';

/** Milliseconds after which others are let in. */
const BREATH = 10;

/**
 * A store that stops whatever works on it after `limit` milliseconds of real time, and until then
 * lets the rest of the process have its turn: all that an engine does goes through its store.
 */
export function boundedStore(store: Store, limit: number): Store {
  const end = performance.now() + limit;
  let breathed = performance.now();
  const passes = async (): Promise<void> => {
    const now = performance.now();
    if (now > end) throw new WaybillError(tooLong(limit));
    if (now - breathed < BREATH) return;
    await new Promise((resolve) => setImmediate(resolve));
    breathed = performance.now();
  };
  const members = Object.entries(store).map(([name, member]: [string, unknown]) => {
    if (typeof member !== 'function' || name === 'close') return [name, member];
    const call = async (...given: readonly unknown[]): Promise<unknown> => {
      await passes();
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
