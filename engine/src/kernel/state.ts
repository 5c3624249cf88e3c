import type { Json, Variables } from '../model/index.ts';
import type { Failure } from '../errors/failure.ts';

/**
 * Where an execution stands in its life (BPMN 2.0 §13.2.2; ended ones are not kept).
 * `joining`: tokens wait until enough have come. `ready`: entered, not yet started.
 * `active`: started. `compensating`: undoing completed work before it ends.
 */
export type Phase = 'joining' | 'ready' | 'active' | 'compensating';

/** One token's stay in one element, or one run of a container; a tree through `scope`. */
export interface Execution {
  readonly key: number;
  /** Id of the BPMN element. */
  readonly element: string;
  /** Key of the enclosing execution; 0 for the process itself. */
  readonly scope: number;
  readonly phase: Phase;
  /** Number of live executions directly inside. */
  readonly live: number;
  /** Variables of this scope alone. */
  readonly variables?: Variables;
  /** Keys of the subscriptions it owns. */
  readonly subscriptions?: readonly number[];
  /** Tokens that wait at a join, by sequence flow id. */
  readonly arrived?: Readonly<Record<string, number>>;
  /** Of a complex gateway that has fired and waits for its reset: the flows that have come. */
  readonly awaitingReset?: readonly string[];
  /** Joins under way directly inside: element id → execution key. */
  readonly joins?: Readonly<Record<string, number>>;
  /** Set on the body of a loop or multi-instance activity. */
  readonly loop?: LoopState;
  /** Set on each pass inside a loop body: 1, 2, … */
  readonly loopCounter?: number;
  /** What it waits for outside the kernel. */
  readonly work?: Work;
  /** Parallel multiple events: element id → indexes of the definitions that have come. */
  readonly fired?: Readonly<Record<string, readonly number[]>>;
  /** An interrupting event sub-process has taken over this scope. */
  readonly interrupted?: boolean;
  /** Completed activities inside that can be undone, oldest first. */
  readonly compensations?: readonly CompensationRecord[];
  /** What is still to undo, oldest first; run from the end. */
  readonly undo?: readonly CompensationRecord[];
  /** Key of the execution that is told when this compensation handler ends. */
  readonly compensates?: number;
  /** Ad-hoc sub-process in order: ids still to activate. */
  readonly pending?: readonly string[];
}

export type LoopState =
  | { readonly kind: 'standard'; readonly iteration: number; readonly maximum?: number }
  | {
      readonly kind: 'multi-instance';
      readonly total: number;
      readonly items?: readonly Json[];
      readonly started: number;
      readonly completed: number;
      readonly terminated: number;
      readonly outputs?: readonly Json[];
    };

/** An activity that completed and can be undone (BPMN 2.0 §10.6, §13.5.5). */
export interface CompensationRecord {
  readonly activity: string;
  /** Local variables as they were at completion (the specification's snapshot). */
  readonly variables?: Variables;
  /** What completed inside a sub-process or loop, oldest first. */
  readonly nested?: readonly CompensationRecord[];
  /** Stands for a whole loop: `nested` are its passes. */
  readonly loopBody?: true;
}

export interface JobWork {
  readonly kind: 'job';
  readonly type: string;
  readonly retries: number;
  readonly headers: Readonly<Record<string, string>>;
}

export interface UserTaskWork {
  readonly kind: 'user-task';
  readonly assignee?: string;
  readonly candidateGroups: readonly string[];
  readonly candidateUsers: readonly string[];
  /** ISO 8601 date-time. */
  readonly dueDate?: string;
  readonly followUpDate?: string;
  readonly priority: number;
  readonly formId?: string;
}

export interface ChildWork {
  readonly kind: 'child';
  readonly instanceId: string;
  readonly processId: string;
}

export interface RulesWork {
  readonly kind: 'rules';
  readonly ruleSetId: string;
  readonly resultVariable: string;
}

export type Work = JobWork | UserTaskWork | ChildWork | RulesWork;

interface SubscriptionBase {
  readonly key: number;
  /** Key of the execution that waits. */
  readonly owner: number;
  /** The element that the event belongs to: catch, boundary or start event, receive task. */
  readonly element: string;
  /** Index in the element's event definitions. */
  readonly definition: number;
}

