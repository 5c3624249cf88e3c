export type { AnswerChange, AnswerStore, Asking, StoredAnswer } from './answer.ts';
export type { Change, ChangeFeed, ChangeNews, ToldChange } from './changes.ts';
export type { Clock } from './clock.ts';
export type { Ids } from './ids.ts';
export type { DeadLetter, Queue, QueueReport, WorkHandler, WorkReference } from './queue.ts';
export type {
  BufferedMessage,
  Claim,
  Commit,
  CommitBase,
  CommitResult,
  EntityCommit,
  EntityFields,
  InstanceRow,
  OutgoingCommand,
  StoredEntity,
  StoredInstance,
} from './commit.ts';
export { byMaking, receiverOf, senderOf, wayOf } from './outgoing-way.ts';
export type { Cipher } from './cipher.ts';
export type { ArchiveFile, Archives } from './archives.ts';
export type { StartSubscription, StoredDefinition, StoredResource } from './definition.ts';
export type {
  ArchivedInstance,
  DetachedReplacement,
  EntityQuery,
  InstanceQuery,
  LockRequest,
  SnapshotReplacement,
  Page,
  Store,
  StoreCounts,
  StoreReport,
  TaskQuery,
  TimerQuery,
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
export type { TakeTurns } from './turns.ts';
