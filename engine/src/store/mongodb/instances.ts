import type {
  Commit,
  InstanceQuery,
  InstanceRow,
  Store,
  StoredInstance,
} from '../../ports/index.ts';
import type { Filter, Tables } from './database.ts';
import type { InstanceDocument } from './documents.ts';
import { batchId } from './fan-out.ts';
import type { FanOuts } from './fan-out.ts';
import { present } from './work.ts';

/** Where an instance stands, or will. */
export interface Seat {
  readonly fence: number;
  /** Whether there is a document with its id. */
  readonly taken: boolean;
}

export interface Attempt {
  /** Of the attempt to commit; of one only. */
  readonly id: string;
  readonly content: string;
  readonly seat: Seat;
  /** Something was reserved in its name, so a rival may have barred it. */
  readonly reserving: boolean;
}

export interface Instances {
  readonly api: Pick<Store, 'load' | 'instances' | 'heads'>;
  readonly look: (instanceId: string) => Promise<InstanceDocument | undefined>;
  /** Writes all of the commit where the instance still stands at its revision, or nothing. */
  readonly compareAndSet: (commit: Commit, attempt: Attempt) => Promise<boolean>;
}

/** A seat is no instance yet. */
const STARTED = { revision: { $gt: 0 } };

export function createInstances(tables: Tables, fanOuts: FanOuts): Instances {
  const { instances } = tables;
  const api: Instances['api'] = {
    load: async (instanceId) => {
      const found = await instances.findOne({ _id: instanceId, ...STARTED });
      if (found?.outbox) await fanOuts.finishFound(instanceId, found.outbox);
      return found && storedOf(found);
    },
    instances: async (query) =>
      query.limit <= 0
        ? []
        : (
            await instances.find(filterOf(query), {
              ...{ sort: { _id: 1 }, limit: query.limit, fields: ROW_FIELDS },
            })
          ).map(rowOf),
    heads: async ({ after, limit }) =>
      (
        await instances.find(
          { ...STARTED, ...(after === undefined ? {} : { _id: { $gt: after } }) },
          { sort: { _id: 1 }, limit, fields: ['revision', 'headHash'] },
        )
      ).map(({ _id, revision, headHash = '' }) => ({ id: _id, revision, headHash })),
  };
  return {
    api,
    look: (instanceId) =>
      instances.findOne({ _id: instanceId }, { fields: ['revision', 'fence', 'outbox'] }),
    compareAndSet: createCompareAndSet(tables),
  };
}

function createCompareAndSet({ instances, batches }: Tables): Instances['compareAndSet'] {
  const starts = instances.createWriter();
  const advances = instances.createWriter();
  /** For one of several that were written at once: the server says only how many found theirs. */
  const wasWritten = async ({ instanceId, batch }: Commit, id: string): Promise<boolean> => {
    const found = await instances.findOne({ _id: instanceId }, { fields: ['revision', 'commit'] });
    if (found?.commit === id) return true;
    if ((found?.revision ?? 0) <= batch.revision) return false;
    const written = await batches.findOne(
      { _id: batchId(instanceId, batch.revision) },
      { fields: ['commit'] },
    );
    return written?.commit === id;
  };
  return async (commit, attempt) => {
    if (!attempt.seat.taken) {
      const document = { _id: commit.instanceId, fence: 0, ...fieldsOf(commit, attempt) };
      const { duplicates } = await starts.write([{ insertOne: { document } }]);
      return duplicates.size === 0;
    }
    const { allFound } = await advances.write([{ updateOne: advance(commit, attempt) }]);
    return allFound || (await wasWritten(commit, attempt.id));
  };
}

function advance(commit: Commit, attempt: Attempt) {
  const { instanceId, expectedRevision } = commit;
  const set = fieldsOf(commit, attempt);
  const absent = OPTIONAL_FIELDS.filter((name) => !(name in set));
  const unset = Object.fromEntries(absent.map((name) => [name, 1]));
  return {
    filter: {
      _id: instanceId,
      revision: expectedRevision,
      outbox: { $exists: false },
      ...(attempt.reserving ? { fence: attempt.seat.fence } : {}),
    },
    update: { $set: set, ...(absent.length === 0 ? {} : { $unset: unset }) },
  };
}

const OPTIONAL_FIELDS = ['businessKey', 'parentId', 'endedAt'] as const;

const ROW_FIELDS = [
  ...['processId', 'version', 'status', 'startedAt', 'incidents'],
  ...OPTIONAL_FIELDS,
];

function fieldsOf({ row, snapshot, batch, expectedRevision }: Commit, attempt: Attempt) {
  const { id: _id, ...fields } = row;
  const { id: commit, content } = attempt;
  return {
    ...present(fields),
    ...{ revision: expectedRevision + 1, headHash: batch.hash, snapshot, commit },
    outbox: { commit, at: Date.now(), content },
  };
}

/** Values are compared as they are: an object in place of a text is no operator. */
function filterOf(query: InstanceQuery): Filter {
  const { after, processId, businessKey, parentId, status, withIncidents } = query;
  const equal = Object.entries(present({ processId, businessKey, parentId, status }));
  return {
    ...Object.fromEntries(equal.map(([name, value]) => [name, { $eq: value }])),
    ...(equal.length === 0 ? STARTED : {}),
    ...(after === undefined ? {} : { _id: { $gt: after } }),
    ...(withIncidents === undefined ? {} : { incidents: withIncidents ? { $gt: 0 } : 0 }),
  };
}

function rowOf(document: InstanceDocument): InstanceRow {
  const { _id, processId = '', version = 0, status = 'active', startedAt = 0 } = document;
  const { incidents = 0, businessKey, parentId, endedAt } = document;
  return {
    ...{ id: _id, processId, version, status, startedAt, incidents },
    ...present({ businessKey, parentId, endedAt }),
  };
}

function storedOf(document: InstanceDocument): StoredInstance {
  const { revision, headHash = '', snapshot = '' } = document;
  return { row: rowOf(document), revision, headHash, snapshot };
}
