import type { Failure } from '../errors/failure.ts';
import type { Actor } from '../history/batch.ts';
import type { Event, Execution, InstanceState, Subscription } from '../kernel/index.ts';
import type { CodeNames, Json, Variables } from '../model/index.ts';
import type { InstanceRow, StoredResource } from '../ports/index.ts';

/** Of every write: who does it, and under which key it counts once. */
export interface WriteOptions {
  /** Recorded in history; `{ id: 'engine', by: 'system' }` where absent. */
  readonly actor?: Actor;
  /** The same key on the same instance again does nothing and succeeds. */
  readonly idempotencyKey?: string;
}

export interface DeploymentFile {
  /** File name with `.bpmn`, `.xml`, `.json` or `.form`; stands in problems and history. */
  readonly name: string;
  readonly content: string;
}

export interface Deployment {
  readonly processes: readonly {
    readonly processId: string;
    readonly version: number;
    readonly name?: string;
    readonly file: string;
  }[];
  readonly resources: readonly {
    readonly kind: StoredResource['kind'];
    readonly id: string;
    readonly version: string;
    readonly file: string;
  }[];
  /** What does not hinder, but is worth a look. */
  readonly warnings: readonly Failure[];
}

export interface StartRequest {
  readonly processId: string;
  /** Absent: the newest. */
  readonly version?: number;
  readonly variables?: Variables;
  readonly businessKey?: string;
  /** A start event or instantiating element other than the none start. */
  readonly startElement?: string;
  /** The same key for the same process again gives the instance that was started first. */
  readonly idempotencyKey?: string;
  readonly actor?: Actor;
}

/** Where and how an instance is done again. */
export interface RestartRequest {
  /** Of the process itself, not inside a sub-process. */
  readonly element: string;
  readonly revision?: number;
  readonly version?: number;
  readonly variables?: Variables;
}

export interface Started {
  readonly instanceId: string;
  readonly processId: string;
  readonly version: number;
  /** False where the idempotency key had started it before. */
  readonly created: boolean;
}

export interface MessageRequest {
  readonly name: string;
  readonly correlationKey?: string;
  readonly variables?: Variables;
  /** Milliseconds for which it waits for a receiver; 0: only those that wait now. */
  readonly timeToLive?: number;
  /** The same id again reaches nobody twice. */
  readonly id?: string;
  readonly actor?: Actor;
}

export interface Published {
  readonly messageId: string;
  /** Instances that have taken it so far, at most one for each process. */
  readonly receivers: readonly { readonly instanceId: string; readonly started: boolean }[];
}

export interface SignalResult {
  readonly receivers: number;
  readonly started: readonly string[];
}

/** What a job worker gets. */
export interface Job {
  /** `<instanceId>:<execution>` */
  readonly key: string;
  readonly type: string;
  readonly instanceId: string;
  readonly processId: string;
  readonly element: string;
  /** Visible at the element, input mappings done. */
  readonly variables: Variables;
  /** What the element's own input mappings made, of these. */
  readonly inputs: Variables;
  readonly headers: Readonly<Record<string, string>>;
  /** Tries left, this one included. */
  readonly retries: number;
  readonly businessKey?: string;
  /** 1 for the first delivery. */
  readonly attempt: number;
  /**
   * `instance:element:execution`, for what the worker does outside: the same at every attempt, since
   * nobody knows what an earlier one has done before it was cut off.
   */
  readonly idempotencyKey: string;
  readonly worker: string;
  /** Epoch milliseconds after which it is handed out again. */
  readonly lockedUntil: number;
}

/** Gives variables, throws a `BpmnError`, or throws anything else to be tried again. */
export type JobHandler = (job: Job) => Promise<Variables | undefined | void> | Variables | void;

