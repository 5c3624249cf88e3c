import type {
  AbstractTask,
  BusinessRuleTask,
  CallActivity,
  ManualTask,
  ReceiveTask,
  ScriptTask,
  SendTask,
  ServiceTask,
  UserTask,
} from './activity.ts';
import type {
  AdHocSubProcess,
  EventSubProcess,
  ProcessNode,
  SubProcess,
  Transaction,
} from './container.ts';
import type {
  BoundaryEvent,
  EndEvent,
  IntermediateCatchEvent,
  IntermediateThrowEvent,
  StartEvent,
} from './event.ts';
import type { Expression } from './expression.ts';
import type {
  ComplexGateway,
  EventBasedGateway,
  ExclusiveGateway,
  InclusiveGateway,
  ParallelGateway,
} from './gateway.ts';

export type TaskNode =
  | AbstractTask
  | ManualTask
  | UserTask
  | ServiceTask
  | SendTask
  | ReceiveTask
  | ScriptTask
  | BusinessRuleTask;

export type ActivityNode = TaskNode | CallActivity | SubProcess | Transaction | AdHocSubProcess;

export type ContainerNode =
  ProcessNode | SubProcess | Transaction | EventSubProcess | AdHocSubProcess;

export type GatewayNode =
  ExclusiveGateway | ParallelGateway | InclusiveGateway | EventBasedGateway | ComplexGateway;

export type EventNode =
  StartEvent | EndEvent | IntermediateCatchEvent | IntermediateThrowEvent | BoundaryEvent;

export type Node = ActivityNode | ContainerNode | GatewayNode | EventNode;

export type ElementKind = Node['kind'];

export interface SequenceFlow {
  readonly id: string;
  readonly name?: string;
  readonly source: string;
  readonly target: string;
  readonly condition?: Expression;
}

/** One executable process of a deployed file, checked, compiled and frozen. */
export interface ProcessModel {
  readonly processId: string;
  readonly name?: string;
  readonly root: ProcessNode;
  /** Every flow node and container at any depth, the root included, by id. */
  readonly nodes: Readonly<Record<string, Node>>;
  readonly flows: Readonly<Record<string, SequenceFlow>>;
  /** Link throw event id → link catch event id (BPMN 2.0 §10.4.3). */
  readonly links: Readonly<Record<string, string>>;
}
