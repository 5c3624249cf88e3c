import { fail, ok, type Failure, type Result } from '../../errors/failure.ts';
import { checkReason, mustHaveReason } from './check-content.ts';
import type { DecideAppealCommand, EntryCommand, ProposeReversalCommand } from './command.ts';
import type { EntryEvent } from './event.ts';
import { nextStatus, type EntryMove } from './lifecycle.ts';
import { proposalEvents } from './proposal-events.ts';
import { counterEntryFinal } from './reversal.ts';
import { mayAppeal, mayDecide, mayDecideAppeal, mayWithdraw } from './separation-of-duties.ts';
import type { EntryState, Step } from './state.ts';

type Decision = Result<readonly EntryEvent[]>;
type CommandOf<K extends EntryCommand['kind']> = Extract<EntryCommand, { kind: K }>;

/** What an entry's command does to it, or why it is refused. Pure. */
export function decideEntry(state: EntryState | undefined, command: EntryCommand): Decision {
  if (command.kind === 'propose' || command.kind === 'propose-reversal')
    return state ? fail(exists(state)) : proposed(command);
  return state ? decideOn(state, command) : fail(entryNotFound(''));
}

function proposed(command: CommandOf<'propose'> | ProposeReversalCommand): Decision {
  const reason = mustHaveReason(command.content.reason);
  return reason ? fail(reason) : ok(proposalEvents(command));
}

type OnEntry = Exclude<EntryCommand, { kind: 'propose' | 'propose-reversal' }>;

function decideOn(entry: EntryState, command: OnEntry): Decision {
  switch (command.kind) {
    case 'approve':
      return step(entry, 'approve', [
        mayDecide(entry, command.actor) ?? checkReason(command.reason),
        { kind: 'entry-approved', ...stepOf(command) },
      ]);
    case 'reject':
      return reasoned(entry, 'reject', command, [
        mayDecide(entry, command.actor),
        { kind: 'entry-rejected', ...stepOf(command) },
      ]);
    case 'withdraw':
      return reasoned(entry, 'withdraw', command, [
        command.superseded ? undefined : mayWithdraw(entry, command.actor),
        { kind: 'entry-withdrawn', ...stepOf(command), superseded: command.superseded },
      ]);
    case 'appeal':
      return reasoned(entry, 'appeal', command, [
        counterEntryFinal(entry) ??
          mayAppeal(entry, command.actor) ??
          appealLate(entry, command.now),
        { kind: 'entry-appealed', ...stepOf(command) },
      ]);
    case 'decide-appeal':
      return appealDecided(entry, command);
    case 'record-posting':
      return step(entry, 'post', [undefined, { ...command, kind: 'entry-posted' }]);
    case 'record-reversal':
      return step(entry, 'reverse', [undefined, { ...command, kind: 'entry-reversed' }]);
  }
}

function appealDecided(entry: EntryState, command: DecideAppealCommand): Decision {
  const { outcome, counterEntry } = command;
  const refusal = mayDecideAppeal(entry, command.actor);
  if (outcome === 'uphold') {
    const event = { kind: 'appeal-dismissed', ...stepOf(command) } as const;
    return reasoned(entry, 'dismiss-appeal', command, [refusal, event]);
  }
  const event = { kind: 'appeal-granted', ...stepOf(command), counterEntry } as const;
  return reasoned(entry, 'grant-appeal', command, [refusal, event]);
}

type Outcome = readonly [refusal: Failure | undefined, event: EntryEvent];

function reasoned(
  entry: EntryState,
  move: EntryMove,
  command: { readonly reason: string },
  outcome: Outcome,
): Decision {
  const reason = mustHaveReason(command.reason);
  return reason ? fail(reason) : step(entry, move, outcome);
}

/** The status first: who may do what matters only where it can be done at all. */
function step(entry: EntryState, move: EntryMove, [refusal, event]: Outcome): Decision {
  const next = nextStatus(entry, move);
  if (!next.ok) return next;
  return refusal ? fail(refusal) : ok([event]);
}

function stepOf({ actor, now, reason }: Extract<OnEntry, { now: number }>): Step {
  return { actor, time: now, ...(reason !== undefined && { reason }) };
}

function appealLate({ id, posted }: EntryState, now: number): Failure | undefined {
  if (posted && now <= posted.appealUntil) return undefined;
  const until = new Date(posted?.appealUntil ?? 0).toISOString();
  return {
    code: 'LEDGER_APPEAL_LATE',
    message: `Expected an appeal against ledger entry "${id}" by ${until}, but it comes at ${new Date(now).toISOString()}.`,
    mend: 'Ask for a reversal, which has no time limit.',
  };
}

const exists = ({ id }: EntryState): Failure => ({
  code: 'LEDGER_ENTRY_EXISTS',
  message: `Expected a new ledger entry, but there is one with the id "${id}".`,
  mend: 'Read the entry that is there.',
});

export const entryNotFound = (id: string): Failure => ({
  code: 'LEDGER_ENTRY_NOT_FOUND',
  message: `Expected a ledger entry "${id}", but there is none.`,
  mend: 'List the entries and take an id from there.',
});
