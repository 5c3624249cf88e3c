import type { HistoryBatch } from '../../engine/src/history/batch.ts';
import type {
  BufferedMessage,
  Commit,
  EntityCommit,
  InstanceRow,
  JobItem,
  MessageSubscriptionItem,
  OutgoingCommand,
  SignalSubscriptionItem,
  TimerItem,
  UserTaskItem,
  WorkItem,
} from '../../engine/src/ports/index.ts';

/** Builders of valid values for the contract suites; every field can be set. */

export const START = 1_700_000_000_000;

function instanceRow(id: string, fields: Partial<InstanceRow> = {}): InstanceRow {
  return {
    id,
    processId: 'order',
    version: 1,
    status: 'active',
    startedAt: START,
    incidents: 0,
    ...fields,
  };
}

export function batchOf(instanceId: string, revision: number): HistoryBatch {
  return {
    instanceId,
    revision,
    format: 1,
    actor: { id: 'ann', by: 'user' },
    command: revision === 1 ? 'start' : 'complete-task',
    time: START + revision,
    events: `[{"kind":"instance-completed","n":${revision}}]`,
    prevHash: `${instanceId}-${revision - 1}`,
    hash: `${instanceId}-${revision}`,
  };
}

/** The commit that follows `expectedRevision`. */
export function commitOf(
  instanceId: string,
  expectedRevision: number,
  fields: Partial<Omit<Commit, 'row'>> & { readonly row?: Partial<InstanceRow> } = {},
): Commit {
  return {
    instanceId,
    expectedRevision,
    snapshot: JSON.stringify({ id: instanceId, revision: expectedRevision + 1 }),
    batch: batchOf(instanceId, expectedRevision + 1),
    work: [],
    ended: false,
    outgoing: [],
    claims: [],
    releases: [],
    ...fields,
    row: instanceRow(instanceId, fields.row),
  };
}

/** The commit of an entity that follows `expectedRevision`. */
export function entityCommit(
  entityId: string,
  expectedRevision: number,
  fields: Partial<EntityCommit> = {},
): EntityCommit {
  return {
    entityId,
    expectedRevision,
    snapshot: JSON.stringify({ id: entityId, revision: expectedRevision + 1 }),
    fields: { status: 'open' },
    batch: batchOf(entityId, expectedRevision + 1),
    outgoing: [],
    claims: [],
    releases: [],
    ...fields,
  };
}

/** Adds `items` as puts. */
export const puts = (...items: readonly WorkItem[]): Commit['work'] =>
  items.map((item) => ({ op: 'put', item }));

interface Base {
  readonly id: string;
  readonly instanceId: string;
  readonly key: number;
  readonly processId: string;
  readonly version: number;
  readonly element: string;
  readonly createdAt: number;
}

function baseOf(instanceId: string, key: number): Base {
  return {
    id: `${instanceId}:${key}`,
    instanceId,
    key,
    processId: 'order',
    version: 1,
    element: 'Step',
    createdAt: START + key,
  };
}

type TaskFields = Partial<Omit<UserTaskItem, 'task'>> & {
  readonly task?: Partial<UserTaskItem['task']>;
};

export function userTask(instanceId: string, key: number, fields: TaskFields = {}): UserTaskItem {
  return {
    ...baseOf(instanceId, key),
    kind: 'user-task',
    ...fields,
    task: {
      kind: 'user-task',
      candidateGroups: [],
      candidateUsers: [],
      priority: 50,
      ...fields.task,
    },
  };
}

type JobFields = Partial<Omit<JobItem, 'job'>> & { readonly type?: string };

export function job(instanceId: string, key: number, fields: JobFields = {}): JobItem {
  const { type = 'print', ...rest } = fields;
  return {
    ...baseOf(instanceId, key),
    kind: 'job',
    notBefore: START,
    blocked: false,
    job: { kind: 'job', type, retries: 3, headers: {} },
    ...rest,
  };
}

export function timer(instanceId: string, key: number, due: number): TimerItem {
  return { ...baseOf(instanceId, key), kind: 'timer', due };
}

export function messageSubscription(
  instanceId: string,
  key: number,
  fields: Partial<MessageSubscriptionItem> = {},
): MessageSubscriptionItem {
  return {
    ...baseOf(instanceId, key),
    kind: 'message-subscription',
    conversation: instanceId,
    ...fields,
  };
}

export function signalSubscription(
  instanceId: string,
  key: number,
  name: string,
): SignalSubscriptionItem {
  return { ...baseOf(instanceId, key), kind: 'signal-subscription', name };
}

export function incident(instanceId: string, key: number): WorkItem {
  return {
    ...baseOf(instanceId, key),
    kind: 'incident',
    execution: 1,
    failure: { code: 'JOB_FAILED', message: 'Expected the job to end, but it failed.' },
  };
}

export function message(id: string, fields: Partial<BufferedMessage> = {}): BufferedMessage {
  return {
    id,
    targets: [],
    variables: { amount: '12.50' },
    publishedAt: START,
    expiresAt: START + 60_000,
    ...fields,
  };
}

export function outgoing(id: string, createdAt = START): OutgoingCommand {
  return {
    id,
    createdAt,
    target: { kind: 'signal', name: 'closing', variables: {} },
  };
}
