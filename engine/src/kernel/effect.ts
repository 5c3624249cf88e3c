import type { Failure } from '../errors/failure.ts';
import type { MessageTarget, Variables } from '../model/index.ts';
import type { JobWork, ParentLink, RestartPoint, UserTaskWork } from './state.ts';

/**
 * What the world outside must do, as data. `key` is an execution's key for jobs, user tasks,
 * children and rules, a subscription's key for timers, messages and signals, and an incident's
 * key for incidents. A `put-…` of a key that exists replaces it.
 */
export type Effect =
  | {
      readonly kind: 'put-job';
      readonly key: number;
      readonly element: string;
      readonly job: JobWork;
      /** Epoch milliseconds before which it must not be handed out. */
      readonly notBefore?: number;
      /** Set with retries 0: waits for its incident. */
      readonly blocked?: boolean;
    }
  | {
      readonly kind: 'put-user-task';
      readonly key: number;
      readonly element: string;
      readonly name?: string;
      readonly task: UserTaskWork;
      /** Its instance is: nobody can do it. */
      readonly suspended?: true;
    }
  | {
      readonly kind: 'put-timer';
      readonly key: number;
      readonly element: string;
      readonly due: number;
    }
  | {
      readonly kind: 'put-message-subscription';
      readonly key: number;
      readonly element: string;
      readonly name?: string;
      readonly correlationKey?: string;
      readonly conversation: string;
    }
  | {
      readonly kind: 'put-signal-subscription';
      readonly key: number;
      readonly element: string;
      readonly name: string;
    }
  | {
      readonly kind: 'put-incident';
      readonly key: number;
      readonly element: string;
      readonly execution: number;
      readonly failure: Failure;
    }
  | {
      /** Whether a job may be handed out; its lock, attempts and times stay as they are. */
      readonly kind: 'block-job';
      readonly key: number;
      readonly type: string;
      readonly blocked: boolean;
    }
  | { readonly kind: 'delete-work'; readonly work: WorkKind; readonly key: number }
  | {
      readonly kind: 'start-child';
      readonly key: number;
      readonly instanceId: string;
      readonly processId: string;
      readonly businessKey?: string;
      readonly conversation: string;
      readonly variables: Variables;
    }
  | { readonly kind: 'cancel-child'; readonly instanceId: string }
  | {
      /** To the instance `from` that this one was restarted from. */
      readonly kind: 'note-restart';
      readonly from: string;
      readonly point: RestartPoint;
      readonly reason: string;
    }
  | {
      readonly kind: 'suspend-child' | 'resume-child';
      readonly instanceId: string;
      readonly reason?: string;
    }
  | {
      readonly kind: 'complete-parent';
      readonly parent: ParentLink;
      readonly variables: Variables;
    }
  | {
      readonly kind: 'error-to-parent' | 'escalation-to-parent';
      readonly parent: ParentLink;
      readonly code?: string;
      readonly message?: string;
      readonly variables: Variables;
    }
  | { readonly kind: 'fail-parent'; readonly parent: ParentLink; readonly failure: Failure }
  | {
      readonly kind: 'publish-message';
      /** Execution that throws it: part of the message's idempotency key. */
      readonly key: number;
      readonly name?: string;
      readonly correlationKey?: string;
      /** Milliseconds; absent: the engine's default. */
      readonly timeToLive?: number;
      readonly conversation: string;
      readonly targets: readonly MessageTarget[];
      readonly variables: Variables;
    }
  | {
      readonly kind: 'broadcast-signal';
      readonly key: number;
      readonly name: string;
      readonly variables: Variables;
      /** Elements of the instance itself that have it already. */
      readonly caughtBy: readonly string[];
    }
  | {
      /** Inline: run by the runtime before the commit, answered by `complete-rules` or `fail-rules`. */
      readonly kind: 'evaluate-rules';
      readonly key: number;
      readonly element: string;
      readonly ruleSetId: string;
      readonly inputs: Variables;
    };

export type WorkKind =
  'job' | 'user-task' | 'timer' | 'message-subscription' | 'signal-subscription' | 'incident';
