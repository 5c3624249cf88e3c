import { fail, ok, type Failure, type Result } from '../../errors/failure.ts';
import type { EntryState, EntryStatus } from './state.ts';

/** What moves an entry from one status to the next. */
export type EntryMove =
  | 'approve'
  | 'reject'
  | 'withdraw'
  | 'post'
  | 'appeal'
  | 'dismiss-appeal'
  | 'grant-appeal'
  | 'propose-reversal'
  | 'reverse';

type Moves = Readonly<Partial<Record<EntryMove, EntryStatus>>>;

/**
 * The life of an entry. `withdraw` and `post` of an approved one exclude each other by a claim, so
 * that what the period has posted can always be recorded. A reversal leaves the status as it is
 * while it is only proposed.
 */
const LIFECYCLE = {
  proposed: { approve: 'approved', reject: 'rejected', withdraw: 'withdrawn' },
  approved: { post: 'posted', withdraw: 'withdrawn' },
  rejected: {},
  withdrawn: {},
  posted: { appeal: 'appealed', 'propose-reversal': 'posted', reverse: 'reversed' },
  appealed: {
    ...{ 'dismiss-appeal': 'upheld', 'grant-appeal': 'granted' },
    ...{ 'propose-reversal': 'appealed', reverse: 'reversed' },
  },
  upheld: { 'propose-reversal': 'upheld', reverse: 'reversed' },
  granted: { reverse: 'reversed' },
  reversed: {},
} as const satisfies Readonly<Record<EntryStatus, Moves>>;

/** Statuses of entries that count in a period. */
export const STANDING: ReadonlySet<EntryStatus> = new Set(['posted', 'appealed', 'upheld']);

/** The status that the move leads to, or why the entry cannot make it. */
export function nextStatus(entry: EntryState, move: EntryMove): Result<EntryStatus> {
  const moves: Moves = LIFECYCLE[entry.status];
  const next = moves[move];
  return next === undefined ? fail(statusWrong(entry, move)) : ok(next);
}

function statusWrong({ id, status }: EntryState, move: EntryMove): Failure {
  const allowed = Object.entries(LIFECYCLE).flatMap(([from, moves]) => (move in moves ? from : []));
  return {
    code: 'LEDGER_ENTRY_STATUS',
    message: `Expected ledger entry "${id}" to be ${allowed.join(' or ')} in order to ${move.replace('-', ' ')}, but it is ${status}.`,
    mend: 'Read the entry again; what is done stays, and is taken back by a counter-entry alone.',
  };
}
