import { applyEvent } from './apply/apply-event.ts';
import { draftOf, emptyDraft } from './apply/draft.ts';
import type { Event } from './event.ts';
import type { InstanceState } from './state.ts';

/** The state after `event`; `state` itself stays as it was. Undefined: before the first event. */
export function evolve(state: InstanceState | undefined, event: Event): InstanceState {
  return fold(state, [event]);
}

/** The state after all `events`, with one copy. */
export function fold(state: InstanceState | undefined, events: readonly Event[]): InstanceState {
  const draft = state ? draftOf(state) : emptyDraft();
  for (const event of events) applyEvent(draft, event);
  return draft;
}
