import type { EntityType } from '../entity/entity-type.ts';
import { ok } from '../errors/failure.ts';
import type { Actor } from '../history/batch.ts';
import { addDuration, type Durations } from './durations.ts';

/** How long a process has taken in this company, element by element: counts of ended instances. */
export interface PaceState {
  readonly processId: string;
  /** Instances counted. */
  readonly instances: number;
  readonly elements: Readonly<Record<string, ElementPace>>;
}

export interface ElementPace {
  /** From entering the element to leaving it. */
  readonly stay: Durations;
  /** From entering the element to the end of the instance, or to what it is due by. */
  readonly toEnd: Durations;
}

/** One run of an element in an ended instance, in milliseconds. */
export interface ElementRun {
  readonly element: string;
  readonly stay: number;
  /** Absent where that was over before. */
  readonly toEnd?: number;
}

export interface PaceCommand {
  readonly kind: 'count-runs';
  readonly actor: Actor;
  readonly processId: string;
  /** Each counted once: its claim is taken by whoever counts it. */
  readonly instances: number;
  readonly runs: readonly ElementRun[];
}

/** Shapes that were released are never edited. */
export interface PaceEvent {
  readonly kind: 'runs-counted';
  readonly processId: string;
  readonly instances: number;
  readonly runs: readonly ElementRun[];
}

export const PACE: EntityType<PaceState, PaceCommand, PaceEvent> = {
  kind: 'pace',
  decide: (_state, { processId, instances, runs }) =>
    ok([{ kind: 'runs-counted', processId, instances, runs }]),
  evolve: evolvePace,
  fields: () => ({}),
  consequences: () => ({}),
};

const NONE: ElementPace = { stay: {}, toEnd: {} };

function evolvePace(
  state: PaceState | undefined,
  { processId, instances, runs }: PaceEvent,
): PaceState {
  const elements: Record<string, ElementPace> = { ...state?.elements };
  for (const { element, stay, toEnd } of runs) {
    const known = elements[element] ?? NONE;
    elements[element] = {
      stay: addDuration(known.stay, stay),
      toEnd: toEnd === undefined ? known.toEnd : addDuration(known.toEnd, toEnd),
    };
  }
  return { processId, instances: (state?.instances ?? 0) + instances, elements };
}

/** What is learnt of the way to another element is learnt apart. */
export const paceName = (processId: string, until?: string): string =>
  until === undefined ? processId : `${processId}:${until}`;

/** Of an instance by its own version; with `until`, of another that is due otherwise (`end`: by its end). */
export const paceClaim = (
  instanceId: string,
  until?: { readonly of: string | undefined },
): string =>
  until === undefined ? `pace:${instanceId}` : `pace:${instanceId}:${until.of ?? 'end'}`;
