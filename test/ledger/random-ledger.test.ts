import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createEngine,
  WaybillError,
  type Engine,
  type LedgerEntry,
} from '../../engine/src/index.ts';
import { T0 } from './ledger-bench.ts';

const PEOPLE = ['li', 'wu', 'wang', 'chen', 'zhou'] as const;

type Ledger = Engine['ledger'];
type Act = (
  engine: Engine,
  id: string,
  write: { actor: { id: string; by: string }; reason: string },
) => Promise<unknown>;

const proposal = (amount: number, person: string, effect: 'reward' | 'penalty') => ({
  ...{ effect, person, kind: 'bonus', reason: 'drawn', currency: amount % 3 ? 'CNY' : 'USD' },
  amount: (amount / 100).toFixed(2),
});

/** Something that one of few people does with one of the entries there are. */
interface Step {
  readonly act: Act;
  readonly who: (typeof PEOPLE)[number];
  readonly which: number;
}

const propose = fc
  .record({
    amount: fc.integer({ min: 1, max: 100_000 }),
    person: fc.constantFrom(...PEOPLE.slice(0, 2)),
    effect: fc.constantFrom('reward' as const, 'penalty' as const),
    period: fc.constantFrom('2026-10', '2026-11'),
  })
  .map(
    ({ amount, person, effect, period }): Act =>
      ({ ledger }, _id, write) =>
        ledger.propose({ ...proposal(amount, person, effect), period }, write),
  );

const lock = fc.constantFrom('2026-10', '2026-11').map(
  (period): Act =>
    ({ ledger }, _id, write) =>
      ledger.lockPeriod(period, write),
);

const onEntry = fc.constantFrom<Act[]>(
  ({ ledger }, id, write) => ledger.approve(id, write),
  ({ ledger }, id, write) => ledger.approve(id, write),
  ({ ledger }, id, write) => ledger.reject(id, write),
  ({ ledger }, id, write) => ledger.withdraw(id, write),
  ({ ledger }, id, write) => ledger.post(id, write),
  ({ ledger }, id, write) => ledger.post(id, write),
  ({ ledger }, id, write) => ledger.reverse(id, write),
  ({ ledger }, id, write) => ledger.appeal(id, write),
  ({ ledger }, id, write) => ledger.decideAppeal(id, { ...write, outcome: 'reverse' }),
  ({ ledger }, id, write) => ledger.decideAppeal(id, { ...write, outcome: 'uphold' }),
);

const anyStep: fc.Arbitrary<Step> = fc.record({
  act: fc.oneof(
    { weight: 3, arbitrary: propose },
    { weight: 12, arbitrary: onEntry },
    { weight: 1, arbitrary: lock },
    { weight: 1, arbitrary: fc.constant<Act>((engine) => engine.advanceTime('P4D')) },
  ),
  who: fc.constantFrom(...PEOPLE),
  which: fc.nat({ max: 50 }),
});

/** Takes one step; whatever is refused is refused with a code. Gives whether it was accepted. */
async function take(engine: Engine, { act, who, which }: Step): Promise<boolean> {
  const entries = await engine.ledger.entries();
  const id = entries[which % Math.max(entries.length, 1)]?.id ?? 'none';
  try {
    await act(engine, id, { actor: { id: who, by: 'user' }, reason: 'drawn' });
    return true;
  } catch (thrown) {
    if (thrown instanceof WaybillError) return false;
    throw thrown;
  }
}

const cents = (amount: string): number => Math.round(Number(amount) * 100);

/** Every rule of the ledger, on what it has become. */
async function judge(engine: Engine, locked: Map<string, unknown>): Promise<void> {
  const { ledger } = engine;
  const entries = await ledger.entries({ limit: 1_000 });
  for (const entry of entries) expect(dutiesOf(entry)).toEqual([]);
  for (const period of await ledger.periods()) {
    const book = await ledger.history({ period: period.id });
    const known = locked.get(period.id);
    if (known !== undefined) expect({ period, book }).toEqual(known);
    if (period.status === 'locked') locked.set(period.id, { period, book });
    await booksBalance(ledger, period.id, entries);
  }
  for (const entry of entries) expect(takenBack(entry, entries)).toBe(true);
  expect((await engine.verify()).problems).toEqual([]);
}

