import { countOf, percentileOf } from './durations.ts';
import type { PaceState } from './pace.ts';

/** Four of five: early enough to act, seldom enough to be believed. */
const SHARE = 0.8;
/** Fewer runs than these say nothing. */
const ENOUGH = 10;
/** Of fewer, one run more or less moves the figure: it is told that they are few. */
const FEW = 20;

export interface Place {
  /** Elements in which the instance is now. */
  readonly elements: readonly string[];
  /** Epoch milliseconds since which it has been there. */
  readonly since: number;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The element whose last completion is predicted; the end of the instance where absent. */
  readonly until?: string | undefined;
  /** What people call an element; its id where absent. */
  readonly nameOf?: (element: string) => Wording;
}

interface Wording {
  readonly zh: string;
  readonly en: string;
}

export interface Prediction {
  /** Epoch milliseconds by which it will have come there, as four of five before did. */
  readonly by: number;
  /** The element from which the longest path leads. */
  readonly element: string;
  /** Runs that this was learnt from. */
  readonly runs: number;
  /** Milliseconds. */
  readonly remaining: number;
  /** One sentence that says how it was reckoned. */
  readonly told: Wording;
}

/** Undefined where the company has not seen enough of it. */
export function predict(pace: PaceState | undefined, place: Place): Prediction | undefined {
  const known = place.elements.flatMap((element) => {
    const toEnd = pace?.elements[element]?.toEnd ?? {};
    const remaining = percentileOf(toEnd, SHARE);
    const runs = countOf(toEnd);
    return remaining === undefined || runs < ENOUGH ? [] : [{ element, remaining, runs }];
  });
  // One branch that is not known could be the longest.
  if (known.length === 0 || known.length < place.elements.length) return undefined;
  const [longest] = known.toSorted((one, other) => other.remaining - one.remaining);
  if (!longest) return undefined;
  const by = Math.max(place.now, place.since + longest.remaining);
  const { element } = longest;
  const named = (id: string): Wording => place.nameOf?.(id) ?? { zh: id, en: id };
  const goal = place.until === undefined ? undefined : named(place.until);
  return { ...longest, by, told: tell(longest, named(element), goal) };
}

/** Milliseconds that half of the stays in an element took at most; undefined where few are known. */
export function usualStay(pace: PaceState | undefined, element: string): number | undefined {
  const stay = pace?.elements[element]?.stay ?? {};
  return countOf(stay) < ENOUGH ? undefined : percentileOf(stay, 0.5);
}

const HOUR = 3_600_000;
/** Hours; what takes longer is told in days. */
const LONG = 96;

function tell(
  { remaining, runs }: Omit<Prediction, 'by' | 'told'>,
  name: Wording,
  goal?: Wording,
): Wording {
  const hours = Math.max(1, Math.round(remaining / HOUR));
  const days = Math.round(hours / 24);
  const most =
    hours > LONG
      ? { zh: `${String(days)} 天`, en: `${String(days)} days` }
      : { zh: `${String(hours)} 小时`, en: `${String(hours)} hours` };
  const to = goal ? { zh: `“${goal.zh}”`, en: `"${goal.en}"` } : { zh: '结束', en: 'the end' };
  const few = runs < FEW ? { zh: '（次数少）', en: ' (few)' } : { zh: '', en: '' };
  return {
    zh: `以往 ${String(runs)} 次${few.zh}中，五分之四从“${name.zh}”到${to.zh}不超过 ${most.zh}。`,
    en: `Of ${String(runs)} runs before${few.en}, four of five took at most ${most.en} from "${name.en}" to ${to.en}.`,
  };
}
