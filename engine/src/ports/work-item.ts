import type { Failure } from '../errors/failure.ts';
import type { JobWork, UserTaskWork, WorkKind } from '../kernel/index.ts';

interface WorkBase {
  /** `<instanceId>:<key>` */
  readonly id: string;
  readonly instanceId: string;
  readonly key: number;
  readonly processId: string;
  readonly version: number;
  readonly businessKey?: string;
  readonly element: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
}

/** Lock and delivery state lives in the store alone, never in history. */
export interface JobItem extends WorkBase {
  readonly kind: 'job';
  readonly job: JobWork;
  readonly notBefore: number;
  readonly blocked: boolean;
}

export interface LockedJob extends JobItem {
  readonly lockedBy: string;
  readonly lockedUntil: number;
  /** 1 for the first delivery. */
  readonly attempt: number;
}

export interface UserTaskItem extends WorkBase {
  readonly kind: 'user-task';
  readonly name?: string;
  readonly task: UserTaskWork;
  /** Its instance is: nobody can do it. */
  readonly suspended?: true;
}

export interface TimerItem extends WorkBase {
  readonly kind: 'timer';
  readonly due: number;
}

export interface MessageSubscriptionItem extends WorkBase {
  readonly kind: 'message-subscription';
  readonly name?: string;
  readonly correlationKey?: string;
  readonly conversation: string;
}

export interface SignalSubscriptionItem extends WorkBase {
  readonly kind: 'signal-subscription';
  readonly name: string;
}

export interface IncidentItem extends WorkBase {
  readonly kind: 'incident';
  readonly execution: number;
  readonly failure: Failure;
  /** The sentences of the failure stand in the snapshot alone. */
  readonly hidden?: true;
}

export type WorkItem =
  | JobItem
  | UserTaskItem
  | TimerItem
  | MessageSubscriptionItem
  | SignalSubscriptionItem
  | IncidentItem;

/**
 * A put of an id that exists replaces it; a job keeps its count of attempts and loses its lock. A
 * block says of a job alone whether it may be handed out, and leaves the rest of it as it is.
 */
export type WorkChange =
  | { readonly op: 'put'; readonly item: WorkItem }
  | { readonly op: 'block'; readonly id: string; readonly type: string; readonly blocked: boolean }
  | { readonly op: 'delete'; readonly work: WorkKind; readonly id: string };
