import { WaybillError } from '../../errors/failure.ts';
import type { Json, Variables } from '../../model/index.ts';
import { BpmnError } from '../bpmn-error.ts';
import type { BuiltInHandler, BuiltInJob } from '../built-in-job.ts';
import type { Engine } from '../engine-api.ts';
import type { Worker } from '../engine-values.ts';
import { decideChange } from './decide-change-job.ts';
import type { RecordQuery, RecordView } from './record-values.ts';
import type { Records } from './records-api.ts';

/**
 * Serves service tasks that work with records; the variables are those visible at the task, so that
 * input mappings name them, and the variable `record` gets the record: id, type, status, revision, values,
 * and `pending`, the changes that wait for approval.
 *
 * - `waybill:record:read`: `recordKey`, as `customer/C-1001`.
 * - `waybill:record:search`: `recordType`, and of `where`, `prefix`, `fields` (the values to keep),
 *   `limit` (100 where absent, 1,000 at most) and `after` what is wanted. The variable `records` gets the
 *   active records in order of creation.
 * - `waybill:record:write`: `values`, and either `recordKey` to change a record or `recordType` to
 *   create one. A job that is handed out again writes nothing again. Fields that need approval wait.
 * - `waybill:record:decide`: `recordKey`, `decision` (`approve`, else it is rejected), `task` and, where
 *   duties are to be separate, `proposalTask`; see `decideChange`.
 *
 * A refusal is a BPMN error of the failure's code: caught by the process, or else an incident.
 */
export function registerRecordsWorker(
  engine: Pick<Engine, 'registerWorker' | 'records' | 'history'>,
): Worker {
  const workers = recordJobs(engine).map(([type, handle]) => engine.registerWorker(type, handle));
  return {
    close: async () => {
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}

/** The handlers of these job types. */
export const recordJobs = (
  engine: Pick<Engine, 'records' | 'history'>,
): readonly (readonly [string, BuiltInHandler])[] => [
  [
    'waybill:record:read',
    asBpmnError(async (job) => ({ record: variableOf(await read(engine.records, job)) })),
  ],
  [
    'waybill:record:search',
    asBpmnError(async (job) => ({ records: await search(engine.records, job) })),
  ],
  [
    'waybill:record:write',
    asBpmnError(async (job) => ({ record: variableOf(await write(engine.records, job)) })),
  ],
  [
    'waybill:record:decide',
    asBpmnError(async (job) => ({ record: variableOf(await decideChange(engine, job)) })),
  ],
];

const asBpmnError =
  (work: BuiltInHandler): BuiltInHandler =>
  async (job) => {
    try {
      return await work(job);
    } catch (thrown) {
      const refused = thrown instanceof WaybillError && thrown.code.startsWith('RECORD_');
      throw refused ? new BpmnError(thrown.code, thrown.message) : thrown;
    }
  };

const variableOf = ({ id, type, status, revision, values, pending }: RecordView): Variables => ({
  ...{ id, type, status, revision, values },
  pending: pending.map(({ change, values: wanted, removed, by }) => ({
    ...{ change, values: wanted, removed: [...removed], by: by.id },
  })),
});

const read = (records: Records, { variables }: BuiltInJob): Promise<RecordView> =>
  records.get(text(variables['recordKey']));

/** What one variable may hold. */
const MOST = 1000;

async function search(records: Records, { variables }: BuiltInJob): Promise<readonly Variables[]> {
  const { recordType, where, prefix, fields, limit, after } = variables;
  // The search refuses names that it does not know.
  const query = {
    ...{ type: text(recordType), status: 'active' },
    ...(isGiven(where) && { where }),
    ...(isGiven(prefix) && { prefix }),
    ...(isGiven(after) && { after }),
    limit: typeof limit === 'number' ? Math.min(Math.max(Math.trunc(limit), 1), MOST) : 100,
  } as RecordQuery;
  const kept = Array.isArray(fields) ? fields : undefined;
  return (await records.search(query)).map((found) => {
    const { id, type, status, revision, values } = found;
    return { id, type, status, revision, values: only(values, kept) };
  });
}

const isGiven = (value: Json | undefined): boolean => value !== undefined && value !== null;

const only = (values: Variables, names: readonly Json[] | undefined): Variables =>
  names === undefined
    ? values
    : Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));

function write(records: Records, job: BuiltInJob): Promise<RecordView> {
  const { variables, instanceId, element, idempotencyKey } = job;
  const { recordKey, recordType, values = {} } = variables;
  const options = {
    actor: { id: instanceId, by: 'worker' },
    ...{ reason: `${job.processId}: ${element}`, idempotencyKey },
  };
  // Whatever is no object is refused where values are read.
  const given = values as Variables;
  return recordKey === undefined || recordKey === null
    ? records.create(text(recordType), given, options)
    : records.update(text(recordKey), given, options);
}

const text = (value: Json | undefined): string =>
  typeof value === 'string' ? value : JSON.stringify(value ?? null);
