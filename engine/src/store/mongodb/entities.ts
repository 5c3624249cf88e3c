import type {
  EntityCommit,
  EntityFields,
  EntityQuery,
  Store,
  StoredEntity,
} from '../../ports/index.ts';
import { fieldKey } from '../shared/field-key.ts';
import { idRange } from '../shared/id-range.ts';
import type { Tables } from './database.ts';
import type { EntityDocument } from './documents.ts';
import type { FanOuts } from './fan-out.ts';
import { STARTED } from './home-of.ts';
import type { HomeCommit } from './home-commit.ts';
import { parseJson } from './parse-json.ts';

export function createEntities(
  { entities }: Tables,
  fanOuts: FanOuts,
): Pick<Store, 'loadEntity' | 'entities'> {
  return {
    loadEntity: async (entityId) => {
      const found = await entities.findOne({ _id: entityId, ...STARTED });
      if (found?.outbox) await fanOuts.finishFound(entityId, found.outbox);
      return found && entityOf(found);
    },
    entities: async (query) => {
      const { where = {}, prefix, limit, descending = false } = query;
      if (limit <= 0) return [];
      const keys = keysOf(where);
      const [above, below] = idRange(query);
      const filter = {
        _id: { $gt: above, $lt: below },
        ...STARTED,
        ...(keys.length === 0 ? {} : { keys: { $all: keys } }),
        ...(prefix && { $and: [{ keys: { $elemMatch: beginning(prefix) } }] }),
      };
      const sort = { _id: descending ? -1 : 1 } as const;
      return (await entities.find(filter, { sort, limit })).map(entityOf);
    },
  };
}

export const entityHomeCommit = (commit: EntityCommit): HomeCommit => ({
  ...commit,
  id: commit.entityId,
  document: fieldsDocument(commit.fields),
  work: [],
  ended: false,
});

/** What an entity is found by, as its document has it. */
export const fieldsDocument = (fields: EntityFields) => ({
  fields: JSON.stringify(fields),
  keys: keysOf(fields),
});

/** A range of `fieldKey`: what ends the text of the value is left out, and what may follow it allowed. */
function beginning({ name, value }: NonNullable<EntityQuery['prefix']>) {
  const start = fieldKey(name, value).slice(0, -2);
  return { $gte: start, $lt: `${start}\u{10FFFF}` };
}

/** One text for each field, since names with dots or dollars would be paths and operators. */
const keysOf = (fields: EntityFields): readonly string[] =>
  Object.entries(fields).map(([name, value]) => fieldKey(name, value));

function entityOf(document: EntityDocument): StoredEntity {
  const { _id, revision, headHash = '', fields = '{}', snapshot = '' } = document;
  return { id: _id, revision, headHash, fields: parseJson<EntityFields>(fields), snapshot };
}
