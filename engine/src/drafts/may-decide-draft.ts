import { isPerson, samePerson } from '../entity/person.ts';
import type { Failure } from '../errors/failure.ts';
import type { Actor } from '../history/batch.ts';
import type { DraftState } from './draft.ts';
import * as refusals from './draft-refusals.ts';

/** Review is by a person who has had no hand in it, and never by a machine in their name. */
export function mayDecideDraft(draft: DraftState, actor: Actor): Failure | undefined {
  if (!isPerson(actor)) return refusals.personNeeded(draft, actor.by);
  const edited = draft.editors.some((editor) => samePerson(editor, actor.id));
  return edited ? refusals.dutiesNotSeparate(draft, actor.id) : undefined;
}
