import type { Failure } from '../errors/failure.ts';
import type { Json, Variables } from '../model/index.ts';
import type {
  CompensationRecord,
  Incident,
  LoopState,
  ParentLink,
  Phase,
  RestartPoint,
  Step,
  Subscription,
  SuspendedBy,
  Work,
} from './state.ts';

/** Why an element was entered without a sequence flow. */
export type EntryCause = 'start' | 'event' | 'loop' | 'link' | 'compensation' | 'ad-hoc' | 'move';

/**
 * What happened, in order. Shapes are never edited once released: a change is a new kind.
 * One apply function per kind, in `apply/`.
 */
export type Event =
  | {
      readonly kind: 'instance-started';
      /** Element id of the process. */
      readonly root: string;
      readonly instanceId: string;
      readonly processId: string;
      readonly version: number;
      readonly businessKey?: string;
      readonly conversation: string;
      readonly parent?: ParentLink;
      readonly variables: Variables;
    }
  | { readonly kind: 'instance-completed' }
  | { readonly kind: 'instance-terminated'; readonly reason?: string }
  | {
      /** A token passed a flow and came to `element`: a new execution `key`, or a join's. */
      readonly kind: 'sequence-flow-taken';
      readonly flow: string;
      readonly element: string;
      readonly scope: number;
      readonly key: number;
      readonly joins?: true;
    }
  | {
      readonly kind: 'element-entered';
      readonly key: number;
      readonly element: string;
      readonly scope: number;
      readonly cause: EntryCause;
      readonly variables?: Variables;
      readonly loopCounter?: number;
      /** Compensation: the execution to tell at the end. */
      readonly compensates?: number;
      readonly compensations?: readonly CompensationRecord[];
    }
  | {
      /** A join has enough tokens: `consumed` are taken away and execution `goesOn` is ready. */
      readonly kind: 'tokens-joined';
      readonly key: number;
      readonly consumed: Readonly<Record<string, number>>;
      /** The join's own key when nothing is left to wait for, else a new one; absent: none goes on. */
      readonly goesOn?: number;
      /** Complex gateway: flows that have come in this round, or null when it has been reset. */
      readonly awaitingReset?: readonly string[] | null;
      readonly variables?: Variables;
    }
  | {
      readonly kind: 'element-activated';
      readonly key: number;
      readonly variables?: Variables;
      readonly work?: Work;
    }
  | { readonly kind: 'element-completed'; readonly key: number; readonly element: string }
  | { readonly kind: 'element-terminated'; readonly key: number; readonly element: string }
  | { readonly kind: 'phase-changed'; readonly key: number; readonly phase: Phase }
  | { readonly kind: 'variables-set'; readonly scope: number; readonly values: Variables }
  | { readonly kind: 'subscription-opened'; readonly subscription: Subscription }
  | {
      readonly kind: 'subscription-triggered';
      readonly key: number;
      readonly element: string;
      readonly definition: number;
    }
  | { readonly kind: 'subscription-closed'; readonly key: number }
  | {
      readonly kind: 'timer-rescheduled';
      readonly key: number;
      readonly due: number;
      readonly remaining: number | null;
    }
  | { readonly kind: 'condition-evaluated'; readonly key: number; readonly held: boolean }
  | {
      readonly kind: 'event-gathered';
      readonly key: number;
      readonly element: string;
      readonly definition: number;
    }
  | { readonly kind: 'work-changed'; readonly key: number; readonly work: Work | null }
  | {
      readonly kind: 'job-failed';
      readonly key: number;
      readonly retries: number;
      readonly message: string;
    }
  | {
      readonly kind: 'task-assigned';
      readonly key: number;
      readonly how: 'claim' | 'unclaim' | 'assign' | 'delegate';
      readonly assignee?: string;
    }
  | { readonly kind: 'loop-changed'; readonly key: number; readonly loop: LoopState }
  | {
      readonly kind: 'loop-pass-completed';
      readonly key: number;
      readonly counter: number;
      readonly output?: Json;
    }
  | { readonly kind: 'ad-hoc-pending'; readonly key: number; readonly pending: readonly string[] }
  | { readonly kind: 'scope-interrupted'; readonly key: number }
  | {
      readonly kind: 'compensation-recorded';
      readonly scope: number;
      readonly record: CompensationRecord;
    }
  | {
      /** Records leave `scope` and wait on `key` to be undone, from the last to the first. */
      readonly kind: 'compensation-started';
      readonly key: number;
      readonly scope: number;
      readonly records: readonly CompensationRecord[];
      /** Records that stay in `scope`. */
      readonly kept: readonly CompensationRecord[];
    }
  | { readonly kind: 'compensation-taken'; readonly key: number }
  | {
      readonly kind: 'error-thrown' | 'escalation-thrown';
      readonly key: number;
      readonly code?: string;
      readonly message?: string;
      /** Element that caught it; absent: nobody in this instance. */
      readonly caughtBy?: string;
    }
  | {
      readonly kind: 'message-thrown';
      readonly key: number;
      readonly name?: string;
      readonly correlationKey?: string;
    }
  | { readonly kind: 'signal-thrown'; readonly key: number; readonly name: string }
  | {
      readonly kind: 'rules-evaluated';
      readonly key: number;
      readonly ruleSetId: string;
      readonly ruleSetVersion: string;
      readonly inputs: Variables;
      readonly outputs: Json;
      readonly explanation: Json;
    }
  | { readonly kind: 'incident-raised'; readonly incident: Incident }
  | {
      readonly kind: 'incident-resolved';
      readonly key: number;
      readonly how: 'retry' | 'gone';
    }
  | { readonly kind: 'child-failed'; readonly key: number; readonly failure: Failure }
  /** Why a person has done what the events after it tell. */
  | { readonly kind: 'reason-given'; readonly reason: string }
  /** By a person; `timer-rescheduled` tells of cycles. */
  | { readonly kind: 'timer-moved'; readonly key: number; readonly due: number }
  | { readonly kind: 'token-moved'; readonly key: number; readonly element: string }
  /** From here on it takes no step, for one reason more. */
  | { readonly kind: 'instance-suspended'; readonly by: SuspendedBy }
  /** What came up while the instance was suspended; done when it is resumed. */
  | { readonly kind: 'steps-held'; readonly steps: readonly Step[] }
  /** One reason less; without any left the held steps are done. */
  | { readonly kind: 'instance-resumed'; readonly by: SuspendedBy }
  /** The instance begins at `element`, with the variables of another one as they were then. */
  | ({ readonly kind: 'restarted-from' } & RestartPoint)
  /** Of the other one: it was restarted as `instanceId`, from its own `revision`. */
  | ({ readonly kind: 'restarted-as' } & RestartPoint)
  | {
      /** From here on the instance runs by another version of its process. */
      readonly kind: 'instance-migrated';
      readonly processId: string;
      readonly fromVersion: number;
      readonly toVersion: number;
      /** Element id → id in the new version, of those whose id changes. */
      readonly elements: Readonly<Record<string, string>>;
      /** The same of sequence flows. */
      readonly flows: Readonly<Record<string, string>>;
    };

export type EventKind = Event['kind'];

export type EventOf<K extends EventKind> = Extract<Event, { readonly kind: K }>;
