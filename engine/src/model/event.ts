import type { Mapping } from './activity.ts';
import type { EventDefinition } from './event-definition.ts';
import type { NodeBase } from './node.ts';

interface EventFields {
  /** None: empty. Multiple: more than one. References are resolved. */
  readonly definitions: readonly EventDefinition[];
  readonly inputs: readonly Mapping[];
  readonly outputs: readonly Mapping[];
}

export interface StartEvent extends NodeBase<'start-event'>, EventFields {
  readonly parallelMultiple: boolean;
  /** Of the event sub-process it starts; true elsewhere. */
  readonly interrupting: boolean;
}

export interface IntermediateCatchEvent extends NodeBase<'intermediate-catch-event'>, EventFields {
  readonly parallelMultiple: boolean;
}

export type IntermediateThrowEvent = NodeBase<'intermediate-throw-event'> & EventFields;

export type EndEvent = NodeBase<'end-event'> & EventFields;

export interface BoundaryEvent extends NodeBase<'boundary-event'>, EventFields {
  readonly attachedTo: string;
  /** BPMN's `cancelActivity`. */
  readonly interrupting: boolean;
  readonly parallelMultiple: boolean;
}
