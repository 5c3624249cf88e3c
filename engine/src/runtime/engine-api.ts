import type { InstanceState } from '../kernel/index.ts';
import type { Variables } from '../model/index.ts';
import type {
  ChangeFeed,
  IncidentItem,
  InstanceQuery,
  InstanceRow,
  JobItem,
  Page,
  StoreCounts,
  StoredDefinition,
  StoredResource,
  TaskQuery,
  TimerItem,
  TimerQuery,
  UserTaskItem,
} from '../ports/index.ts';
import type {
  ActivateRequest,
  CompleteTaskOptions,
  Deployment,
  DeploymentFile,
  Duty,
  ElementName,
  HistoryEntry,
  InstanceView,
  Job,
  JobHandler,
  JobWriteOptions,
  MessageRequest,
  OperateOptions,
  Published,
  Replayed,
  RestartRequest,
  RulesExplained,
  SignalResult,
  StartRequest,
  Started,
  TaskChanges,
  Verification,
  VerifyOptions,
  Worker,
  WorkerOptions,
  WriteOptions,
} from './engine-values.ts';
import type { Alarms } from './alarms/alarms-api.ts';
import type { Answers } from './answers/answers-api.ts';
import type { Confinement } from './confinement/index.ts';
import type { DecisionsPage, DecisionsRequest } from './decisions/decision-values.ts';
import type { Drafts } from './drafts/drafts-api.ts';
import type { Entities } from './entity/entities-api.ts';
import type { FamilyOptions, OrderFamily } from './family/family-values.ts';
import type { Files } from './files/files-api.ts';
import type { Heat, HeatRequest } from './heat/heat-values.ts';
import type { OrderIntake } from './intake/intake-api.ts';
import type { Ledger } from './ledger/ledger-api.ts';
import type { Migration } from './migration/migration-api.ts';
import type { PolicyFacts } from './policies/gather-facts.ts';
import type { Records } from './records/records-api.ts';
import type { Retention } from './retention/retention-api.ts';
import type { Reports } from './reports/reports-api.ts';

type Query<Q extends Page> = Partial<Q>;

/**
 * The embeddable engine. Every method rejects with a `WaybillError` whose `code` stands in the
 * error catalogue; a write that resolves is durable, and every read after it sees it.
 * Task, job and incident ids are `<instanceId>:<key>`. Pages hold 100 where no limit is given.
 */
export interface Engine {
  /** One BPMN text, or files that are released together. `DeploymentRefused` names all problems. */
  readonly deploy: (input: string | readonly DeploymentFile[]) => Promise<Deployment>;
  readonly start: (request: StartRequest) => Promise<Started>;

  readonly publishMessage: (message: MessageRequest) => Promise<Published>;
  readonly broadcastSignal: (
    name: string,
    variables?: Variables,
    options?: WriteOptions,
  ) => Promise<SignalResult>;
  /** Starts an instance at each conditional start event whose condition these variables meet. */
  readonly evaluateConditions: (
    variables: Variables,
    options?: WriteOptions,
  ) => Promise<readonly string[]>;

  readonly registerWorker: (type: string, handler: JobHandler, options?: WorkerOptions) => Worker;
  readonly activateJobs: (request: ActivateRequest) => Promise<readonly Job[]>;
  readonly completeJob: (
    id: string,
    variables?: Variables,
    options?: JobWriteOptions,
  ) => Promise<void>;
  readonly failJob: (
    id: string,
    failure: { readonly message: string; readonly retries?: number; readonly backoff?: number },
    options?: JobWriteOptions,
  ) => Promise<void>;
  readonly throwJobError: (
    id: string,
    error: { readonly code: string; readonly message?: string; readonly variables?: Variables },
    options?: JobWriteOptions,
  ) => Promise<void>;
  /** Makes the lock last `duration` milliseconds from now. */
  readonly extendJobLock: (id: string, worker: string, duration: number) => Promise<void>;
  readonly jobs: (
    query?: Query<Page & { readonly instanceId?: string; readonly type?: string }>,
  ) => Promise<readonly JobItem[]>;

