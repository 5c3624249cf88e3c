import { describe, expect, it } from 'vitest';
import { createEngine, type Engine, type Store } from '../../engine/src/index.ts';
import { openMemoryStore } from '../../engine/src/store/memory/index.ts';
import { as, BONUS, T0, told } from './ledger-bench.ts';

type Death = 'before' | 'after';

/** A store whose owner dies at its `last` write: before it is made, or before its answer comes. */
function mortal(store: Store, last: number, death: Death): { store: Store; died: () => boolean } {
  let writes = 0;
  const dying =
    <A extends readonly unknown[], R>(write: (...values: A) => Promise<R>) =>
    async (...values: A): Promise<R> => {
      writes += 1;
      if (writes > last || (writes === last && death === 'before')) throw new Error('dead');
      const answer = await write(...values);
      if (writes >= last) throw new Error('dead');
      return answer;
    };
  const { commitEntity, putOutgoing, deleteOutgoing } = store;
  return {
    store: {
      ...store,
      commitEntity: dying(commitEntity),
      putOutgoing: dying(putOutgoing),
      deleteOutgoing: dying(deleteOutgoing),
    },
    died: () => writes >= last,
  };
}

/** What a careful caller does, and does again from the beginning after a crash. */
async function drive({ ledger }: Engine): Promise<void> {
  const once = (id: string, what: string) => ({ ...as(id), idempotencyKey: what });
  const post = async (entryId: string) => {
    await ledger.approve(entryId, once('chen', 'approve'));
    await ledger.post(entryId, once('zhou', 'post'));
  };
  const taken = await ledger.propose({ ...BONUS, period: '2026-10' }, once('wang', 'first'));
  await post(taken.entryId);
  if ((await ledger.period('2026-10')).status === 'open')
    await ledger.lockPeriod('2026-10', as('zhou'));
  const { entryId: counter } = await ledger.reverse(taken.entryId, once('wang', 'reverse'));
  await post(counter);
  const heard = await ledger.propose({ ...BONUS, amount: '7' }, once('wang', 'second'));
  await post(heard.entryId);
  await ledger.appeal(heard.entryId, once('li', 'appeal'));
  const outcome = { ...once('zhao', 'decide'), outcome: 'reverse' } as const;
  await ledger.decideAppeal(heard.entryId, outcome);
  await ledger.post(`${heard.entryId}-r1`, once('zhou', 'post'));
}

async function outcome(engine: Engine) {
  const entries = await engine.ledger.entries();
  const periods = await engine.ledger.periods();
  return {
    entries: entries.map(told).toSorted(),
    periods: periods.map(({ id, status, postings, totals }) => [id, status, postings, totals]),
    verified: await engine.verify(),
    outgoing: (await engine.counts()).outgoing,
  };
}

const COMPLETE = {
  entries: [
    ...['posted -100.00 2026-11', 'posted -7.00 2026-11'],
    ...['reversed 100.00 2026-10', 'reversed 7.00 2026-11'],
  ],
  periods: [
    ['2026-10', 'locked', 1, { CNY: '100.00' }],
    ['2026-11', 'open', 3, { CNY: '-100.00' }],
  ],
  verified: { ok: true, instances: 0, entities: 6, batches: 20, problems: [] },
  outgoing: 0,
};

/** Runs until the `last` write kills the engine, then again with a new one on what was written. */
async function dieAndGoOn(last: number, death: Death): Promise<boolean> {
  const store = openMemoryStore();
  const { store: dying, died } = mortal(store, last, death);
  const options = { clock: 'virtual', startTime: T0 } as const;
  const first = await createEngine({ ...options, store: dying });
  // Whatever the dead engine had in hand is lost with it.
  await drive(first).catch(() => undefined);
  const second = await createEngine({ ...options, store });
  // Also before anything is taken up, the books balance.
  expect([last, (await second.verify()).problems]).toEqual([last, []]);
  if (died()) await drive(second);
  await second.settle();
  expect({ last, ...(await outcome(second)) }).toEqual({ last, ...COMPLETE });
  await second.close();
  return died();
}

describe('a ledger whose engine dies at any write', () => {
  it.each(['before', 'after'] as const)(
    'loses nothing and posts nothing twice: dying %s the write',
    async (death) => {
      let last = 1;
      while (await dieAndGoOn(last, death)) last += 1;
      expect(last).toBeGreaterThan(20);
    },
  );

  it('is told by the next start of what it was cut off from, without being asked', async () => {
    const store = openMemoryStore();
    const { store: dying } = mortal(store, 3, 'after');
    const first = await createEngine({ clock: 'virtual', startTime: T0, store: dying });
    const { entryId } = await first.ledger.propose(BONUS, as('wang'));
    await first.ledger.approve(entryId, as('chen'));
    await expect(first.ledger.post(entryId, as('zhou'))).rejects.toThrow();
    const second = await createEngine({ store });
    await second.settle();
    expect((await second.ledger.entry(entryId)).status).toBe('posted');
    await second.close();
  });
});
