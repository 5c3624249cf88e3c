import type { Event } from '../kernel/index.ts';
import { attach } from './attach.ts';
import type { HistoryBatch } from './batch.ts';

/** The `evolve` of kernel or entity; comes in, so that history stands beside them and not upon them. */
export type Evolve<S, E = Event> = (state: S | undefined, event: E) => S;

/** The state after the commit `revision`; undefined before the first. */
export function asOf<S>(
  batches: Iterable<HistoryBatch>,
  revision: number,
  evolve: Evolve<S>,
): S | undefined {
  let state: S | undefined;
  for (const batch of batches) {
    if (batch.revision > revision) break;
    state = applyBatch(state, batch, evolve);
  }
  return state;
}

/** The state after all of the batches; the same as the stored snapshot. */
export function replay<S>(batches: Iterable<HistoryBatch>, evolve: Evolve<S>): S | undefined {
  return asOf(batches, Infinity, evolve);
}

/** The state after one more batch: how a long history is replayed in pages. */
export function applyBatch<S, E = Event>(
  state: S | undefined,
  batch: HistoryBatch,
  evolve: Evolve<S, E>,
): S | undefined {
  let next = state;
  for (const event of attach<E>(batch)) next = evolve(next, event);
  return next;
}
