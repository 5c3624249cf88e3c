import { samePerson } from '../entity/person.ts';
import type { DraftEvent, DraftState, Noted } from './draft.ts';

/** The only place where the state of a draft changes. */
export function evolveDraft(state: DraftState | undefined, event: DraftEvent): DraftState {
  if (event.kind === 'draft-created') {
    const { kind: _, person, time, ...content } = event;
    const saved = { person, time };
    return { ...content, status: 'editing', revision: 1, author: person, editors: [person], saved };
  }
  if (!state) throw new Error(`Expected a draft before "${event.kind}", but there is none.`);
  return event.kind === 'draft-saved'
    ? edited(state, event)
    : { ...state, ...changes(event, state) };
}

type EventOf<K extends DraftEvent['kind']> = Extract<DraftEvent, { readonly kind: K }>;
type Later = Exclude<DraftEvent, EventOf<'draft-created' | 'draft-saved'>>;

/** What was tried and decided was another content. */
function edited(state: DraftState, event: EventOf<'draft-saved'>): DraftState {
  const { kind: _kind, person, time, ...content } = event;
  const { trial: _trial, refusal: _refusal, ...kept } = state;
  const known = state.editors.some((editor) => samePerson(editor, person));
  return {
    ...{ ...kept, ...content },
    revision: state.revision + 1,
    editors: known ? state.editors : [...state.editors, person],
    saved: { person, time },
  };
}

function changes(event: Later, state: DraftState): Partial<DraftState> {
  switch (event.kind) {
    case 'draft-tried':
      return { trial: { time: event.time, results: event.results } };
    case 'draft-submitted':
      return { status: 'in-review', submitted: notedOf(event) };
    case 'draft-approved':
      return { status: 'approved', decided: { ...notedOf(event), outcome: 'approved' } };
    case 'draft-sent-back':
      return { status: 'editing', decided: { ...notedOf(event), outcome: 'sent-back' } };
    case 'release-scheduled':
      return { status: 'scheduled', releaseAt: event.at, releasedBy: event.person };
    case 'release-withdrawn':
      return { status: 'approved' };
    case 'release-begun': {
      const { person = state.releasedBy } = event;
      const by = person === undefined ? {} : { releasedBy: person };
      return { status: 'releasing', releaseAt: event.time, ...by };
    }
    case 'draft-released':
      return { status: 'released', released: { ...event.released, time: event.time } };
    case 'release-refused':
      return { status: 'approved', refusal: event.problems };
    case 'draft-discarded':
      return { status: 'discarded' };
  }
}

const notedOf = ({
  person,
  time,
  values,
}: EventOf<'draft-submitted' | 'draft-approved' | 'draft-sent-back'>): Noted => ({
  person,
  time,
  ...values,
});