export interface TimerSubscription extends SubscriptionBase {
  readonly kind: 'timer';
  /** Epoch milliseconds. */
  readonly due: number;
  /**
   * Of a cycle: fires left after this one, null without end, and the step between. Each is reckoned
   * from the beginning, so that a month from 31 January does not move all later ones to the 28th.
   */
  readonly cycle?: {
    readonly remaining: number | null;
    readonly interval: string;
    /** Epoch milliseconds of the beginning: its first time, or one interval before it. */
    readonly first: number;
    /** Intervals from the beginning to the time that is due. */
    readonly fired: number;
    readonly end?: number;
  };
}

export interface MessageSubscription extends SubscriptionBase {
  readonly kind: 'message';
  /** Absent: reached by a message flow of the file only. */
  readonly name?: string;
  readonly correlationKey?: string;
}

export interface SignalSubscription extends SubscriptionBase {
  readonly kind: 'signal';
  readonly name: string;
}

export interface ConditionalSubscription extends SubscriptionBase {
  readonly kind: 'conditional';
  /** The condition's last value: it fires on the change from false to true. */
  readonly held: boolean;
}

export type Subscription =
  TimerSubscription | MessageSubscription | SignalSubscription | ConditionalSubscription;

/** What the kernel was about to do; an incident keeps it so that a retry does it again. */
export type Step =
  | {
      readonly do: 'activate';
      readonly key: number;
      /** Of a process started by an event: where its token enters instead of the none start. */
      readonly entry?: Entry;
    }
  | { readonly do: 'complete'; readonly key: number }
  /** Asks once more for the job, rules or child that failed. */
  | { readonly do: 'redo-work'; readonly key: number }
  | { readonly do: 'continue-loop'; readonly key: number }
  | { readonly do: 'continue-ad-hoc'; readonly key: number }
  | { readonly do: 'undo'; readonly key: number }
  | {
      readonly do: 'throw-error';
      readonly key: number;
      readonly code?: string;
      readonly message?: string;
      readonly variables?: Variables;
    };

/** The start event or instantiating node that was triggered. */
export interface Entry {
  readonly element: string;
  /** Index of the event definition that came; `PUT_THERE`: none, somebody has put the token there. */
  readonly definition: number;
  readonly variables: Variables;
}

/** See `Entry.definition`. */
export const PUT_THERE = -1;

export interface Incident {
  readonly key: number;
  readonly execution: number;
  readonly element: string;
  readonly failure: Failure;
  /** Epoch milliseconds. */
  readonly raisedAt: number;
  /** What a retry does, in order. */
  readonly steps: readonly Step[];
}

export type InstanceStatus = 'active' | 'completed' | 'terminated';

export interface ParentLink {
  readonly instanceId: string;
  /** Key of the call activity's execution in the parent. */
  readonly execution: number;
}

/** Who keeps an instance at rest: a person, or the instance that called it, which rests itself. */
export type SuspendedBy = 'operator' | 'parent';

/** Why an instance takes no step, and the steps that came up meanwhile, in order. */
export interface Suspension {
  readonly by: readonly SuspendedBy[];
  readonly held: readonly Step[];
}

/** An instance, as it was after one of its commits, and the element that a new one began at. */
export interface RestartPoint {
  readonly instanceId: string;
  readonly revision: number;
  readonly element: string;
}

/** A process instance: the fold of its events, JSON through and through. */
export interface InstanceState {
  readonly id: string;
  readonly processId: string;
  /** Version of the process definition, 1, 2, … */
  readonly version: number;
  readonly businessKey?: string;
  /** Instances that talk by message flows share it; the business key or the first one's id. */
  readonly conversation: string;
  readonly parent?: ParentLink;
  readonly status: InstanceStatus;
  /** Absent: it goes on. An instance that has ended rests no more. */
  readonly suspension?: Suspension;
  /** Set where it does again what another instance has done. */
  readonly restartedFrom?: RestartPoint;
  /** Ids of instances that were restarted from this one, oldest first. */
  readonly restartedAs?: readonly string[];
  /** Next key for executions, subscriptions and incidents. */
  readonly nextKey: number;
  readonly executions: Readonly<Record<string, Execution>>;
  readonly subscriptions: Readonly<Record<string, Subscription>>;
  readonly incidents: Readonly<Record<string, Incident>>;
}
