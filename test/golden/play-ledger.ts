import { readFileSync } from 'node:fs';
import type { HistoryBatch } from '../../engine/src/history/index.ts';
import { createSequentialIds } from '../../engine/src/ids/index.ts';
import { createEngine, type Engine, type Store } from '../../engine/src/index.ts';
import { openMemoryStore } from '../../engine/src/store/memory/index.ts';
import { as, BONUS, givenPosted, T0 } from '../ledger/ledger-bench.ts';

/** All that is stored of one ledger entry or period: what a later version must still read. */
export interface StoredEntityHistory {
  readonly id: string;
  readonly revision: number;
  readonly headHash: string;
  readonly snapshot: unknown;
  /** As stored, from the first. */
  readonly batches: readonly HistoryBatch[];
}

/** Plays runs in which every kind of ledger event happens, and gives what the store then holds. */
export const playLedger = (): Promise<readonly StoredEntityHistory[]> => playOut(play);

/** Of the kind of events that came after: an entry whose reason is given in two languages. */
export const playReasonsInEnglish = (): Promise<readonly StoredEntityHistory[]> =>
  playOut(async ({ ledger }) => {
    const reasons = { reason: '迟到三次', reasonEn: 'Late three times' };
    await ledger.propose({ ...BONUS, ...reasons }, as('wang'));
  });

async function playOut(
  playOn: (engine: Engine) => Promise<void>,
): Promise<readonly StoredEntityHistory[]> {
  const store = openMemoryStore();
  const ids = createSequentialIds();
  const engine = await createEngine({ store, clock: 'virtual', startTime: T0, ids });
  await playOn(engine);
  const stored = await storedEntities(store);
  await engine.close();
  return stored;
}

/** Every history that a store holds of entities alone. */
export async function storedEntities(store: Store): Promise<readonly StoredEntityHistory[]> {
  const heads = await store.heads({ limit: 1_000 });
  const histories = heads.map(async ({ id, revision, headHash }) => {
    const snapshot: unknown = JSON.parse((await store.loadEntity(id))?.snapshot ?? 'null');
    return { id, revision, headHash, snapshot, batches: await store.history(id) };
  });
  return Promise.all(histories);
}

async function play(engine: Engine): Promise<void> {
  const { ledger } = engine;
  const content = readFileSync(new URL('../ledger/commission.json', import.meta.url), 'utf8');
  await engine.deploy([{ name: 'commission.json', content }]);
  const mapping = {
    person: '=input.employee',
    amount: '=round half up(input.sales * output.rate, 2)',
  };
  const inputs = [{ employee: 'wu', sales: 1_234.5, target: 1_000, currency: 'CNY' }];
  const request = { period: '2026-10', ruleSet: 'monthly-commission', mapping, inputs };
  await ledger.recompute(request, as('ma', 'finance'));
  const upheld = await givenPosted(engine, { effect: 'penalty', kind: 'fine' });
  await ledger.appeal(upheld, as('li'));
  await ledger.decideAppeal(upheld, { ...as('zhao', 'director'), outcome: 'uphold' });
  const granted = await givenPosted(engine, { period: '2026-10' });
  await ledger.appeal(granted, as('li'));
  await ledger.lockPeriod('2026-10', as('zhou', 'finance'));
  await ledger.decideAppeal(granted, { ...as('zhao', 'director'), outcome: 'reverse' });
  await ledger.post(`${granted}-r1`, as('zhou', 'finance'));
  const { entryId: rejected } = await ledger.propose(BONUS, as('wang'));
  await ledger.reject(rejected, as('chen', 'manager'));
  const warning = { effect: 'penalty', kind: 'warning', person: 'wu', reason: 'late' } as const;
  const { entryId: withdrawn } = await ledger.propose(warning, as('wang'));
  await ledger.withdraw(withdrawn, as('wang'));
}
