import type { Event } from '../kernel/index.ts';
import { attach } from './attach.ts';
import type { HistoryBatch } from './batch.ts';

/** The kernel's `evolve`; comes in, so that history stands beside the kernel and not upon it. */
export type Evolve<S> = (state: S | undefined, event: Event) => S;

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
export function applyBatch<S>(
  state: S | undefined,
  batch: HistoryBatch,
  evolve: Evolve<S>,
): S | undefined {
  let next = state;
  for (const event of attach(batch)) next = evolve(next, event);
  return next;
}
