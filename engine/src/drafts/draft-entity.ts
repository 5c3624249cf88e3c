import type { EntityType } from '../entity/entity-type.ts';
import { decideDraft } from './decide-draft.ts';
import type { DraftCommand, DraftEvent, DraftState, DraftStatus } from './draft.ts';
import { evolveDraft } from './evolve-draft.ts';

/** In these the clock has something to do with it. */
const DUE: ReadonlySet<DraftStatus> = new Set(['scheduled', 'releasing']);

export const DRAFT: EntityType<DraftState, DraftCommand, DraftEvent> = {
  kind: 'draft',
  decide: decideDraft,
  evolve: evolveDraft,
  fields: ({ status, author }) => ({
    'draft.status': status,
    'draft.author': author,
    ...(DUE.has(status) && { 'draft.due': 'true' }),
  }),
  consequences: () => ({}),
  personal: () => ['comment'],
};
