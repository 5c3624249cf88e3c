import type { Expression } from './expression.ts';
import type { NodeBase } from './node.ts';

export interface ExclusiveGateway extends NodeBase<'exclusive-gateway'> {
  readonly defaultFlow?: string;
}

export type ParallelGateway = NodeBase<'parallel-gateway'>;

export interface InclusiveGateway extends NodeBase<'inclusive-gateway'> {
  readonly defaultFlow?: string;
}

/** BPMN 2.0 §10.5.5: `activationCondition` sees `activationCount` and each incoming flow's count. */
export interface ComplexGateway extends NodeBase<'complex-gateway'> {
  readonly activationCondition?: Expression;
  readonly defaultFlow?: string;
}

export interface EventBasedGateway extends NodeBase<'event-based-gateway'> {
  readonly instantiate: boolean;
  /** Only with `instantiate`: all events are needed, the first one starts the instance. */
  readonly parallel: boolean;
}
