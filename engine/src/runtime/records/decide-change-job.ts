import { isPerson, samePerson } from '../../entity/person.ts';
import { WaybillError } from '../../errors/failure.ts';
import type { Actor } from '../../history/index.ts';
import type { Json } from '../../model/index.ts';
import { dutiesNotSeparate, personNeeded } from '../../records/index.ts';
import type { BuiltInJob } from '../built-in-job.ts';
import type { Engine } from '../engine-api.ts';
import type { HistoryEntry } from '../engine-values.ts';
import type { RecordView } from './record-values.ts';

type Served = Pick<Engine, 'records' | 'history'>;

/**
 * Approves or rejects what this instance has proposed to change on the record `recordKey`, in the
 * name of the person who completed the user task `task` of this instance, as its history tells. With
 * `proposalTask` that person must be another than the one who completed that task. Without `task` the
 * instance can only take back what it has proposed.
 */
export async function decideChange(engine: Served, job: BuiltInJob): Promise<RecordView> {
  const { recordKey, task, proposalTask, decision } = job.variables;
  const record = await engine.records.get(typeof recordKey === 'string' ? recordKey : '');
  const approved = decision === 'approve';
  if (!approved && (task === undefined || task === null)) {
    const itself = { id: job.instanceId, by: 'worker' };
    return decideAll(engine, record, { job, approver: itself, approved });
  }
  const [approver, proposer] = await completedBy(engine, job.instanceId, [task, proposalTask]);
  if (!approver || !isPerson(approver))
    throw new WaybillError(personNeeded(record.id, approver?.by ?? 'nobody'));
  if (proposer && samePerson(proposer.id, approver.id))
    throw new WaybillError(dutiesNotSeparate(record.id, proposer.id));
  return decideAll(engine, record, { job, approver, approved });
}

interface Decided {
  readonly job: BuiltInJob;
  readonly approver: Actor;
  readonly approved: boolean;
}

async function decideAll(
  { records }: Served,
  record: RecordView,
  { job, approver, approved }: Decided,
): Promise<RecordView> {
  let view = record;
  for (const { change, by } of record.pending) {
    if (by.id !== job.instanceId) continue;
    const options = {
      actor: approver,
      reason: `${job.processId}: ${job.element}`,
      idempotencyKey: `${job.idempotencyKey}:${String(change)}`,
    };
    view = approved
      ? await records.approve(record.id, change, options)
      : await records.reject(record.id, change, options);
  }
  return view;
}

const PAGE = 500;

/** Who completed each of these user tasks last. */
async function completedBy(
  { history }: Served,
  instanceId: string,
  tasks: readonly (Json | undefined)[],
): Promise<readonly (Actor | undefined)[]> {
  const last = new Map<string, Actor>();
  for (let from = 1; ; from += PAGE) {
    const entries = await history(instanceId, from, PAGE);
    for (const entry of entries) for (const done of tasksOf(entry)) last.set(done, entry.actor);
    if (entries.length < PAGE) break;
  }
  return tasks.map((task) => (typeof task === 'string' ? last.get(task) : undefined));
}

/** A command completes the task first, and then whatever follows it. */
function tasksOf({ command, events }: HistoryEntry): readonly string[] {
  if (command !== 'complete-task') return [];
  const completed = events.find((event) => event.kind === 'element-completed');
  return completed ? [completed.element] : [];
}
