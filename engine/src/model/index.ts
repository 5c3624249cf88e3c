export type { Json, Variables } from './json.ts';
export { sameJson } from './same-json.ts';
export type { Evaluation, EvaluationFailure, EvaluationScope, Expression } from './expression.ts';
export type {
  CancelDefinition,
  CodeNames,
  CompensationDefinition,
  ConditionalDefinition,
  ErrorDefinition,
  EscalationDefinition,
  EventDefinition,
  EventDefinitionKind,
  LinkDefinition,
  MessageDefinition,
  MessageTarget,
  SignalDefinition,
  TerminateDefinition,
  TimerDefinition,
} from './event-definition.ts';
export type {
  AbstractTask,
  ActivityFields,
  BusinessRuleTask,
  CallActivity,
  Loop,
  ManualTask,
  Mapping,
  MultiInstance,
  MultiInstanceBehavior,
  ReceiveTask,
  ScriptTask,
  SendTask,
  ServiceTask,
  StandardLoop,
  UserTask,
} from './activity.ts';
export type {
  AdHocSubProcess,
  ContainerFields,
  EventSubProcess,
  ProcessConfidentiality,
  ProcessNode,
  SubProcess,
  Transaction,
} from './container.ts';
export type {
  BoundaryEvent,
  EndEvent,
  IntermediateCatchEvent,
  IntermediateThrowEvent,
  StartEvent,
} from './event.ts';
export type {
  ComplexGateway,
  EventBasedGateway,
  ExclusiveGateway,
  InclusiveGateway,
  ParallelGateway,
} from './gateway.ts';
export type { JobDefinition } from './job-definition.ts';
export type { NodeBase } from './node.ts';
export type {
  ActivityNode,
  ContainerNode,
  ElementKind,
  EventNode,
  GatewayNode,
  Node,
  ProcessModel,
  SequenceFlow,
  TaskNode,
} from './process-model.ts';
