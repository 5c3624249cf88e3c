import { isPerson, samePerson } from '../../entity/person.ts';
import type { Failure } from '../../errors/failure.ts';
import type { Actor } from '../../history/batch.ts';
import type { EntryState } from './state.ts';

type Refusal = Failure | undefined;

/** Approving and rejecting: a person who is neither concerned nor has proposed it by hand. */
export const mayDecide = (entry: EntryState, actor: Actor): Refusal =>
  mustBePerson(actor) ?? mustNotConcern(entry, actor) ?? mustNotHaveProposed(entry, actor);

/** Deciding an appeal: besides, not the one who approved what is appealed against. */
export function mayDecideAppeal(entry: EntryState, actor: Actor): Refusal {
  const refusal = mayDecide(entry, actor);
  if (refusal || !entry.decided || !samePerson(actor.id, entry.decided.actor.id)) return refusal;
  return broken(entry, actor, 'to be decided on appeal by another than its approver');
}

/** Posting and asking for a reversal: a person who is not concerned. */
export const mayAccount = (entry: EntryState, actor: Actor): Refusal =>
  mustBePerson(actor) ?? mustNotConcern(entry, actor);

/** Appealing: the person concerned, and nobody else. */
export const mayAppeal = (entry: EntryState, actor: Actor): Refusal =>
  samePerson(actor.id, entry.person)
    ? mustBePerson(actor)
    : broken(entry, actor, `to be appealed against by "${entry.person}", whom it concerns`);

/** Withdrawing: who has proposed it. */
export const mayWithdraw = (entry: EntryState, actor: Actor): Refusal =>
  samePerson(actor.id, entry.proposed.actor.id)
    ? undefined
    : broken(entry, actor, `to be withdrawn by "${entry.proposed.actor.id}", who proposed it`);

export function mustBePerson(actor: Actor): Refusal {
  if (isPerson(actor)) return undefined;
  return {
    code: 'LEDGER_PERSON_NEEDED',
    message: `Expected a person to decide, but "${actor.id}" acts as ${actor.by}.`,
    mend: 'Give the actor who decides, with the right by which they do.',
  };
}

const mustNotConcern = (entry: EntryState, actor: Actor): Refusal =>
  samePerson(actor.id, entry.person)
    ? broken(entry, actor, 'to be handled by another than the person it concerns')
    : undefined;

const mustNotHaveProposed = (entry: EntryState, actor: Actor): Refusal =>
  entry.origin.kind !== 'rule' && samePerson(actor.id, entry.proposed.actor.id)
    ? broken(entry, actor, 'to be decided by another than its proposer')
    : undefined;

const broken = ({ id }: EntryState, actor: Actor, expected: string): Failure => ({
  code: 'LEDGER_DUTIES_NOT_SEPARATE',
  message: `Expected ledger entry "${id}" ${expected}, but "${actor.id}" acts.`,
  mend: 'Let another person do it.',
});
