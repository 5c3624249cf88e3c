export { createEngine, readRedisAddress } from './create-engine.ts';
export { WaybillError, type Failure, type Result } from './errors/failure.ts';
export { ERROR_CATALOGUE, type ErrorCode } from './errors/catalogue.ts';
export type { Actor } from './history/batch.ts';
export type { Command, Event, Execution, InstanceState, Subscription } from './kernel/index.ts';
export type { Json, Variables } from './model/index.ts';
export type {
  Clock,
  EntityCommit,
  EntityFields,
  EntityQuery,
  Ids,
  IncidentItem,
  InstanceRow,
  JobItem,
  LockedJob,
  DeadLetter,
  Queue,
  QueueReport,
  Store,
  StoredEntity,
  StoreCounts,
  StoreReport,
  StoredDefinition,
  StoredResource,
  TimerItem,
  UserTaskItem,
} from './ports/index.ts';
export { BpmnError } from './runtime/bpmn-error.ts';
export { DeploymentRefused } from './runtime/deployment-refused.ts';
export type { Engine } from './runtime/engine-api.ts';
export { dueTime, NO_DUE, taskPosition } from './ports/task-order.ts';
export { timerPosition } from './ports/timer-order.ts';
export type { Change, ChangeNews, ToldChange } from './ports/index.ts';
export type { Confined } from './runtime/confinement/index.ts';
export type { Entities, EntityHistoryEntry, FoundEntity } from './runtime/entity/entities-api.ts';
export type {
  CommittedEntity,
  CommittedEvents,
  EngineOptions,
  ErrorContext,
  LedgerOptions,
  MongodbAddress,
} from './runtime/engine-options.ts';
export type {
  ActivateRequest,
  Deployment,
  CompleteTaskOptions,
  DeploymentFile,
  Duty,
  CodeName,
  ElementName,
  ExecutionTree,
  HistoryEntry,
  InstanceView,
  Job,
  JobHandler,
  JobWriteOptions,
  MessageRequest,
  OperateOptions,
  Published,
  Replayed,
  RulesExplained,
  SignalResult,
  Started,
  RestartRequest,
  StartRequest,
  TaskChanges,
  Verification,
  VerifyOptions,
  Worker,
  WorkerOptions,
  WriteOptions,
} from './runtime/engine-values.ts';
export type { FamilyMember, OrderFamily } from './runtime/family/family-values.ts';
export type {
  AlarmPass,
  AlarmQuery,
  Alarms,
  AlarmWrite,
  Told,
} from './runtime/alarms/alarms-api.ts';
export type { AlarmState, Prediction } from './alarms/index.ts';
export type {
  Migration,
  MigrationFilter,
  MigrationOptions,
  MigrationPage,
  MigrationRequest,
  MigrationVerdict,
} from './runtime/migration/migration-api.ts';
export type { DefinitionDifference, MigrationMapping, MigrationPlan } from './migration/index.ts';
export type { DraftQuery, Drafts, DraftWrite } from './runtime/drafts/drafts-api.ts';
export type { Files, KeptFile } from './runtime/files/files-api.ts';
export type { Heat, HeatRequest } from './runtime/heat/heat-values.ts';
export type { OrderIntake } from './runtime/intake/intake-api.ts';
export type {
  AcknowledgeRequest,
  HeldDecision,
  MessageDetails,
  MessageQuery,
  MessageView,
  Release,
  RespondRequest,
  TakenMessage,
  ScanFile,
  TakeRequest,
  WrittenAnswer,
} from './runtime/intake/intake-values.ts';
export type { Ledger } from './runtime/ledger/ledger-api.ts';
export type {
  EntryQuery,
  EntryStatus,
  LedgerEntry,
  LedgerHistoryEntry,
  LedgerMapping,
  LedgerPeriod,
  LedgerWrite,
  Proposal,
  Proposed,
  ProposeOptions,
  ReasonedWrite,
  Recomputation,
  RecomputedEntry,
  RecomputeRequest,
  Statement,
  Total,
  TotalBy,
  TotalsQuery,
} from './runtime/ledger/ledger-values.ts';
export { registerLedgerWorker } from './runtime/ledger/ledger-worker.ts';
export type {
  AttachedFile,
  CellProblem,
  Confidentiality,
  PendingChange,
  RecordEvent,
  TableFormat,
} from './records/index.ts';
export type {
  CreatedRecord,
  Erasure,
  FieldChange,
  FieldStep,
  RecordComparison,
  RecordHistoryEntry,
  RecordHistoryQuery,
  RecordQuery,
  RecordReading,
  RecordTypeView,
  RecordUpdate,
  RecordView,
  RecordWrite,
  StaleFailure,
} from './runtime/records/record-values.ts';
export type { Records } from './runtime/records/records-api.ts';
export { registerRecordsWorker } from './runtime/records/records-worker.ts';
export type {
  ExportRequest,
  ImportReport,
  ImportRequest,
  RowVerdict,
  TableFile,
  TemplateRequest,
  Verdict,
} from './runtime/records/table-values.ts';
export type { MeasureValue, ReportColumn, ReportResult, ReportRow } from './reports/index.ts';
export type {
  ReportExport,
  ReportHead,
  ReportReading,
  ReportRequest,
  Reports,
} from './runtime/reports/reports-api.ts';
