import { fail, ok, type Failure, type Result } from '../../errors/failure.ts';
import type { Actor } from '../../history/batch.ts';
import { mustHaveReason } from './check-content.ts';
import type { ProposeReversalCommand } from './command.ts';
import { nextStatus } from './lifecycle.ts';
import { mayAccount } from './separation-of-duties.ts';
import type { EntryState, Origin } from './state.ts';

export interface ReversalRequest {
  readonly entry: EntryState;
  /** Of the counter-entry. */
  readonly id: string;
  readonly reason: string;
  readonly origin: Extract<Origin, { kind: 'hand' | 'rule' }>;
  readonly actor: Actor;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The proposal of the entry that takes another back, or why that one cannot be taken back. */
export function reversalOf(request: ReversalRequest): Result<ProposeReversalCommand> {
  const { entry, id, reason, origin, actor, now } = request;
  const refusal = counterEntryFinal(entry) ?? mustHaveReason(reason);
  if (refusal) return fail(refusal);
  const next = nextStatus(entry, 'propose-reversal');
  if (!next.ok) return next;
  // What a rule finds concerns nobody who merely lets it run.
  const barred = origin.kind === 'hand' ? mayAccount(entry, actor) : undefined;
  if (barred) return fail(barred);
  const { effect, kind, person, money, period } = entry;
  const content = { effect, kind, person, period, reason, ...(money && { money }) };
  return ok({
    ...{ kind: 'propose-reversal', id, content, reverses: entry.id, origin, actor, now },
  });
}

/** A counter-entry is neither reversed nor appealed against. */
export function counterEntryFinal({ id, reverses }: EntryState): Failure | undefined {
  if (reverses === undefined) return undefined;
  return {
    code: 'LEDGER_COUNTER_ENTRY_FINAL',
    message: `Expected an entry of its own, but "${id}" is the counter-entry of "${reverses}".`,
    mend: 'Propose a new entry instead.',
  };
}
