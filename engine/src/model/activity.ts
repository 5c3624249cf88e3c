import type { Expression } from './expression.ts';
import type { EventDefinition, MessageDefinition } from './event-definition.ts';
import type { JobDefinition } from './job-definition.ts';
import type { NodeBase } from './node.ts';

/** `target` may be a dotted path: `order.total` sets one member of `order`. */
export interface Mapping {
  readonly target: string;
  readonly source: Expression;
}

/** BPMN 2.0 §10.3.8 standard loop. */
export interface StandardLoop {
  readonly kind: 'standard-loop';
  readonly testBefore: boolean;
  /** Absent: loops until `maximum`; with neither the file is refused. */
  readonly condition?: Expression;
  readonly maximum?: Expression;
}

/** BPMN 2.0 §10.3.8 table 10.29: which completion throws which event. */
export type MultiInstanceBehavior =
  | { readonly kind: 'all' }
  | { readonly kind: 'none'; readonly event?: EventDefinition }
  | { readonly kind: 'one'; readonly event?: EventDefinition }
  | {
      readonly kind: 'complex';
      readonly definitions: readonly {
        readonly condition: Expression;
        readonly event: EventDefinition;
      }[];
    };

/** BPMN 2.0 §10.3.8 multi-instance; exactly one of `cardinality` and `collection` is set. */
export interface MultiInstance {
  readonly kind: 'multi-instance';
  readonly sequential: boolean;
  readonly cardinality?: Expression;
  readonly collection?: Expression;
  /** Variable that holds the item in each instance. */
  readonly inputElement?: string;
  readonly outputCollection?: string;
  readonly outputElement?: Expression;
  readonly completionCondition?: Expression;
  readonly behavior: MultiInstanceBehavior;
}

export type Loop = StandardLoop | MultiInstance;

/** What every activity has (BPMN 2.0 §10.3, table 10.3). */
export interface ActivityFields {
  readonly inputs: readonly Mapping[];
  readonly outputs: readonly Mapping[];
  readonly loop?: Loop;
  /** Ids of the boundary events attached, in the order of the file. */
  readonly boundaryEvents: readonly string[];
  readonly defaultFlow?: string;
  readonly startQuantity: number;
  readonly completionQuantity: number;
  readonly forCompensation: boolean;
  /** Id of the activity that undoes this one (boundary compensation event + association). */
  readonly compensationHandler?: string;
}

export interface AbstractTask extends NodeBase<'task'>, ActivityFields {}
export interface ManualTask extends NodeBase<'manual-task'>, ActivityFields {}

/** BPMN 2.0 §10.3.3.4 user task with `zeebe:` assignment, schedule and form. */
export interface UserTask extends NodeBase<'user-task'>, ActivityFields {
  readonly assignee?: Expression;
  /** Each gives a list of names, or one comma-separated string. */
  readonly candidateGroups?: Expression;
  readonly candidateUsers?: Expression;
  /** ISO 8601 date-time. */
  readonly dueDate?: Expression;
  readonly followUpDate?: Expression;
  /** 0 to 100, 50 where absent. */
  readonly priority?: Expression;
  readonly formId?: string;
}

export interface ServiceTask extends NodeBase<'service-task'>, ActivityFields {
  readonly job: JobDefinition;
}

export interface SendTask extends NodeBase<'send-task'>, ActivityFields {
  /** Exactly one of both: a message thrown by the engine, or a job. */
  readonly job?: JobDefinition;
  readonly message?: MessageDefinition;
}

export interface ReceiveTask extends NodeBase<'receive-task'>, ActivityFields {
  readonly message: MessageDefinition;
  readonly instantiate: boolean;
}

/** FEEL scripts run in the kernel; every other format is a job `script:<format>`. */
export interface ScriptTask extends NodeBase<'script-task'>, ActivityFields {
  readonly script?: Expression;
  readonly resultVariable?: string;
  readonly job?: JobDefinition;
}

export interface BusinessRuleTask extends NodeBase<'business-rule-task'>, ActivityFields {
  readonly decision?: { readonly ruleSetId: Expression; readonly resultVariable: string };
  readonly job?: JobDefinition;
}

/** BPMN 2.0 §10.3.6. Calls a process or a global task, which the parser turns into a process. */
export interface CallActivity extends NodeBase<'call-activity'>, ActivityFields {
  readonly processId: Expression;
  readonly propagateAllParentVariables: boolean;
  readonly propagateAllChildVariables: boolean;
}
