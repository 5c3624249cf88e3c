import { evolve, type Event, type InstanceState } from '@waybill/engine/kernel';
import type { HistoryEntry } from '../../api/get-instance-history.ts';
import type { DiagramMarkers } from '../../modeler/markers.ts';

/** An instance right after one commit. */
export interface Moment {
  readonly entry: HistoryEntry;
  readonly state: InstanceState;
  /** How often each flow was taken so far. */
  readonly passes: Readonly<Record<string, number>>;
}

/** Every state there was, by the same kernel that made it. */
export function replay(entries: readonly HistoryEntry[]): readonly Moment[] {
  const moments: Moment[] = [];
  let state: InstanceState | undefined;
  let passes: Readonly<Record<string, number>> = {};
  for (const entry of entries) {
    // What the server gives of history are the kernel's events.
    const events = entry.events as unknown as readonly Event[];
    for (const event of events) state = evolve(state, event);
    passes = countFlows(passes, events);
    if (state) moments.push({ entry, state, passes });
  }
  return moments;
}

function countFlows(
  before: Readonly<Record<string, number>>,
  events: readonly Event[],
): Readonly<Record<string, number>> {
  let counted = { ...before };
  for (const event of events) {
    if (event.kind === 'sequence-flow-taken') counted[event.flow] = (counted[event.flow] ?? 0) + 1;
    // What the new version calls otherwise was passed all the same.
    if (event.kind === 'instance-migrated') counted = renamed(counted, event.flows);
  }
  return counted;
}

const renamed = <T>(
  counted: Readonly<Record<string, T>>,
  names: Readonly<Record<string, string>>,
): Record<string, T> =>
  Object.fromEntries(Object.entries(counted).map(([flow, count]) => [names[flow] ?? flow, count]));

export function markersOf({ state, passes }: Moment): DiagramMarkers {
  const executions = Object.values(state.executions);
  // Containers are told by what is inside them; the process itself has nowhere to stand.
  const standing = executions.filter(({ live, scope }) => live === 0 && scope !== 0);
  const ended = state.status !== 'active';
  return {
    here: ended ? {} : countBy(standing.map(({ element }) => element)),
    been: passes,
    incidents: countBy(Object.values(state.incidents).map(placeOf)),
  };
}

/** Where it failed, which may be below the element that is stopped. */
const placeOf = ({ element, failure }: InstanceState['incidents'][string]): string =>
  failure.elementId ?? element;

function countBy(names: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