  readonly tasks: (query?: Query<TaskQuery>) => Promise<readonly UserTaskItem[]>;
  readonly task: (id: string) => Promise<UserTaskItem | undefined>;
  /** Whether a write to the instance under this idempotency key has been done. */
  readonly wasDone: (instanceId: string, idempotencyKey: string) => Promise<boolean>;
  /** Who has done what this task is to be separate from (`separateFrom`); empty where nobody. */
  readonly duties: (taskId: string) => Promise<readonly Duty[]>;
  readonly claimTask: (id: string, user: string, options?: WriteOptions) => Promise<void>;
  readonly unclaimTask: (id: string, options?: WriteOptions) => Promise<void>;
  readonly assignTask: (id: string, user: string, options?: WriteOptions) => Promise<void>;
  readonly delegateTask: (id: string, user: string, options?: WriteOptions) => Promise<void>;
  readonly updateTask: (id: string, changes: TaskChanges, options?: WriteOptions) => Promise<void>;
  readonly completeTask: (
    id: string,
    variables?: Variables,
    options?: CompleteTaskOptions,
  ) => Promise<void>;

  readonly incidents: (
    query?: Query<Page & { readonly instanceId?: string }>,
  ) => Promise<readonly IncidentItem[]>;
  /** Sets `variables` where the incident's element sees them, then does again what it stopped. */
  readonly resolveIncident: (
    id: string,
    mend?: { readonly variables?: Variables; readonly retries?: number },
    options?: OperateOptions,
  ) => Promise<void>;
  /**
   * `scope` is an execution's key; absent: the process. `expected`: what variables of it must still
   * be, null where there is none; else nothing is set (`VARIABLE_CHANGED`).
   */
  readonly setVariables: (
    instanceId: string,
    variables: Variables,
    options?: OperateOptions & { readonly scope?: number; readonly expected?: Variables },
  ) => Promise<void>;
  readonly cancelInstance: (
    instanceId: string,
    reason?: string,
    options?: WriteOptions,
  ) => Promise<void>;
  /**
   * The instance and those it has called take no step until it is resumed: timers do not fire, jobs
   * are not handed out, tasks cannot be done, messages wait. What mends it stays possible.
   */
  readonly suspendInstance: (instanceId: string, options?: OperateOptions) => Promise<void>;
  /** Timers that have fallen due meanwhile fire at once. */
  readonly resumeInstance: (instanceId: string, options?: OperateOptions) => Promise<void>;
  /**
   * A new instance that begins at `element`, with the variables that this one had after `revision`
   * (its last where absent), `variables` laid over them, by `version` (its own where absent). For
   * instances that have ended or that an incident has stopped; the old one stays as it is.
   */
  readonly restartInstance: (
    instanceId: string,
    point: RestartRequest,
    options: WriteOptions & { readonly reason: string },
  ) => Promise<Started>;
  /** `key` is the execution that ends; its token enters `element` in the same container. */
  readonly moveToken: (
    instanceId: string,
    move: { readonly key: number; readonly element: string },
    options?: OperateOptions,
  ) => Promise<void>;
  /** Fires a timer that is not due yet. */
  readonly fireTimer: (id: string, options?: OperateOptions) => Promise<void>;
  /** Makes a timer due at another time, in epoch milliseconds. */
  readonly moveTimer: (id: string, due: number, options?: OperateOptions) => Promise<void>;
  readonly activateAdHoc: (
    instanceId: string,
    activity: { readonly key: number; readonly element: string; readonly variables?: Variables },
    options?: WriteOptions,
  ) => Promise<void>;

