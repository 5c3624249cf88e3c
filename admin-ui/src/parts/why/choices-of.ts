import { readsOf } from '@waybill/engine/expression';
import { evolve, visibleVariables, type Event, type InstanceState } from '@waybill/engine/kernel';
import type { Json } from '@waybill/server/contract';
import type { Way } from '../../modeler/read-ways.ts';
import type { Moment } from '../timeline/replay.ts';

/** A way that a token was let take, and what the conditions saw. */
export interface Choice {
  readonly way: Way;
  readonly seen: readonly (readonly [path: string, value: Json])[];
}

/** What was chosen in one commit, in order, with the values as they were at each choice. */
export function choicesOf(
  { entry }: Moment,
  before: InstanceState | undefined,
  ways: ReadonlyMap<string, Way>,
): readonly Choice[] {
  const choices: Choice[] = [];
  let state = before;
  // What the server gives of history are the kernel's events.
  for (const event of entry.events as unknown as readonly Event[]) {
    const way = event.kind === 'sequence-flow-taken' ? ways.get(event.flow) : undefined;
    if (event.kind === 'sequence-flow-taken' && way !== undefined && state !== undefined)
      choices.push({ way, seen: seenBy(way, visibleVariables(state, event.scope)) });
    state = evolve(state, event);
  }
  return choices;
}

function seenBy({ condition, others }: Way, variables: Readonly<Record<string, Json>>) {
  const texts = condition === undefined ? others : [condition];
  const paths = new Set(texts.flatMap((text) => readsOf(text).map(({ path }) => path)));
  return [...paths].map((path) => [path, valueAt(variables, path.split('.'))] as const);
}

function valueAt(value: Json, path: readonly string[]): Json {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  if (typeof value !== 'object' || value === null || isList(value)) return null;
  return valueAt(value[name] ?? null, rest);
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
