import { definitionElementsOf } from './definitions/definition-elements.ts';
import type { ProcessGraph } from './graph.ts';
import { idOf, isA } from './moddle-element.ts';
import type { ModdleElement } from './moddle-element.ts';

/** The activity that undoes this one: named by its compensation boundary event's association. */
export function compensationHandlerOf(
  activity: ModdleElement,
  graph: ProcessGraph,
): string | undefined {
  const boundary = graph.boundaries.get(activity)?.find(isCompensationEvent);
  const handler = boundary && handlersOf(boundary, graph)[0];
  return handler && idOf(handler);
}

/** The activities an association connects with the event, drawn in either direction. */
export function handlersOf(boundary: ModdleElement, graph: ProcessGraph): readonly ModdleElement[] {
  return (graph.associated.get(boundary) ?? []).filter((other) => isA(other, 'bpmn:Activity'));
}

export function isCompensationEvent(event: ModdleElement): boolean {
  return definitionElementsOf(event).some((definition) =>
    isA(definition, 'bpmn:CompensateEventDefinition'),
  );
}