  readonly definitions: () => Promise<readonly StoredDefinition[]>;
  readonly definition: (
    processId: string,
    version?: number,
  ) => Promise<StoredDefinition | undefined>;
  /**
   * Of the process itself and every element of it; undefined where the version is not deployed.
   * `called`: with the codes that called processes may throw into it.
   */
  readonly elementNames: (
    processId: string,
    version: number,
    asked?: { readonly called?: boolean },
  ) => Promise<readonly ElementName[] | undefined>;
  readonly resources: (
    kind: StoredResource['kind'],
    id?: string,
  ) => Promise<readonly StoredResource[]>;
  readonly instances: (query?: Query<InstanceQuery>) => Promise<readonly InstanceRow[]>;
  readonly instance: (id: string) => Promise<InstanceView>;
  /** Of the process, or those visible at the execution `at`; of an ended instance, its last. */
  readonly variables: (id: string, at?: number) => Promise<Variables>;
  readonly timers: (instanceId: string) => Promise<readonly TimerItem[]>;
  /** Of all instances, by due time; `after` is a `timerPosition`. */
  readonly timerList: (query?: Query<TimerQuery>) => Promise<readonly TimerItem[]>;
  readonly history: (
    id: string,
    fromRevision?: number,
    limit?: number,
  ) => Promise<readonly HistoryEntry[]>;
  /** The state as it was after the commit `revision`. */
  readonly asOf: (id: string, revision: number) => Promise<InstanceState>;
  readonly replay: (id: string) => Promise<Replayed>;
  /** Checks the hash chain of one instance or of all, with `sealKeys` against the seals too. */
  readonly verify: (id?: string, options?: VerifyOptions) => Promise<Verification>;
  /** Signs what all histories are now; gives the seal as JSON text. Needs `sealKeys`. */
  readonly seal: () => Promise<string>;
  readonly counts: () => Promise<StoreCounts>;
  /** How often, how long and with what incidents the elements of a version were gone through. */
  readonly heat: (request: HeatRequest) => Promise<Heat>;
  /** What a deployed rule set decides on these inputs, and why; writes nothing. */
  readonly explainRules: (
    ruleSetId: string,
    inputs: Variables,
    options?: { readonly factDate?: string },
  ) => Promise<RulesExplained>;
  /** What a rule set has decided, as history keeps it, page by page; to be judged once more. */
  readonly recordedDecisions: (request: DecisionsRequest) => Promise<DecisionsPage>;
  /** Clauses of the policies, and what is deployed that carries them out. */
  readonly policyFacts: () => Promise<PolicyFacts>;
  /**
   * A self-contained export as lines of JSON, of all histories or of the instances named; what it
   * says of accounts stays digests.
   */
  readonly exportHistory: (instanceIds?: readonly string[]) => AsyncGenerator<string>;

  /**
   * Everything of one order, by its number: instances with that business key, their parents and
   * children, the records that refer to it, and the ledger entries that come of it.
   */
  readonly family: (orderNumber: string, options?: FamilyOptions) => Promise<OrderFamily>;

  /** Rewards and penalties. */
  readonly ledger: Ledger;
  /** Business objects by schema: customers, orders, contracts … */
  readonly records: Records;
  readonly reports: Reports;
  /** Accounts, sessions and the like, for those who build on the engine. */
  readonly entities: Entities;
  /** Warnings to people by rule. */
  readonly alarms: Alarms;
  /** Running instances to another version of their process. */
  readonly migration: Migration;
  /** Definitions, rule sets and forms on their way to release. */
  readonly drafts: Drafts;
  /** How long ended instances stay, and the archives that have taken the rest over. */
  readonly retention: Retention;
  /** Who may read which instances; asked by whoever shows them. */
  readonly confinement: Confinement;
  /** What has been committed of late, by every process that shares the queue. */
  readonly changes: Omit<ChangeFeed, 'note'>;
  /** What was answered under the keys of repeated requests. */
  readonly answers: Answers;
  /** Bytes that tasks and records refer to. */
  readonly files: Files;
  /** Order messages as received, judged and carried out. */
  readonly intake: OrderIntake;

  /**
   * For what one of all processes on the queue does, for as long as it lives: true for the one that has
   * the turn for `period` milliseconds from now. It has it for longer by asking again before, and with 0
   * gives it back. More than one may be told so when they cannot ask each other.
   */
  readonly holdTurn: (name: string, period: number) => Promise<boolean>;
  /** Epoch milliseconds of the engine's clock. */
  readonly now: () => number;
  /** Resolves when no automatic work that is due and has a worker is left. */
  readonly settle: () => Promise<void>;
  /** Virtual clock only: milliseconds or an ISO 8601 duration. Fires what falls due, in that order. */
  readonly advanceTime: (by: number | string) => Promise<void>;
  /** Finishes what is in hand and closes the store; every later call fails with ENGINE_CLOSED. */
  readonly close: () => Promise<void>;
}
