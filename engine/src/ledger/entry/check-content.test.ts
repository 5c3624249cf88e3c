import { describe, expect, it } from 'vitest';
import { readProposal, type Proposal } from './check-content.ts';

const GOOD: Proposal = {
  effect: 'penalty',
  kind: 'fine',
  person: ' 王芳 ',
  amount: '200',
  currency: 'CNY',
  reason: 'late three times',
};
const CONTEXT = { calendar: 'month', today: '2026-11-25', current: '2026-11' } as const;

function read(change: Record<string, unknown>) {
  const result = readProposal({ ...GOOD, ...change }, CONTEXT);
  return result.ok ? result.value : result.failure.code;
}

describe('a proposal', () => {
  it('is written in full', () => {
    expect(read({})).toEqual({
      ...{ effect: 'penalty', kind: 'fine', person: '王芳', period: '2026-11' },
      ...{ money: { amount: '200.00', currency: 'CNY' }, reason: 'late three times' },
    });
  });

  it('needs no money: a warning has none', () => {
    expect(read({ kind: 'warning', amount: undefined, currency: undefined })).toEqual({
      ...{ effect: 'penalty', kind: 'warning', person: '王芳', period: '2026-11' },
      reason: 'late three times',
    });
  });

  it('keeps the reason in English beside its own', () => {
    const reasons = { reason: '迟到三次', reasonEn: 'late three times' };
    expect(read(reasons)).toMatchObject(reasons);
  });

  it.each([
    [{ reasonEn: ' ' }, 'LEDGER_PROPOSAL_INVALID'],
    [{ reasonEn: 5 }, 'LEDGER_PROPOSAL_INVALID'],
    [{ effect: 'gift' }, 'LEDGER_PROPOSAL_INVALID'],
    [{ kind: 'Big Fine' }, 'LEDGER_PROPOSAL_INVALID'],
    [{ kind: 5 }, 'LEDGER_PROPOSAL_INVALID'],
    [{ person: '  ' }, 'LEDGER_PROPOSAL_INVALID'],
    [{ person: undefined }, 'LEDGER_PROPOSAL_INVALID'],
    [{ person: 'x'.repeat(201) }, 'LEDGER_PROPOSAL_INVALID'],
    [{ reason: '' }, 'LEDGER_PROPOSAL_INVALID'],
    [{ currency: undefined }, 'LEDGER_PROPOSAL_INVALID'],
    [{ amount: undefined }, 'LEDGER_PROPOSAL_INVALID'],
    [{ currency: 'RMB' }, 'MONEY_CURRENCY_UNKNOWN'],
    [{ currency: 'XAU' }, 'MONEY_CURRENCY_UNKNOWN'],
    [{ amount: '-1' }, 'MONEY_AMOUNT_INVALID'],
    [{ amount: '0.00' }, 'MONEY_AMOUNT_INVALID'],
    [{ amount: '1e3' }, 'MONEY_AMOUNT_INVALID'],
    [{ amount: '1,000' }, 'MONEY_AMOUNT_INVALID'],
    [{ amount: '1.005' }, 'MONEY_AMOUNT_TOO_FINE'],
    [{ amount: '1.5', currency: 'JPY' }, 'MONEY_AMOUNT_TOO_FINE'],
    [{ period: '2026-Q4' }, 'LEDGER_PERIOD_INVALID'],
    [{ period: '2026-13' }, 'LEDGER_PERIOD_INVALID'],
    [{ period: '2026-12' }, 'LEDGER_PERIOD_NOT_BEGUN'],
  ])('is refused with %j: %s', (change, code) => {
    expect(read(change)).toBe(code);
  });
});
