import type { Failure } from '../errors/failure.ts';
import type { WaitingPlace } from './observe.ts';

/** One thing that came out other than the scenario says. */
export interface Difference {
  /** Path in the scenario, such as `steps[2].completeTask` or `expect.variables.order.total`. */
  readonly at: string;
  readonly expected: string;
  readonly seen: string;
  /** Set where something could not be done at all. */
  readonly failure?: Failure;
}

/** Where a process stands, in one line. */
export function describePlaces(places: readonly WaitingPlace[]): string {
  if (places.length === 0) return 'it waits nowhere';
  return `it waits at ${places.map(describePlace).join(', ')}`;
}

function describePlace({ element, waitsFor, detail }: WaitingPlace): string {
  return `"${element}" (${waitsFor}${detail === undefined ? '' : ` ${detail}`})`;
}

export const quoted = (ids: Iterable<string>): string =>
  [...ids].map((id) => `"${id}"`).join(', ') || 'none';

/** A value as short JSON. */
export function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)} …` : text;
}

const SHOWN = 300;
