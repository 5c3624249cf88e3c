import type { Engine, EngineOptions, LedgerEntry, Proposal } from '../../engine/src/index.ts';
import { onEveryStore, type Bench } from '../engine/bench.ts';

/** 2026-11-25 09:00 in Shanghai. */
export const T0 = '2026-11-25T09:00:00+08:00';

/** Runs a suite on every axis, on a day with months behind it that can be locked. */
export function onEveryLedger(
  name: string,
  suite: (open: (options?: EngineOptions) => Promise<Bench>) => void,
): void {
  onEveryStore(name, (open) => {
    suite(async (options) => {
      const bench = await open(options);
      await bench.engine.advanceTime(Date.parse(T0) - bench.engine.now());
      return bench;
    });
  });
}

export const as = (id: string, by = 'user') => ({ actor: { id, by }, reason: `${id} says so` });

export const BONUS: Proposal = {
  effect: 'reward',
  kind: 'bonus',
  person: 'li',
  amount: '100',
  currency: 'CNY',
  reason: 'sold well',
};

/** An entry that wang proposed, chen approved and zhou posted. */
export async function givenPosted(
  { ledger }: Engine,
  proposal: Partial<Proposal> = {},
): Promise<string> {
  const { entryId } = await ledger.propose({ ...BONUS, ...proposal }, as('wang'));
  await ledger.approve(entryId, as('chen', 'manager'));
  await ledger.post(entryId, as('zhou', 'finance'));
  return entryId;
}

/** Status, signed value and period posted into: what most tests look at. */
export const told = ({ status, money, posted, reverses }: LedgerEntry): string =>
  [status, `${reverses === undefined ? '' : '-'}${money?.amount ?? ''}`, posted?.period ?? '']
    .join(' ')
    .trim();
