import type { EntryCommand, ProposeCommand } from './entry/command.ts';
import { decideEntry } from './entry/decide-entry.ts';
import type { EntryEvent } from './entry/event.ts';
import { evolveEntry } from './entry/evolve-entry.ts';
import type { EntryContent, EntryState, EntryStatus } from './entry/state.ts';

/** Entries in every status, for the tests of this folder. */

export const NOW = Date.UTC(2026, 10, 25, 1);

export const person = (id: string) => ({ id, by: 'user' });

export const BONUS: EntryContent = {
  effect: 'reward',
  kind: 'bonus',
  person: 'li',
  money: { amount: '100.00', currency: 'CNY' },
  period: '2026-11',
  reason: 'sold well',
};

const base = (id: string) => ({ actor: person(id), now: NOW });

const PROPOSE: ProposeCommand = {
  ...{ kind: 'propose', id: 'e1', content: BONUS, origin: { kind: 'hand' } },
  ...base('wang'),
};

/** One command of every kind that is put to an entry, each by whom it is allowed. */
export const COMMANDS = {
  approve: { kind: 'approve', ...base('chen') },
  reject: { kind: 'reject', ...base('chen'), reason: 'not earned' },
  withdraw: { kind: 'withdraw', ...base('wang'), reason: 'mistaken', superseded: false },
  post: {
    ...{ kind: 'record-posting', period: '2026-11', number: 1, appealUntil: NOW + 10 },
    ...{ actor: person('zhou'), time: NOW },
  },
  appeal: { kind: 'appeal', ...base('li'), reason: 'too little' },
  uphold: {
    ...{ kind: 'decide-appeal', ...base('zhao'), reason: 'as agreed' },
    ...{ outcome: 'uphold', counterEntry: 'e1-r1' },
  },
  grant: {
    ...{ kind: 'decide-appeal', ...base('zhao'), reason: 'indeed' },
    ...{ outcome: 'reverse', counterEntry: 'e1-r1' },
  },
  reverse: {
    ...{ kind: 'record-reversal', counterEntry: 'e1-r1', origin: 'hand' },
    ...{ actor: person('zhou'), time: NOW },
  },
} as const satisfies Readonly<Record<string, EntryCommand>>;

export type CommandName = keyof typeof COMMANDS;

const PATHS: Readonly<Record<EntryStatus, readonly CommandName[]>> = {
  proposed: [],
  approved: ['approve'],
  rejected: ['reject'],
  withdrawn: ['withdraw'],
  posted: ['approve', 'post'],
  appealed: ['approve', 'post', 'appeal'],
  upheld: ['approve', 'post', 'appeal', 'uphold'],
  granted: ['approve', 'post', 'appeal', 'grant'],
  reversed: ['approve', 'post', 'reverse'],
};

/** The entry after its proposal and the commands that lead to the status. */
export function entryIn(status: EntryStatus, proposal: Partial<ProposeCommand> = {}): EntryState {
  const propose: EntryCommand = { ...PROPOSE, ...proposal };
  const commands = [propose, ...PATHS[status].map((name) => COMMANDS[name])];
  return commands.reduce<EntryState | undefined>(after, undefined) ?? missing();
}

/** The state after a command that must be accepted. */
export function after(state: EntryState | undefined, command: EntryCommand): EntryState {
  return eventsOf(state, command).reduce<EntryState | undefined>(evolveEntry, state) ?? missing();
}

export function eventsOf(
  state: EntryState | undefined,
  command: EntryCommand,
): readonly EntryEvent[] {
  const decided = decideEntry(state, command);
  if (!decided.ok) throw new Error(decided.failure.message);
  return decided.value;
}

/** The code with which a command is refused, or the kinds of its events. */
export function outcome(state: EntryState | undefined, command: EntryCommand): string {
  const decided = decideEntry(state, command);
  return decided.ok ? decided.value.map(({ kind }) => kind).join(' ') : decided.failure.code;
}

const missing = (): never => {
  throw new Error('Expected an entry, but there is none.');
};
