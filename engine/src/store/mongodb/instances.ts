import type {
  Commit,
  InstanceQuery,
  InstanceRow,
  Store,
  StoredInstance,
} from '../../ports/index.ts';
import type { Filter, Tables } from './database.ts';
import type { InstanceDocument } from './documents.ts';
import type { FanOuts } from './fan-out.ts';
import { KEPT } from './home-of.ts';
import type { HomeCommit } from './home-commit.ts';
import { present } from './work.ts';

export function createInstances(
  { instances }: Tables,
  fanOuts: FanOuts,
): Pick<Store, 'load' | 'instances'> {
  return {
    load: async (instanceId) => {
      const found = await instances.findOne({ _id: instanceId, ...KEPT });
      if (found?.outbox) await fanOuts.finishFound(instanceId, found.outbox);
      return found && storedOf(found);
    },
    instances: async (query) =>
      query.limit <= 0
        ? []
        : (
            await instances.find(filterOf(query), {
              ...{
                sort: { _id: query.descending === true ? -1 : 1 },
                limit: query.limit,
                fields: ROW_FIELDS,
              },
            })
          ).map(rowOf),
  };
}

export function instanceHomeCommit(commit: Commit): HomeCommit {
  const { id: _id, ...fields } = commit.row;
  return { ...commit, id: commit.instanceId, document: { ...ABSENT, ...fields } };
}

const OPTIONAL_FIELDS = ['businessKey', 'parentId', 'endedAt', 'suspended'] as const;
const ABSENT = Object.fromEntries(OPTIONAL_FIELDS.map((name) => [name, undefined]));

const ROW_FIELDS = [
  ...['processId', 'version', 'status', 'startedAt', 'incidents'],
  ...OPTIONAL_FIELDS,
];

/** Values are compared as they are: an object in place of a text is no operator. */
function filterOf(query: InstanceQuery): Filter {
  const { after, ids, processId, version, businessKey, parentId, status } = query;
  const { suspended, withIncidents, descending = false } = query;
  const equal = Object.entries(present({ processId, version, businessKey, parentId, status }));
  return {
    ...Object.fromEntries(equal.map(([name, value]) => [name, { $eq: value }])),
    ...(equal.length === 0 ? KEPT : {}),
    ...(after === undefined && ids === undefined
      ? {}
      : { _id: present({ [descending ? '$lt' : '$gt']: after, $in: ids && [...ids] }) }),
    ...(suspended === undefined ? {} : { suspended: suspended ? true : { $exists: false } }),
    ...(withIncidents === undefined ? {} : { incidents: withIncidents ? { $gt: 0 } : 0 }),
  };
}

function rowOf(document: InstanceDocument): InstanceRow {
  const { _id, processId = '', version = 0, status = 'active', startedAt = 0 } = document;
  const { incidents = 0, businessKey, parentId, endedAt, suspended } = document;
  return {
    ...{ id: _id, processId, version, status, startedAt, incidents },
    ...present({ businessKey, parentId, endedAt, suspended }),
  };
}

function storedOf(document: InstanceDocument): StoredInstance {
  const { revision, headHash = '', snapshot = '' } = document;
  return { row: rowOf(document), revision, headHash, snapshot };
}
