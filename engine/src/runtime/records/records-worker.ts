import { WaybillError } from '../../errors/failure.ts';
import type { Json, Variables } from '../../model/index.ts';
import { BpmnError } from '../bpmn-error.ts';
import type { BuiltInHandler, BuiltInJob } from '../built-in-job.ts';
import type { Engine } from '../engine-api.ts';
import type { Worker } from '../engine-values.ts';
import type { RecordView } from './record-values.ts';
import type { Records } from './records-api.ts';

/**
 * Serves service tasks that work with records; the variables are those visible at the task, so that
 * input mappings name them, and the variable `record` gets the record: id, type, status, revision, values.
 *
 * - `waybill:record:read`: `recordKey`, as `customer/C-1001`.
 * - `waybill:record:write`: `values`, and either `recordKey` to change a record or `recordType` to
 *   create one. A job that is handed out again writes nothing again. Fields that need approval wait.
 *
 * A refusal is a BPMN error of the failure's code: caught by the process, or else an incident.
 */
export function registerRecordsWorker(engine: Pick<Engine, 'registerWorker' | 'records'>): Worker {
  const workers = recordJobs(engine.records).map(([type, handle]) =>
    engine.registerWorker(type, handle),
  );
  return {
    close: async () => {
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}

/** The handlers of these job types. */
export const recordJobs = (records: Records): readonly (readonly [string, BuiltInHandler])[] => [
  ['waybill:record:read', asBpmnError((job) => read(records, job))],
  ['waybill:record:write', asBpmnError((job) => write(records, job))],
];

const asBpmnError =
  (work: (job: BuiltInJob) => Promise<RecordView>): BuiltInHandler =>
  async (job) => {
    try {
      return { record: variableOf(await work(job)) };
    } catch (thrown) {
      const refused = thrown instanceof WaybillError && thrown.code.startsWith('RECORD_');
      throw refused ? new BpmnError(thrown.code, thrown.message) : thrown;
    }
  };

const variableOf = ({ id, type, status, revision, values }: RecordView): Variables => ({
  ...{ id, type, status, revision, values },
});

const read = (records: Records, { variables }: BuiltInJob): Promise<RecordView> =>
  records.get(text(variables['recordKey']));

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
