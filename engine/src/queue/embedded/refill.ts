import type { Store, WorkReference } from '../../ports/index.ts';
import type { Scheduler } from './scheduler.ts';

export type QueueStore = Pick<
  Store,
  'outgoing' | 'dueTimers' | 'nextTimer' | 'jobTypes' | 'nextJobTime' | 'startSubscriptions'
>;

export interface Refilled {
  /** Outgoing commands and timers that were new. */
  readonly offered: number;
  /** Types of jobs that were new. */
  readonly types: readonly string[];
  /** More may be due than was read. */
  readonly more: boolean;
  /** Epoch milliseconds at which something falls due. */
  readonly next: number | undefined;
}

export const NOTHING: Refilled = { offered: 0, types: [], more: false, next: undefined };

/** Rows read at one time; with as many in hand nothing is read. */
const PAGE = 500;

/** Offers what the store says is due. Everything a restart or a full queue has dropped is found. */
export async function refill(
  store: QueueStore,
  scheduler: Scheduler,
  now: number,
): Promise<Refilled> {
  const outgoing = await refillKind(scheduler, 'outgoing', async (limit) =>
    (await store.outgoing(limit)).map(({ id }) => ({ kind: 'outgoing', id })),
  );
  const timers = await refillKind(scheduler, 'timer', async (limit) =>
    (await store.dueTimers(now, limit)).map(({ id, due }) => ({ kind: 'timer', id, due })),
  );
  const starts = await refillStarts(store, scheduler, now);
  const types = (await store.jobTypes(now)).filter((type) =>
    scheduler.offer({ kind: 'job', type, notBefore: now }, false),
  );
  const times = [await store.nextTimer(now), starts.next, await store.nextJobTime(now)];
  return {
    offered: outgoing.offered + timers.offered + starts.offered,
    types,
    more: outgoing.more || timers.more,
    next: earliest([...times, scheduler.wake()]),
  };
}

/** Reads on when a whole page is of what rests after a failure: it must not hide what comes after. */
async function refillKind(
  scheduler: Scheduler,
  kind: WorkReference['kind'],
  read: (limit: number) => Promise<readonly WorkReference[]>,
): Promise<Pick<Refilled, 'offered' | 'more'>> {
  if (scheduler.load(kind) >= PAGE) return { offered: 0, more: true };
  for (let limit = PAGE + scheduler.load(kind); ; limit *= 2) {
    const references = await read(limit);
    const full = references.length === limit;
    const offered = references.filter((reference) => scheduler.offer(reference, false)).length;
    if (offered > 0 || !full) return { offered, more: full };
  }
}

/** Timers that start instances belong to definitions; there are few. */
async function refillStarts(
  store: QueueStore,
  scheduler: Scheduler,
  now: number,
): Promise<Pick<Refilled, 'offered' | 'next'>> {
  const starts = (await store.startSubscriptions()).flatMap(({ id, trigger }) =>
    trigger.kind === 'timer' ? [{ kind: 'timer' as const, id, due: trigger.due }] : [],
  );
  const offered = starts.filter(
    (reference) => reference.due <= now && scheduler.offer(reference, false),
  ).length;
  return { offered, next: earliest(starts.map(({ due }) => due).filter((due) => due > now)) };
}

function earliest(times: readonly (number | undefined)[]): number | undefined {
  return times.reduce((one, other) => {
    if (one === undefined || other === undefined) return one ?? other;
    return Math.min(one, other);
  }, undefined);
}
