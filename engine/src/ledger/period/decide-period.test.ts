import { describe, expect, it } from 'vitest';
import { NOW, person } from '../ledger-fixture.ts';
import type { PeriodCommand } from './command.ts';
import { decidePeriod } from './decide-period.ts';
import { evolvePeriod } from './evolve-period.ts';
import type { PeriodState } from './state.ts';

const base = { period: '2026-10', actor: person('zhou'), now: NOW, today: '2026-11-25' };
const LOCK: PeriodCommand = { kind: 'lock', ...base, reason: 'checked' };

function post(value: string, currency = 'CNY'): PeriodCommand {
  const entry = { id: value, effect: 'reward', kind: 'bonus', person: 'li' } as const;
  const posted = { entry: { ...entry, value, currency }, origin: 'hand', appealUntil: 0 } as const;
  return { kind: 'post', ...base, ...posted };
}

function run(...commands: readonly PeriodCommand[]): PeriodState | string {
  let state: PeriodState | undefined;
  for (const command of commands) {
    const decided = decidePeriod(state, command);
    if (!decided.ok) return decided.failure.code;
    for (const event of decided.value) state = evolvePeriod(state, event);
  }
  return state ?? 'nothing';
}

describe('a period', () => {
  it('opens with its first posting, numbers them without gaps and adds them up by currency', () => {
    expect(run(post('10.00'), post('-2.50'), post('7', 'JPY'))).toEqual({
      ...{ id: '2026-10', from: '2026-10-01', to: '2026-10-31', status: 'open' },
      ...{ postings: 3, totals: { CNY: '7.50', JPY: '7' } },
    });
  });

  it('counts a posting without money', () => {
    const { value: _, currency: __, ...warning } = { ...entryOf(post('1.00')) };
    const command = { ...post('1.00'), entry: warning } as PeriodCommand;
    expect(run(command)).toMatchObject({ postings: 1, totals: {} });
  });

  it('can be locked empty, by a person, with a reason', () => {
    expect(run(LOCK)).toMatchObject({
      status: 'locked',
      postings: 0,
      locked: { reason: 'checked' },
    });
    expect(run({ ...LOCK, reason: ' ' })).toBe('LEDGER_PROPOSAL_INVALID');
    expect(run({ ...LOCK, actor: { id: 'engine', by: 'system' } })).toBe('LEDGER_PERSON_NEEDED');
  });

  it('never changes once it is locked', () => {
    expect(run(post('1.00'), LOCK, post('1.00'))).toBe('LEDGER_PERIOD_LOCKED');
    expect(run(post('1.00'), LOCK, LOCK)).toBe('LEDGER_PERIOD_LOCKED');
  });

  it('is not locked before it is over', () => {
    expect(run({ ...LOCK, today: '2026-10-31' })).toBe('LEDGER_PERIOD_NOT_OVER');
    expect(run({ ...LOCK, today: '2026-11-01' })).toMatchObject({ status: 'locked' });
  });

  it('must be one', () => {
    expect(run({ ...LOCK, period: 'October' })).toBe('LEDGER_PERIOD_INVALID');
  });
});

const entryOf = (command: PeriodCommand) =>
  command.kind === 'post' ? command.entry : { value: undefined, currency: undefined };