export interface WorkerOptions {
  /** Jobs at one time; 10 where absent. */
  readonly concurrency?: number;
  /** Milliseconds until a job is handed out again; 5 minutes where absent. */
  readonly lockDuration?: number;
  /** Milliseconds before the next try, by the number of the try that failed; 1 s doubled up to 5 minutes where absent. */
  readonly backoff?: (attempt: number) => number;
  /** Name under which it locks and acts; made up where absent. */
  readonly name?: string;
}

export interface Worker {
  /** Takes no more jobs; resolves when those in hand are done. */
  readonly close: () => Promise<void>;
}

export interface ActivateRequest {
  readonly type: string;
  readonly worker: string;
  readonly limit: number;
  readonly lockDuration?: number;
}

/** With `worker`: refused when the lock is not held by it any more. */
export interface CompleteTaskOptions extends WriteOptions {
  /** Refused with TASK_OF_ANOTHER where the task is with somebody else than the actor. */
  readonly onlyOwn?: boolean;
}

/** Who has done an element that another must not follow with a certain task. */
export interface Duty {
  readonly element: string;
  readonly person: string;
  /** Epoch milliseconds. */
  readonly time: number;
}

/** What a rule set decides, and why, in both languages. */
export interface RulesExplained {
  readonly ruleSetId: string;
  readonly version: string;
  readonly factDate: string;
  readonly outputs?: Json;
  /** Why nothing could be decided, such as several matches under `unique`. */
  readonly failure?: Failure;
  readonly explanation: Json;
  readonly told: Readonly<
    Record<
      'zh' | 'en',
      {
        readonly sentence?: string;
        readonly rules: readonly {
          readonly id: string;
          readonly fired: boolean;
          readonly text: string;
        }[];
      }
    >
  >;
}

/** Of what a person does to a running instance: why, for history. */
export interface OperateOptions extends WriteOptions {
  readonly reason?: string;
}

export interface JobWriteOptions extends WriteOptions {
  readonly worker?: string;
}

export interface TaskChanges {
  readonly candidateGroups?: readonly string[];
  readonly candidateUsers?: readonly string[];
  readonly dueDate?: string | null;
  readonly followUpDate?: string | null;
  readonly priority?: number;
}

/** What people call an element of a process: in the file's own language, and in English where it says so. */
export interface ElementName {
  readonly id: string;
  readonly kind: string;
  readonly name?: string;
  readonly nameEn?: string;
  readonly lane?: string;
  /** The errors and escalations that it throws or catches, as far as the file gives them names. */
  readonly codes?: readonly CodeName[];
}

export interface CodeName extends CodeNames {
  readonly code: string;
  readonly name: string;
}

/** One run of an element and what runs inside it. */
export interface ExecutionTree extends Execution {
  readonly name?: string;
  readonly kind?: string;
  readonly waitsFor: readonly Subscription[];
  readonly children: readonly ExecutionTree[];
}

export interface InstanceView extends InstanceRow {
  readonly revision: number;
  readonly headHash: string;
  readonly state: InstanceState;
  /** The process's own execution; absent once the instance has ended. */
  readonly tree?: ExecutionTree;
}

export interface HistoryEntry {
  readonly instanceId: string;
  readonly revision: number;
  /** Epoch milliseconds. */
  readonly time: number;
  readonly actor: Actor;
  /** Kind of the command that it came of. */
  readonly command: string;
  readonly events: readonly Event[];
  readonly hash: string;
}

/** The state folded from history, and whether the stored snapshot says the same. */
export interface Replayed {
  readonly state: InstanceState;
  readonly revision: number;
  readonly equalsSnapshot: boolean;
}

/** For whoever waits for the verification of everything. */
export interface VerifyOptions {
  /** Told after each history how many have been looked at. */
  readonly onProgress?: (histories: number) => void;
  /** Ends it with the signal's reason. */
  readonly signal?: AbortSignal;
}

export interface Verification {
  readonly ok: boolean;
  readonly instances: number;
  /** Ledger entries and periods. */
  readonly entities: number;
  readonly batches: number;
  /** One for each broken instance or entity. */
  readonly problems: readonly Failure[];
}
