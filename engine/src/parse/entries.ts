import { definitionElementsOf } from './definitions/definition-elements.ts';
import type { Container, ProcessGraph } from './graph.ts';
import { flagOf, isA } from './moddle-element.ts';
import type { ModdleElement } from './moddle-element.ts';

export function startEventsOf(container: Container): readonly ModdleElement[] {
  return container.nodes.filter((node) => isA(node, 'bpmn:StartEvent'));
}

/**
 * Where tokens begin (BPMN 2.0 §13.2.1): none start events; where nothing else starts the
 * container, every node without incoming flow that can be begun by itself.
 */
export function entriesOf(container: Container, graph: ProcessGraph): readonly ModdleElement[] {
  if (flagOf(container.element, 'triggeredByEvent')) return startEventsOf(container);
  const starts = startEventsOf(container);
  const none = starts.filter((start) => definitionElementsOf(start).length === 0);
  if (none.length > 0) return none;
  if (starts.length > 0 || triggeredStartsOf(container, graph).length > 0) return [];
  return container.nodes.filter((node) => beginsByItself(node, graph));
}

/** Start events with a trigger, and nodes that ask to instantiate and have no incoming flow. */
export function triggeredStartsOf(
  container: Container,
  graph: ProcessGraph,
): readonly ModdleElement[] {
  if (container.parent) return [];
  return container.nodes.filter((node) => {
    if (isA(node, 'bpmn:StartEvent')) return definitionElementsOf(node).length > 0;
    const mayStart = isA(node, 'bpmn:ReceiveTask', 'bpmn:EventBasedGateway');
    return mayStart && flagOf(node, 'instantiate') && !hasIncoming(node, graph);
  });
}

function beginsByItself(node: ModdleElement, graph: ProcessGraph): boolean {
  const waits =
    isA(node, 'bpmn:BoundaryEvent') ||
    flagOf(node, 'triggeredByEvent') ||
    flagOf(node, 'isForCompensation') ||
    isLinkCatch(node);
  return !waits && !hasIncoming(node, graph);
}

export function isLinkCatch(node: ModdleElement): boolean {
  return (
    isA(node, 'bpmn:IntermediateCatchEvent') &&
    definitionElementsOf(node).some((definition) => isA(definition, 'bpmn:LinkEventDefinition'))
  );
}

function hasIncoming(node: ModdleElement, graph: ProcessGraph): boolean {
  return (graph.incoming.get(node) ?? []).length > 0;
}
