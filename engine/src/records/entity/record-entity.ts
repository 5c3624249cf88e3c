import type { Consequences, EntityType } from '../../entity/entity-type.ts';
import type { RecordCommand } from './command.ts';
import { decideRecord } from './decide-record.ts';
import type { RecordEvent } from './event.ts';
import { evolveRecord } from './evolve-record.ts';
import { personalFields, searchFields } from './search-fields.ts';
import type { RecordState } from './state.ts';
import { uniqueKeys } from './unique-keys.ts';

/** A record keeps its unique keys when it is retired: a number that was given is never given again. */
export const RECORD: EntityType<RecordState, RecordCommand, RecordEvent> = {
  kind: 'record',
  decide: decideRecord,
  evolve: evolveRecord,
  fields: searchFields,
  personal: ({ traits }) => traits.personal,
  personalFields,
  consequences,
};

/** The kind says which event of a commit tells of keys: several events must not claim them twice. */
function consequences(
  event: RecordEvent,
  state: RecordState,
  before: RecordState | undefined,
): Consequences {
  if (!TELLS_OF_KEYS.has(event.kind)) return {};
  const [old, now] = [before ? uniqueKeys(before) : [], uniqueKeys(state)];
  return {
    claims: 'keysHeld' in event ? [] : now.filter((key) => !old.includes(key)),
    releases: old.filter((key) => !now.includes(key)),
  };
}

const TELLS_OF_KEYS: ReadonlySet<RecordEvent['kind']> = new Set([
  ...(['record-created', 'record-updated', 'record-change-approved'] as const),
  'record-values-erased',
]);