/** A reversed entry has one posted counter-entry, which counts as much the other way. */
function takenBack(entry: LedgerEntry, entries: readonly LedgerEntry[]): boolean {
  const counters = entries.filter(({ reverses, posted }) => posted && reverses === entry.id);
  if (entry.status !== 'reversed') return counters.length === 0;
  return counters.length === 1 && counters[0]?.id === entry.reversed?.counterEntry;
}

/** Sums are taken here from the events alone, in whole cents. */
async function booksBalance(
  ledger: Ledger,
  id: string,
  entries: readonly LedgerEntry[],
): Promise<void> {
  const book = await ledger.history({ period: id });
  const events = book.flatMap(({ events }) => events) as readonly {
    kind: string;
    number: number;
    entry: { id: string; value: string; currency: string };
  }[];
  const postings = events.filter(({ kind }) => kind === 'posting-made');
  expect(postings.map(({ number }) => number)).toEqual(postings.map((_, at) => at + 1));
  const ids = postings.map(({ entry }) => entry.id);
  expect(new Set(ids).size).toBe(ids.length);
  const posted = entries.filter((entry) => entry.posted?.period === id);
  expect(ids.toSorted()).toEqual(posted.map((entry) => entry.id).toSorted());
  for (const { id: entryId, effect, reverses, money } of posted) {
    const up = (effect === 'reward') === (reverses === undefined);
    const value = postings.find(({ entry }) => entry.id === entryId)?.entry.value ?? '';
    expect(cents(value)).toBe(cents(money?.amount ?? '') * (up ? 1 : -1));
  }
  const sums: Record<string, number> = {};
  for (const { entry } of postings)
    sums[entry.currency] = (sums[entry.currency] ?? 0) + cents(entry.value);
  const { totals } = await ledger.period(id);
  expect(Object.fromEntries(Object.entries(totals).map(([c, sum]) => [c, cents(sum)]))).toEqual(
    sums,
  );
  const asked = await ledger.totals({ period: id });
  expect(asked.map(({ currency, amount }) => [currency, cents(amount ?? '')]).toSorted()).toEqual(
    Object.entries(sums).toSorted(),
  );
}

/** Who has done what they must not. */
function dutiesOf(entry: LedgerEntry): readonly string[] {
  const { id, person, proposed, decided, posted, appealed, appealDecided, origin } = entry;
  const same = (one?: { actor: { id: string } }, other?: string) => one?.actor.id === other;
  return [
    ...(decided && same(decided, person) ? [`${id} decided by the one concerned`] : []),
    ...(decided && origin.kind === 'hand' && same(decided, proposed.actor.id)
      ? [`${id} decided by its proposer`]
      : []),
    ...(posted && same(posted, person) ? [`${id} posted by the one concerned`] : []),
    ...(posted && !decided ? [`${id} posted without approval`] : []),
    ...(appealed && !same(appealed, person) ? [`${id} appealed by another`] : []),
    ...(appealDecided && [person, decided?.actor.id].includes(appealDecided.actor.id)
      ? [`${id} appeal decided by the one concerned or the approver`]
      : []),
  ];
}

describe('a ledger under random commands', () => {
  it('balances, posts nothing twice, lets nobody decide their own and changes no locked period', async () => {
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 20, maxLength: 80 }), async (steps) => {
        const engine = await createEngine({
          ...{ clock: 'virtual', startTime: T0, ledger: { appealDays: 5 } },
        });
        const locked = new Map<string, unknown>();
        for (const step of steps) if (await take(engine, step)) accepted += 1;
        await judge(engine, locked);
        for (const step of steps.slice(0, 20)) if (await take(engine, step)) accepted += 1;
        await judge(engine, locked);
        await engine.close();
      }),
      { numRuns: 60 },
    );
    expect(accepted).toBeGreaterThan(500);
  });

  it('does the same when many act at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 40, maxLength: 80 }), async (steps) => {
        const engine = await createEngine({ clock: 'virtual', startTime: T0 });
        const locked = new Map<string, unknown>();
        for (const step of steps.slice(0, 20)) await take(engine, step);
        for (let at = 0; at < steps.length; at += 10)
          await Promise.all(steps.slice(at, at + 10).map((step) => take(engine, step)));
        await judge(engine, locked);
        await engine.close();
      }),
      { numRuns: 40 },
    );
  });
});
