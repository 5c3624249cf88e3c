import type { Expression } from './expression.ts';
import type { JobDefinition } from './job-definition.ts';

/** BPMN 2.0 §10.4.3 message event definition; also what a receive or send task refers to. */
export interface MessageDefinition {
  readonly kind: 'message';
  /** Absent where the file names no message: then only a message flow can reach it. */
  readonly name?: Expression;
  /** `zeebe:subscription correlationKey`. Absent: correlated by conversation. */
  readonly correlationKey?: Expression;
  /** ISO 8601 duration for which a thrown message waits for a receiver. */
  readonly timeToLive?: Expression;
  /** Where message flows of the same file lead (throwing side). */
  readonly targets: readonly MessageTarget[];
  /** `zeebe:taskDefinition` on the throwing side: then a job worker sends it. */
  readonly job?: JobDefinition;
}

/** The receiving end of a message flow in the same file. */
export interface MessageTarget {
  readonly processId: string;
  readonly elementId: string;
}

/** BPMN 2.0 §10.4.3: date, duration or cycle, each ISO 8601. */
export interface TimerDefinition {
  readonly kind: 'timer';
  readonly timer: 'date' | 'duration' | 'cycle';
  readonly value: Expression;
}

export interface SignalDefinition {
  readonly kind: 'signal';
  readonly name: Expression;
}

/** What people call a code: in the file's own language, and in English where it says so. */
export interface CodeNames {
  readonly name?: string;
  readonly nameEn?: string;
}

/** Without a code: the catching side takes every error. */
export interface ErrorDefinition extends CodeNames {
  readonly kind: 'error';
  readonly code?: Expression;
  /** Variables that receive the code and the message on the catching side. */
  readonly codeVariable?: string;
  readonly messageVariable?: string;
}

/** Without a code: the catching side takes every escalation. */
export interface EscalationDefinition extends CodeNames {
  readonly kind: 'escalation';
  readonly code?: Expression;
  readonly codeVariable?: string;
}

export interface CompensationDefinition {
  readonly kind: 'compensation';
  /** The activity to compensate; absent: everything completed in the scope. */
  readonly activityRef?: string;
  readonly waitForCompletion: boolean;
}

export interface ConditionalDefinition {
  readonly kind: 'conditional';
  readonly condition: Expression;
}

export interface LinkDefinition {
  readonly kind: 'link';
  readonly name: string;
}

export interface CancelDefinition {
  readonly kind: 'cancel';
}

export interface TerminateDefinition {
  readonly kind: 'terminate';
}

export type EventDefinition =
  | MessageDefinition
  | TimerDefinition
  | SignalDefinition
  | ErrorDefinition
  | EscalationDefinition
  | CompensationDefinition
  | ConditionalDefinition
  | LinkDefinition
  | CancelDefinition
  | TerminateDefinition;

export type EventDefinitionKind = EventDefinition['kind'];
