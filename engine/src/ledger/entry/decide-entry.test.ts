import { describe, expect, it } from 'vitest';
import {
  after,
  BONUS,
  COMMANDS,
  entryIn,
  eventsOf,
  NOW,
  outcome,
  person,
  type CommandName,
} from '../ledger-fixture.ts';
import type { EntryCommand } from './command.ts';
import { ENTRY_STATUSES, type EntryStatus } from './state.ts';

/** What each command leads to; whatever is not here is refused. */
const ALLOWED: Readonly<Record<EntryStatus, Partial<Record<CommandName, EntryStatus>>>> = {
  proposed: { approve: 'approved', reject: 'rejected', withdraw: 'withdrawn' },
  approved: { post: 'posted', withdraw: 'withdrawn' },
  rejected: {},
  withdrawn: {},
  posted: { appeal: 'appealed', reverse: 'reversed' },
  appealed: { uphold: 'upheld', grant: 'granted', reverse: 'reversed' },
  upheld: { reverse: 'reversed' },
  granted: { reverse: 'reversed' },
  reversed: {},
};

const names = Object.keys(COMMANDS) as CommandName[];

describe('an entry', () => {
  it.each(ENTRY_STATUSES)('that is %s goes where its life leads, and nowhere else', (status) => {
    const entry = entryIn(status);
    expect(entry.status).toBe(status);
    const led = Object.fromEntries(
      names.map((name) => {
        const said = outcome(entry, COMMANDS[name]);
        return [name, /^LEDGER/.test(said) ? said : after(entry, COMMANDS[name]).status];
      }),
    );
    const expected = names.map((name) => [name, ALLOWED[status][name] ?? 'LEDGER_ENTRY_STATUS']);
    expect(led).toEqual(Object.fromEntries(expected));
  });

  it('is proposed once', () => {
    const again = { kind: 'propose', id: 'e1', content: BONUS, origin: { kind: 'hand' } } as const;
    const command: EntryCommand = { ...again, actor: person('wang'), now: NOW };
    expect(outcome(undefined, command)).toBe('entry-proposed');
    expect(outcome(entryIn('rejected'), command)).toBe('LEDGER_ENTRY_EXISTS');
  });

  it('that does not exist accepts nothing', () => {
    for (const name of names)
      expect([name, outcome(undefined, COMMANDS[name])]).toEqual([name, 'LEDGER_ENTRY_NOT_FOUND']);
  });

  it('keeps who did each step, by what right, when and why', () => {
    const entry = entryIn('upheld');
    expect(entry).toMatchObject({
      proposed: { actor: { id: 'wang', by: 'user' }, time: NOW },
      decided: { actor: { id: 'chen', by: 'user' }, time: NOW },
      posted: { actor: { id: 'zhou' }, period: '2026-11', number: 1 },
      appealed: { actor: { id: 'li' }, reason: 'too little' },
      appealDecided: { actor: { id: 'zhao' }, reason: 'as agreed' },
    });
  });

  it('tells what the rule saw in its first events', () => {
    const rule = { ruleSetId: 'bonus', ruleSetVersion: '2', run: 'bonus 2026-11', slot: 'li' };
    const basis = { inputs: { sales: 9 }, outputs: { amount: 100 }, explanation: { from: ['a'] } };
    const events = eventsOf(undefined, {
      ...{ kind: 'propose', id: 'e1', content: BONUS, origin: { kind: 'rule', ...rule }, basis },
      ...{ actor: person('wang'), now: NOW },
    });
    expect(events).toMatchObject([
      { kind: 'entry-proposed', origin: rule },
      { kind: 'rules-evaluated', ruleSetId: 'bonus', ruleSetVersion: '2', ...basis },
    ]);
  });

  it.each(['reject', 'withdraw', 'appeal', 'uphold', 'grant'] as const)(
    'needs a reason in order to %s',
    (name) => {
      const status = { reject: 'proposed', withdraw: 'proposed', appeal: 'posted' } as const;
      const entry = entryIn(name in status ? status[name as keyof typeof status] : 'appealed');
      for (const reason of ['', '  ', 'x'.repeat(2_001)])
        expect(outcome(entry, { ...COMMANDS[name], reason })).toBe('LEDGER_PROPOSAL_INVALID');
    },
  );
});

describe('an appeal', () => {
  it('comes at the last moment, but not after it', () => {
    const appeal = (now: number) => outcome(entryIn('posted'), { ...COMMANDS.appeal, now });
    expect(appeal(NOW + 10)).toBe('entry-appealed');
    expect(appeal(NOW + 11)).toBe('LEDGER_APPEAL_LATE');
  });

  it('is not made against a counter-entry', () => {
    const counter = { ...entryIn('posted'), reverses: 'e0' };
    expect(outcome(counter, COMMANDS.appeal)).toBe('LEDGER_COUNTER_ENTRY_FINAL');
  });
});
