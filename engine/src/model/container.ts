import type { ActivityFields } from './activity.ts';
import type { Expression } from './expression.ts';
import type { NodeBase } from './node.ts';

/** What holds flow nodes. */
export interface ContainerFields {
  /** All flow nodes directly inside, in the order of the file. */
  readonly children: readonly string[];
  /** None start events; where there is none, the nodes without incoming flow (BPMN 2.0 §13.2.1). */
  readonly entries: readonly string[];
  /** Event sub-processes directly inside, those for compensation left out. */
  readonly eventSubProcesses: readonly string[];
  /** Compensation event sub-process directly inside. */
  readonly compensationHandlerInside?: string;
  /** Data objects directly inside: each is a variable of this scope, null on entry. */
  readonly dataObjects: readonly string[];
}

export interface ProcessNode extends NodeBase<'process'>, ContainerFields {
  /** Start events with a trigger and instantiating nodes, by element id. */
  readonly triggeredStarts: readonly string[];
  /** Set by `zeebe:property name="businessKeyUnique" value="true"`. */
  readonly businessKeyUnique: boolean;
  /** Names of variables whose values are personal, at any depth: `zeebe:property name="personal"`. */
  readonly personal: readonly string[];
  /** `zeebe:property name="confidentiality"`; internal where absent. */
  readonly confidentiality: ProcessConfidentiality;
  /** Groups that may read its instances: `zeebe:property name="readers"`; none named: everybody. */
  readonly readers: readonly string[];
}

/** As of record types. */
export type ProcessConfidentiality = 'public' | 'internal' | 'confidential' | 'secret';

export interface SubProcess extends NodeBase<'sub-process'>, ActivityFields, ContainerFields {}

export interface Transaction extends NodeBase<'transaction'>, ActivityFields, ContainerFields {}

/** BPMN 2.0 §10.3.5 event sub-process; not reached by flows, holds exactly one start event. */
export interface EventSubProcess extends NodeBase<'event-sub-process'>, ContainerFields {
  readonly startEvent: string;
  readonly interrupting: boolean;
}

/** BPMN 2.0 §10.3.5 ad-hoc sub-process. */
export interface AdHocSubProcess
  extends NodeBase<'ad-hoc-sub-process'>, ActivityFields, ContainerFields {
  readonly ordering: 'parallel' | 'sequential';
  readonly completionCondition?: Expression;
  readonly cancelRemainingInstances: boolean;
  /** Gives the ids to activate on entry; absent: all entries, in the order of the file. */
  readonly activeElements?: Expression;
}
