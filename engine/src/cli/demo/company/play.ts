import { addDuration } from '../../../expression/index.ts';
import type { Variables } from '../../../model/index.ts';
import type { Engine } from '../../../runtime/engine-api.ts';
import { evaluateValue, evaluateValues } from '../../../scenario/evaluate-values.ts';
import type { Agenda } from './agenda.ts';
import type { Alternative, CompanyData } from './company-data.ts';
import type { People } from './people.ts';
import { pickWeighted, type Random } from './random.ts';
import { dayAt, TIME_ZONE } from './working-time.ts';

/** What all who act in the company have in common. */
export interface Play {
  readonly engine: Engine;
  readonly data: CompanyData;
  readonly people: People;
  readonly random: Random;
  readonly agenda: Agenda;
  /** Epoch milliseconds: "today". */
  readonly end: number;
  /** What the data have no answer for, as `process/element`, and writes that were refused. */
  readonly gaps: Map<string, number>;
}

/** What systems outside need of it, which also serve where people play. */
export type ServicePlay = Pick<Play, 'engine' | 'data' | 'random' | 'gaps' | 'end'>;

export function noteGap({ gaps }: Pick<Play, 'gaps'>, what: string): void {
  gaps.set(what, (gaps.get(what) ?? 0) + 1);
}

/** FEEL of the data sees the variables, and `demo` with what only the play knows. */
export interface Seen {
  readonly variables: Variables;
  readonly demo: Variables;
  readonly now: number;
  /** Place in the data, for failures. */
  readonly at: string;
}

const scopeOf = ({ variables, demo, now, at }: Seen) => ({
  ...{ variables: { ...variables, demo }, now, at },
  timeZone: TIME_ZONE,
});

export const valuesOf = (values: Variables, seen: Seen): Variables =>
  evaluateValues(values, scopeOf(seen));

/** One of those whose condition holds; undefined where there is none. */
export function chooseFrom<T extends Alternative>(
  items: readonly T[],
  seen: Seen,
  random: Random,
): T | undefined {
  const possible = items.filter(
    ({ when }) => when === undefined || evaluateValue(when, scopeOf(seen)) === true,
  );
  return possible.length === 0 ? undefined : pickWeighted(random, possible);
}

/** When it is done: somewhere between the two delays, from now or from the day named. */
export function dueOf({ after, from }: Alternative, seen: Seen, random: Random): number {
  const [low, high] = after ?? ['PT0S', 'PT0S'];
  const base = from === undefined ? seen.now : startOf(from, seen);
  const due = random.between(later(base, low), later(base, high));
  return Math.max(Math.round(due / MINUTE) * MINUTE, seen.now);
}

const MINUTE = 60_000;

function startOf(from: string, seen: Seen): number {
  const day = evaluateValue(from, scopeOf(seen));
  return typeof day === 'string' ? dayAt(day.slice(0, 10), 10) : seen.now;
}

/** A delay that begins with `-` goes back. */
function later(time: number, duration: string): number {
  const back = duration.startsWith('-');
  const end = addDuration(time, back ? duration.slice(1) : duration, TIME_ZONE);
  if (!end.ok) throw new Error(`${duration}: ${end.failure.message}`);
  return back ? 2 * time - end.value : end.value;
}
