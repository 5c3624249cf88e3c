import { describe, expect, it } from 'vitest';
import type { EntryState, EntryStatus } from './entry/state.ts';
import { BONUS, entryIn } from './ledger-fixture.ts';
import { planRecompute, type Change } from './plan-recompute.ts';

const BASIS = { inputs: {}, outputs: {}, explanation: {} };

const content = (amount: string) => ({ ...BONUS, money: { amount, currency: 'CNY' } });

const finding = (amount: string, slot = 'li') => ({ slot, content: content(amount), basis: BASIS });

interface Given extends Partial<EntryState> {
  readonly slot?: string;
}

/** An entry of a run; `id` tells its age. */
function entry(id: string, status: EntryStatus, amount: string, given: Given = {}): EntryState {
  const { slot = 'li', ...rest } = given;
  const rule = { kind: 'rule', ruleSetId: 'r', ruleSetVersion: '1', run: 'r', slot } as const;
  return { ...entryIn(status, { content: content(amount), origin: rule }), id, ...rest };
}

const counter = (id: string, status: EntryStatus, of: string, amount: string) =>
  entry(id, status, amount, { reverses: of });

const told = (changes: readonly Change[]): readonly string[] =>
  changes.map((change) =>
    change.kind === 'propose'
      ? `propose ${change.finding.content.money?.amount ?? ''} #${change.generation}${change.replaces === undefined ? '' : ` for ${change.replaces}`}`
      : `${change.kind} ${change.entry.id}`,
  );

const plan = (entries: readonly EntryState[], ...amounts: readonly string[]) =>
  told(
    planRecompute(
      entries,
      amounts.map((amount) => finding(amount)),
      false,
    ),
  );

describe('a recomputation', () => {
  it('proposes what is new, and nothing the second time', () => {
    expect(plan([], '1.00')).toEqual(['propose 1.00 #1']);
    for (const status of ['proposed', 'approved', 'posted', 'appealed', 'upheld'] as const)
      expect(plan([entry('a', status, '1.00')], '1.00')).toEqual(['keep a']);
  });

  it('withdraws a proposal that is no longer right, and proposes anew', () => {
    for (const status of ['proposed', 'approved'] as const)
      expect(plan([entry('a', status, '1.00')], '2.00')).toEqual(['withdraw a', 'propose 2.00 #2']);
  });

  it('takes a posting back by a counter-entry, and proposes what replaces it', () => {
    for (const status of ['posted', 'appealed', 'upheld'] as const)
      expect(plan([entry('a', status, '1.00')], '2.00')).toEqual([
        'reverse a',
        'propose 2.00 #2 for a',
      ]);
  });

  it('goes on where it was cut off', () => {
    const a = entry('a', 'posted', '1.00');
    const r = counter('a-r1', 'proposed', 'a', '1.00');
    expect(plan([a, r], '2.00')).toEqual(['propose 2.00 #2 for a']);
    const b = entry('b', 'proposed', '2.00', { replaces: 'a' });
    expect(plan([a, r, b], '2.00')).toEqual(['keep b']);
    const withdrawn = counter('a-r1', 'withdrawn', 'a', '1.00');
    expect(plan([a, withdrawn, b], '2.00')).toEqual(['keep b', 'reverse a']);
  });

  it('keeps the posting when the inputs go back before anything was decided', () => {
    const entries = [
      entry('a', 'posted', '1.00'),
      counter('a-r1', 'proposed', 'a', '1.00'),
      entry('b', 'proposed', '2.00', { replaces: 'a' }),
    ];
    expect(plan(entries, '1.00')).toEqual(['withdraw b', 'withdraw a-r1', 'keep a']);
  });

  it('takes back what has no row any more, unless only some rows were given', () => {
    const entries = [
      entry('a', 'posted', '1.00'),
      entry('b', 'proposed', '5.00', { slot: 'wu' }),
      entry('c', 'rejected', '6.00', { slot: 'he' }),
    ];
    expect(told(planRecompute(entries, [], false))).toEqual(['reverse a', 'withdraw b']);
    expect(told(planRecompute(entries, [], true))).toEqual([]);
  });

  it('lets stand what a person has decided on the same content', () => {
    const rejected = entry('a', 'rejected', '1.00');
    expect(plan([rejected], '1.00')).toEqual(['decided a']);
    expect(plan([rejected], '2.00')).toEqual(['propose 2.00 #2']);
    const byHand = { reversed: { ...STEP, counterEntry: 'a-r1', origin: 'hand' } } as const;
    expect(plan([entry('a', 'reversed', '1.00', byHand)], '1.00')).toEqual(['decided a']);
    const byPerson = { withdrawn: { ...STEP, superseded: false } };
    expect(plan([entry('a', 'withdrawn', '1.00', byPerson)], '1.00')).toEqual(['decided a']);
    expect(plan([entry('a', 'granted', '1.00')], '1.00')).toEqual(['decided a']);
  });

  it('proposes again what only a recomputation had taken away', () => {
    const byRule = { reversed: { ...STEP, counterEntry: 'a-r1', origin: 'rule' } } as const;
    expect(plan([entry('a', 'reversed', '1.00', byRule)], '1.00')).toEqual(['propose 1.00 #2']);
    const superseded = { withdrawn: { ...STEP, superseded: true } };
    expect(plan([entry('a', 'withdrawn', '1.00', superseded)], '1.00')).toEqual([
      'propose 1.00 #2',
    ]);
  });

  it('does not ask again for a reversal that a person has rejected, until the rules say else', () => {
    const a = entry('a', 'posted', '1.00');
    const refused = counter('a-r1', 'rejected', 'a', '1.00');
    const b = entry('b', 'rejected', '2.00', { replaces: 'a' });
    expect(plan([a, refused, b], '2.00')).toEqual(['decided a']);
    expect(plan([a, refused])).toEqual(['decided a']);
    expect(plan([a, refused, b], '3.00')).toEqual(['reverse a', 'propose 3.00 #3 for a']);
  });

  it('takes another wording of the reason for the same', () => {
    const worded = { ...finding('1.00'), content: { ...content('1.00'), reason: 'other words' } };
    expect(told(planRecompute([entry('a', 'posted', '1.00')], [worded], false))).toEqual([
      'keep a',
    ]);
  });
});

const STEP = { actor: { id: 'zhou', by: 'user' }, time: 0 };
