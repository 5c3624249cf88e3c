export type { Clock } from './clock.ts';
export type { Ids } from './ids.ts';
export type { Queue, WorkHandler, WorkReference } from './queue.ts';
export type {
  BufferedMessage,
  Claim,
  Commit,
  CommitResult,
  InstanceQuery,
  InstanceRow,
  LockRequest,
  OutgoingCommand,
  Page,
  StartSubscription,
  Store,
  StoreCounts,
  StoredDefinition,
  StoredInstance,
  StoredResource,
  TaskQuery,
} from './store.ts';
export type {
  IncidentItem,
  JobItem,
  LockedJob,
  MessageSubscriptionItem,
  SignalSubscriptionItem,
  TimerItem,
  UserTaskItem,
  WorkChange,
  WorkItem,
} from './work-item.ts';
