import type { WorkReference } from '../../ports/index.ts';
import type { QueueStore } from './queue-store.ts';

/** Takes references that the store says are due. */
export interface Sink {
  /** References of a kind that it holds already; with a page in hand nothing more is read. */
  readonly load: (kind: WorkReference['kind']) => number;
  /** Gives those that were new to it. */
  readonly take: (
    references: readonly WorkReference[],
  ) => readonly WorkReference[] | Promise<readonly WorkReference[]>;
}

export interface Look {
  /** Epoch milliseconds. */
  readonly now: number;
  /** Commands made after this time are left to whoever made and announced them; all where absent. */
  readonly madeUntil?: number;
}

export interface Refilled {
  /** Outgoing commands and timers that were new. */
  readonly taken: readonly WorkReference[];
  /** Types of jobs that were new. */
  readonly types: readonly string[];
  /** More may be due than was read. */
  readonly more: boolean;
  /** Epoch milliseconds at which something falls due. */
  readonly next: number | undefined;
}

export const NOTHING: Refilled = { taken: [], types: [], more: false, next: undefined };

/** Rows read at one time. */
const PAGE = 500;

/** Offers what the store says is due. Everything a restart, a full or a wiped queue has dropped is found. */
export async function refill(store: QueueStore, sink: Sink, look: Look): Promise<Refilled> {
  const { now, madeUntil = Infinity } = look;
  const outgoing = await refillKind(sink, 'outgoing', async (limit) =>
    (await store.outgoing(limit)).map(({ id, createdAt }) => ({
      reference: { kind: 'outgoing', id },
      ripe: createdAt <= madeUntil,
    })),
  );
  const timers = await refillKind(sink, 'timer', async (limit) =>
    (await store.dueTimers(now, limit)).map(({ id, due }) => ({
      reference: { kind: 'timer', id, due },
      ripe: true,
    })),
  );
  const starts = await refillStarts(store, sink, now);
  const types = await sink.take(
    (await store.jobTypes(now)).map((type) => ({ kind: 'job', type, notBefore: now })),
  );
  const times = [await store.nextTimer(now), starts.next, await store.nextJobTime(now)];
  return {
    taken: [...outgoing.taken, ...timers.taken, ...starts.taken],
    types: types.flatMap((reference) => (reference.kind === 'job' ? [reference.type] : [])),
    more: outgoing.more || timers.more,
    next: earliest(times),
  };
}

interface Row {
  readonly reference: WorkReference;
  readonly ripe: boolean;
}

/** Reads on when a whole page is of what rests after a failure: it must not hide what comes after. */
async function refillKind(
  sink: Sink,
  kind: WorkReference['kind'],
  read: (limit: number) => Promise<readonly Row[]>,
): Promise<Pick<Refilled, 'taken' | 'more'>> {
  if (sink.load(kind) >= PAGE) return { taken: [], more: true };
  for (let limit = PAGE + sink.load(kind); ; limit *= 2) {
    const rows = await read(limit);
    const ripe = rows.filter((row) => row.ripe).map(({ reference }) => reference);
    // Oldest first: behind one that is not ripe none is.
    const full = ripe.length === limit;
    const taken = await sink.take(ripe);
    if (taken.length > 0 || !full) return { taken, more: full };
  }
}

/** Timers that start instances belong to definitions; there are few. */
async function refillStarts(
  store: QueueStore,
  sink: Sink,
  now: number,
): Promise<Pick<Refilled, 'taken' | 'next'>> {
  const starts = (await store.startSubscriptions()).flatMap(({ id, trigger }) =>
    trigger.kind === 'timer' ? [{ kind: 'timer' as const, id, due: trigger.due }] : [],
  );
  const taken = await sink.take(starts.filter(({ due }) => due <= now));
  return { taken, next: earliest(starts.map(({ due }) => due).filter((due) => due > now)) };
}

/** The first of the times that are there. */
export function earliest(times: readonly (number | undefined)[]): number | undefined {
  return times.reduce((one, other) => {
    if (one === undefined || other === undefined) return one ?? other;
    return Math.min(one, other);
  }, undefined);
}
