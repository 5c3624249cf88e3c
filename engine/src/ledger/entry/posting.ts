import { fail, ok, type Result } from '../../errors/failure.ts';
import type { Actor } from '../../history/batch.ts';
import type { PostedEntry } from '../period/event.ts';
import { nextStatus } from './lifecycle.ts';
import { mayAccount } from './separation-of-duties.ts';
import type { EntryState } from './state.ts';
import { valueOf } from './value.ts';

export interface PostingRequest {
  readonly entry: EntryState;
  /** The entry that it replaces, where it does. */
  readonly replaced: EntryState | undefined;
  readonly actor: Actor;
  /** The period to post into. */
  readonly into: string;
}

/** What the period is asked to post, or why the entry cannot be posted. */
export function postingOf({ entry, replaced, actor, into }: PostingRequest): Result<PostedEntry> {
  const next = nextStatus(entry, 'post');
  if (!next.ok) return next;
  const refusal = mayAccount(entry, actor);
  if (refusal) return fail(refusal);
  if (replaced && replaced.status !== 'reversed')
    return fail({
      code: 'LEDGER_REPLACED_STANDS',
      message: `Expected entry "${replaced.id}" to be reversed before "${entry.id}", which replaces it, is posted, but it is ${replaced.status}.`,
      mend: 'Approve and post the counter-entry first; else both would count.',
    });
  const { id, effect, kind, person, money, period, reverses } = entry;
  const value = valueOf(entry);
  return ok({
    ...{ id, effect, kind, person },
    ...(money && value !== undefined && { value, currency: money.currency }),
    ...(period !== into && { corrects: period }),
    ...(reverses !== undefined && { reverses }),
  });
}
