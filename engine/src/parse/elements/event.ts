import type {
  BoundaryEvent,
  EndEvent,
  EventDefinition,
  IntermediateCatchEvent,
  IntermediateThrowEvent,
  Mapping,
  StartEvent,
} from '../../model/index.ts';
import { associationMappings } from '../data-associations.ts';
import { readDefinitions } from '../definitions/event-definitions.ts';
import { mappingsOf } from '../extensions.ts';
import type { Site } from '../file-context.ts';
import { elementOf, flagOf, idOf } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';
import { nodeBase } from './node-base.ts';

interface EventFields {
  readonly definitions: readonly EventDefinition[];
  readonly inputs: readonly Mapping[];
  readonly outputs: readonly Mapping[];
}

export function startEvent(element: ModdleElement, site: Site): StartEvent {
  const startsSubProcess = flagOf(site.container.element, 'triggeredByEvent');
  return {
    ...nodeBase('start-event', element, site),
    ...eventFields(element, site),
    parallelMultiple: flagOf(element, 'parallelMultiple'),
    interrupting: !startsSubProcess || element['isInterrupting'] !== false,
  };
}

export function intermediateCatchEvent(element: ModdleElement, site: Site): IntermediateCatchEvent {
  return {
    ...nodeBase('intermediate-catch-event', element, site),
    ...eventFields(element, site),
    parallelMultiple: flagOf(element, 'parallelMultiple'),
  };
}

export function intermediateThrowEvent(element: ModdleElement, site: Site): IntermediateThrowEvent {
  return { ...nodeBase('intermediate-throw-event', element, site), ...eventFields(element, site) };
}

export function endEvent(element: ModdleElement, site: Site): EndEvent {
  return { ...nodeBase('end-event', element, site), ...eventFields(element, site) };
}

export function boundaryEvent(element: ModdleElement, site: Site): BoundaryEvent {
  return {
    ...nodeBase('boundary-event', element, site),
    ...eventFields(element, site),
    attachedTo: idOf(elementOf(element, 'attachedToRef')),
    interrupting: element['cancelActivity'] !== false,
    parallelMultiple: flagOf(element, 'parallelMultiple'),
  };
}

function eventFields(element: ModdleElement, site: Site): EventFields {
  return {
    definitions: readDefinitions(element, site.file),
    inputs: [
      ...associationMappings(element, 'dataInputAssociations', { site }),
      ...mappingsOf(element, 'inputParameters', site.file),
    ],
    outputs: [
      ...associationMappings(element, 'dataOutputAssociations', { site }),
      ...mappingsOf(element, 'outputParameters', site.file),
    ],
  };
}
