import type { Event } from '../kernel/index.ts';
import type { CommittedEvents } from '../runtime/engine-options.ts';

/** One element that was started, or one sequence flow that was taken. */
export interface TraceEntry {
  /** Epoch milliseconds of the simulated clock. */
  readonly time: number;
  readonly instanceId: string;
  readonly processId: string;
  readonly kind: 'element' | 'flow';
  readonly id: string;
}

/** What was visited, in order and counted, over all instances of a run. */
export interface Trace {
  readonly entries: readonly TraceEntry[];
  /** Element id → how often it was started; each pass of a loop counts, its body does not. */
  readonly elements: Readonly<Record<string, number>>;
  /** Flow id → how often it was taken. */
  readonly flows: Readonly<Record<string, number>>;
}

export interface TraceRecorder {
  readonly record: (committed: CommittedEvents) => void;
  readonly trace: () => Trace;
}

export function createTraceRecorder(): TraceRecorder {
  const entries: TraceEntry[] = [];
  const elementOf = new Map<string, string>();
  return {
    record: ({ events, instanceId, processId, time }) => {
      const bodies = loopBodies(events);
      const add = (kind: TraceEntry['kind'], id: string): void => {
        entries.push({ time, instanceId, processId, kind, id });
      };
      for (const event of events) {
        learnPlace(elementOf, instanceId, event);
        if (event.kind === 'sequence-flow-taken') add('flow', event.flow);
        if (event.kind !== 'element-activated' || bodies.has(event.key)) continue;
        const element = elementOf.get(placeOf(instanceId, event.key));
        if (element !== undefined) add('element', element);
      }
    },
    trace: () => ({
      entries: [...entries],
      elements: countOf(entries, 'element'),
      flows: countOf(entries, 'flow'),
    }),
  };
}

const placeOf = (instanceId: string, key: number): string => `${instanceId}:${key}`;

/** Which element an execution stands for; the process itself is left out. */
function learnPlace(elementOf: Map<string, string>, instanceId: string, event: Event): void {
  if (event.kind === 'sequence-flow-taken' || event.kind === 'element-entered') {
    elementOf.set(placeOf(instanceId, event.key), event.element);
  } else if (event.kind === 'tokens-joined' && event.goesOn !== undefined) {
    const element = elementOf.get(placeOf(instanceId, event.key));
    if (element !== undefined) elementOf.set(placeOf(instanceId, event.goesOn), element);
  }
}

/** A loop's body is activated in the same commit in which its loop begins. */
function loopBodies(events: readonly Event[]): ReadonlySet<number> {
  return new Set(events.flatMap((event) => (event.kind === 'loop-changed' ? [event.key] : [])));
}

function countOf(
  entries: readonly TraceEntry[],
  kind: TraceEntry['kind'],
): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    if (entry.kind === kind) counts.set(entry.id, (counts.get(entry.id) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}
