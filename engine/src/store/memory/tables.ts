import type { HistoryBatch } from '../../history/batch.ts';
import type {
  ArchivedInstance,
  BufferedMessage,
  IncidentItem,
  MessageSubscriptionItem,
  SignalSubscriptionItem,
  StartSubscription,
  StoredAnswer,
  StoredDefinition,
  StoredEntity,
  StoredInstance,
  StoredResource,
  TimerItem,
  UserTaskItem,
} from '../../ports/index.ts';
import { fieldKey } from '../shared/field-key.ts';
import { availableAt } from '../shared/job-record.ts';
import type { JobRecord } from '../shared/job-record.ts';
import { comparePositions, positionOf } from '../../ports/task-order.ts';
import { createOutgoingTable } from './outgoing-table.ts';
import type { OutgoingTable } from './outgoing-table.ts';
import { SortedList } from './sorted-list.ts';
import { compareIds, createTable } from './table.ts';
import type { Table } from './table.ts';

export interface JobRow extends JobRecord {
  readonly id: string;
}

/** Everything the memory store holds. */
export interface Tables {
  /** By process id; versions in order. */
  readonly definitions: Map<string, readonly StoredDefinition[]>;
  readonly resources: Map<string, StoredResource>;
  readonly startSubscriptions: Map<string, readonly StartSubscription[]>;
  readonly instances: Map<string, StoredInstance>;
  readonly instanceIds: SortedList<string>;
  /** Of those that are no more in `instances`; their ids stay in `instanceIds`. */
  readonly archived: Map<string, ArchivedInstance>;
  readonly entities: Table<StoredEntity>;
  /** By id of instance or entity. */
  readonly batches: Map<string, HistoryBatch[]>;
  readonly claims: Map<string, string>;
  readonly jobs: Table<JobRow>;
  readonly userTasks: Table<UserTaskItem>;
  readonly timers: Table<TimerItem>;
  readonly messageSubscriptions: Table<MessageSubscriptionItem>;
  readonly signalSubscriptions: Table<SignalSubscriptionItem>;
  readonly incidents: Table<IncidentItem>;
  readonly outgoing: OutgoingTable;
  readonly messages: Table<BufferedMessage>;
  readonly seals: string[];
  readonly answers: Map<string, StoredAnswer>;
}

export function createTables(): Tables {
  return {
    definitions: new Map(),
    resources: new Map(),
    startSubscriptions: new Map(),
    instances: new Map(),
    instanceIds: new SortedList<string>((one, other) => Number(one > other) - Number(one < other)),
    archived: new Map(),
    entities: createTable<StoredEntity>({
      compare: compareIds,
      keys: ({ fields }) => Object.entries(fields).map(([name, value]) => fieldKey(name, value)),
    }),
    batches: new Map(),
    claims: new Map(),
    outgoing: createOutgoingTable(),
    seals: [],
    answers: new Map(),
    ...createWorkTables(),
  };
}

type Keyed = 'jobs' | 'userTasks' | 'timers' | 'incidents' | 'messages' | `${string}Subscriptions`;

function createWorkTables(): Pick<Tables, Exclude<Keyed & keyof Tables, 'startSubscriptions'>> {
  return {
    jobs: createTable<JobRow>({
      compare: compareJobs,
      keys: ({ item }) => [instanceKey(item.instanceId)],
    }),
    userTasks: createTable<UserTaskItem>({
      compare: (one, other) => comparePositions(positionOf(one), positionOf(other)),
      keys: ofInstance,
    }),
    timers: createTable<TimerItem>({
      compare: (one, other) => one.due - other.due || compareIds(one, other),
      keys: ofInstance,
    }),
    messageSubscriptions: createTable<MessageSubscriptionItem>({
      compare: compareIds,
      keys: (item) => [...ofInstance(item), ...matchKeys(item)],
    }),
    signalSubscriptions: createTable<SignalSubscriptionItem>({
      compare: compareIds,
      keys: (item) => [...ofInstance(item), signalKey(item.name)],
    }),
    incidents: createTable<IncidentItem>({ compare: compareIds, keys: ofInstance }),
    messages: createTable<BufferedMessage>({ compare: compareIds, keys: matchKeys }),
  };
}

export const instanceKey = (instanceId: string): string => `instance ${instanceId}`;

/** Of one instance; undefined: of all. */
export const keyOf = (instanceId: string | undefined): string | undefined =>
  instanceId === undefined ? undefined : instanceKey(instanceId);

export const signalKey = (name: string): string => `signal ${name}`;

/** A message and a subscription that may meet have one of these in common. */
export function matchKeys(
  side: Pick<BufferedMessage, 'name' | 'correlationKey' | 'conversation'>,
): readonly string[] {
  const { name, correlationKey, conversation } = side;
  return [
    ...(name === undefined ? [] : [`name ${JSON.stringify([name, correlationKey ?? null])}`]),
    ...(conversation === undefined ? [] : [`conversation ${conversation}`]),
  ];
}

const ofInstance = (item: { readonly instanceId: string }): readonly string[] => [
  instanceKey(item.instanceId),
];

/** By type, then by the time from which it may be handed out. */
function compareJobs(one: JobRow, other: JobRow): number {
  if (one.item.job.type !== other.item.job.type)
    return one.item.job.type < other.item.job.type ? -1 : 1;
  return availableAt(one) - availableAt(other) || compareIds(one, other);
}
