import { describe, expect, it } from 'vitest';
import { BONUS, COMMANDS, entryIn, outcome, person } from '../ledger-fixture.ts';
import { postingOf } from './posting.ts';
import { reversalOf } from './reversal.ts';
import type { EntryState } from './state.ts';

const proposed = entryIn('proposed');
const appealed = entryIn('appealed');
const NOT_SEPARATE = 'LEDGER_DUTIES_NOT_SEPARATE';

describe('duties are separate:', () => {
  it.each(['approve', 'reject'] as const)('to %s is not for the one concerned', (name) => {
    for (const id of ['li', ' LI ', 'ＬＩ'])
      expect(outcome(proposed, { ...COMMANDS[name], actor: person(id) })).toBe(NOT_SEPARATE);
  });

  it.each(['approve', 'reject'] as const)('to %s is not for who proposed it by hand', (name) => {
    expect(outcome(proposed, { ...COMMANDS[name], actor: person('Wang') })).toBe(NOT_SEPARATE);
  });

  it('what a rule proposed may be decided by who let it run, unless it concerns them', () => {
    const rule = {
      kind: 'rule',
      ruleSetId: 'r',
      ruleSetVersion: '1',
      run: 'r',
      slot: 's',
    } as const;
    const ruled = entryIn('proposed', { origin: rule });
    expect(outcome(ruled, { ...COMMANDS.approve, actor: person('wang') })).toBe('entry-approved');
    expect(outcome(ruled, { ...COMMANDS.approve, actor: person('li') })).toBe(NOT_SEPARATE);
  });

  it('to withdraw is for the proposer alone', () => {
    expect(outcome(proposed, { ...COMMANDS.withdraw, actor: person('chen') })).toBe(NOT_SEPARATE);
    const superseded = { ...COMMANDS.withdraw, actor: person('chen'), superseded: true };
    expect(outcome(proposed, superseded)).toBe('entry-withdrawn');
  });

  it('to appeal is for the one concerned alone', () => {
    const posted = entryIn('posted');
    expect(outcome(posted, { ...COMMANDS.appeal, actor: person('wang') })).toBe(NOT_SEPARATE);
    expect(outcome(posted, { ...COMMANDS.appeal, actor: person('Li') })).toBe('entry-appealed');
  });

  it.each(['uphold', 'grant'] as const)(
    'to %s an appeal is not for the one concerned, the proposer or the approver',
    (name) => {
      for (const id of ['li', 'wang', 'chen'])
        expect(outcome(appealed, { ...COMMANDS[name], actor: person(id) })).toBe(NOT_SEPARATE);
    },
  );

  it.each(['approve', 'reject', 'uphold', 'grant'] as const)('to %s needs a person', (name) => {
    const entry = name === 'approve' || name === 'reject' ? proposed : appealed;
    for (const actor of [{ id: 'engine', by: 'system' }, { id: 'w', by: 'worker' }, person(' ')])
      expect(outcome(entry, { ...COMMANDS[name], actor })).toBe('LEDGER_PERSON_NEEDED');
  });

  it('to post, and to ask for a reversal, is not for the one concerned', () => {
    expect(postingCode('li')).toBe(NOT_SEPARATE);
    expect(postingCode('wang')).toBe('ok');
    expect(reversalCode(entryIn('posted'), 'li')).toBe(NOT_SEPARATE);
    expect(reversalCode(entryIn('posted'), 'wang')).toBe('ok');
  });
});

describe('a posting', () => {
  it('counts rewards up, penalties down, and counter-entries back', () => {
    const fine = { ...BONUS, effect: 'penalty', kind: 'fine' } as const;
    const values = [
      entryIn('approved'),
      entryIn('approved', { content: fine }),
      { ...entryIn('approved'), reverses: 'e0' },
      { ...entryIn('approved', { content: fine }), reverses: 'e0' },
    ].map((entry) => posting(entry).value);
    expect(values).toEqual(['100.00', '-100.00', '-100.00', '100.00']);
  });

  it('names the period it corrects where it goes into another', () => {
    expect(posting(entryIn('approved')).corrects).toBeUndefined();
    expect(posting(entryIn('approved'), '2026-12').corrects).toBe('2026-11');
  });

  it('waits until what it replaces is reversed', () => {
    const entry = { ...entryIn('approved'), replaces: 'e0' };
    const request = { entry, actor: person('zhou'), into: '2026-11' };
    const code = (replaced: EntryState) => {
      const result = postingOf({ ...request, replaced });
      return result.ok ? 'ok' : result.failure.code;
    };
    expect(code(entryIn('posted'))).toBe('LEDGER_REPLACED_STANDS');
    expect(code(entryIn('granted'))).toBe('LEDGER_REPLACED_STANDS');
    expect(code(entryIn('reversed'))).toBe('ok');
  });
});

describe('a reversal', () => {
  it.each([
    ['proposed', 'LEDGER_ENTRY_STATUS'],
    ['approved', 'LEDGER_ENTRY_STATUS'],
    ['rejected', 'LEDGER_ENTRY_STATUS'],
    ['withdrawn', 'LEDGER_ENTRY_STATUS'],
    ['posted', 'ok'],
    ['appealed', 'ok'],
    ['upheld', 'ok'],
    ['granted', 'LEDGER_ENTRY_STATUS'],
    ['reversed', 'LEDGER_ENTRY_STATUS'],
  ] as const)('of an entry that is %s: %s', (status, code) => {
    expect(reversalCode(entryIn(status), 'zhou')).toBe(code);
  });

  it('of a counter-entry is refused', () => {
    const counter = { ...entryIn('posted'), reverses: 'e0' };
    expect(reversalCode(counter, 'zhou')).toBe('LEDGER_COUNTER_ENTRY_FINAL');
  });
});

function postingCode(id: string): string {
  const entry = entryIn('approved');
  const result = postingOf({ entry, replaced: undefined, actor: person(id), into: '2026-11' });
  return result.ok ? 'ok' : result.failure.code;
}

function posting(entry: EntryState, into = '2026-11') {
  const result = postingOf({ entry, replaced: undefined, actor: person('zhou'), into });
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

function reversalCode(entry: EntryState, id: string): string {
  const origin = { kind: 'hand' } as const;
  const asked = { id: 'e1-r1', reason: 'wrong', origin, actor: person(id), now: 0 };
  const result = reversalOf({ entry, ...asked });
  return result.ok ? 'ok' : result.failure.code;
}
