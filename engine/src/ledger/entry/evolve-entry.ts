import type { EntryEvent } from './event.ts';
import type { EntryState } from './state.ts';

/** The state after an event; nothing else changes an entry. */
export function evolveEntry(state: EntryState | undefined, event: EntryEvent): EntryState {
  if (event.kind === 'entry-proposed') return begin(event);
  if (!state) throw new Error(`Expected a ledger entry before "${event.kind}", but there is none.`);
  return apply(state, event);
}

type Begin = Extract<EntryEvent, { kind: 'entry-proposed' }>;

function begin({ id, content, origin, reverses, replaces, actor, time }: Begin): EntryState {
  return {
    ...{ id, status: 'proposed', ...content, origin, proposed: { actor, time } },
    ...(reverses !== undefined && { reverses }),
    ...(replaces !== undefined && { replaces }),
  };
}

function apply(state: EntryState, event: Exclude<EntryEvent, Begin>): EntryState {
  switch (event.kind) {
    case 'entry-reason-translated':
      return { ...state, reasonEn: event.reasonEn };
    case 'rules-evaluated': {
      const { inputs, outputs, explanation } = event;
      return { ...state, basis: { inputs, outputs, explanation } };
    }
    case 'entry-approved':
      return { ...state, status: 'approved', decided: without(event) };
    case 'entry-rejected':
      return { ...state, status: 'rejected', decided: without(event) };
    case 'entry-withdrawn':
      return { ...state, status: 'withdrawn', withdrawn: without(event) };
    case 'entry-posted':
      return { ...state, status: 'posted', posted: without(event) };
    case 'entry-appealed':
      return { ...state, status: 'appealed', appealed: without(event) };
    case 'appeal-dismissed':
      return { ...state, status: 'upheld', appealDecided: without(event) };
    case 'appeal-granted': {
      const { counterEntry, ...decided } = without(event);
      return { ...state, status: 'granted', appealDecided: decided, granted: counterEntry };
    }
    case 'entry-reversed':
      return { ...state, status: 'reversed', reversed: without(event) };
  }
}

/** The step that an event tells of. */
function without<E extends { readonly kind: string }>({ kind: _, ...step }: E): Omit<E, 'kind'> {
  return step;
}
