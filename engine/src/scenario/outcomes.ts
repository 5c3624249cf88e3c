import type { JobOutcome, OneOrMore, ScenarioError } from './scenario.ts';
import type { Variables } from '../model/index.ts';

/** What comes of one try of a job. */
export type TryOutcome =
  | { readonly kind: 'complete'; readonly variables: Variables }
  | { readonly kind: 'fail'; readonly message: string; readonly backoff?: string }
  | ({ readonly kind: 'error' } & ScenarioError);

/** Items in order of occurrence; the last one counts again and again. */
export interface Sequence<T> {
  readonly next: () => T | undefined;
  /** The next one has been used up. */
  readonly advance: () => void;
}

export function createSequence<T>(items: readonly T[]): Sequence<T> {
  let used = 0;
  return {
    next: () => items[Math.min(used, items.length - 1)],
    advance: () => {
      used += 1;
    },
  };
}

/**
 * Outcomes by try. `fail` with `times` stands for so many failed tries and what comes then: at the
 * end of the list, where nothing else is said, the work succeeds.
 */
export function tryOutcomes(outcomes: OneOrMore<JobOutcome>): readonly TryOutcome[] {
  const list = isList(outcomes) ? outcomes : [outcomes];
  return list.flatMap((outcome, index) => expand(outcome, index === list.length - 1));
}

export const isList = <T>(value: OneOrMore<T>): value is readonly T[] => Array.isArray(value);

function expand(outcome: JobOutcome, last: boolean): readonly TryOutcome[] {
  if ('complete' in outcome) return [{ kind: 'complete', variables: outcome.complete }];
  if ('error' in outcome) return [{ kind: 'error', ...outcome.error }];
  const { fail: message, times, backoff, then } = outcome;
  const failed = { kind: 'fail', message, ...(backoff !== undefined && { backoff }) } as const;
  const tries = Array.from({ length: times ?? 1 }, () => failed);
  if (then) return [...tries, ...expand(then, last)];
  return times !== undefined && last ? [...tries, DONE] : tries;
}

export const DONE: TryOutcome = { kind: 'complete', variables: {} };
