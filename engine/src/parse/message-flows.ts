import type { MessageTarget } from '../model/index.ts';
import { definitionElementsOf } from './definitions/definition-elements.ts';
import type { ProcessGraph } from './graph.ts';
import { elementOf, elementsOf, flagOf, idOf, isA } from './moddle-element.ts';
import type { ModdleElement } from './moddle-element.ts';

export interface MessageFlowLink {
  readonly element: ModdleElement;
  readonly source: ModdleElement | undefined;
  readonly target: ModdleElement | undefined;
  /** Where it leads in the file; empty where the receiver is outside. */
  readonly targets: readonly MessageTarget[];
}

export interface MessageFlowIndex {
  readonly all: readonly MessageFlowLink[];
  readonly from: (element: ModdleElement) => readonly MessageFlowLink[];
  /** Flows that lead to the element, or to its whole pool where it is a message start event. */
  readonly to: (element: ModdleElement) => readonly MessageFlowLink[];
}

/** Reads the message flows of every collaboration (BPMN 2.0 §9.3). */
export function indexMessageFlows(
  definitions: ModdleElement,
  graphs: readonly ProcessGraph[],
): MessageFlowIndex {
  const all = elementsOf(definitions, 'rootElements')
    .filter((root) => isA(root, 'bpmn:Collaboration'))
    .flatMap((collaboration) => elementsOf(collaboration, 'messageFlows'))
    .map((element) => linkOf(element, graphs));
  return {
    all,
    from: (element) => all.filter((link) => link.source === element),
    to: (element) =>
      all.filter(
        (link) =>
          link.target === element ||
          link.targets.some((target) => target.elementId === idOf(element)),
      ),
  };
}

function linkOf(element: ModdleElement, graphs: readonly ProcessGraph[]): MessageFlowLink {
  const target = elementOf(element, 'targetRef');
  return {
    element,
    source: elementOf(element, 'sourceRef'),
    target,
    targets: target ? targetsOf(element, target, graphs) : [],
  };
}

function targetsOf(
  flow: ModdleElement,
  target: ModdleElement,
  graphs: readonly ProcessGraph[],
): readonly MessageTarget[] {
  if (!isA(target, 'bpmn:Participant')) {
    const graph = graphs.find((candidate) => candidate.containerOf.has(target));
    return graph ? [{ processId: graph.id, elementId: idOf(target) }] : [];
  }
  const process = elementOf(target, 'processRef');
  const graph = graphs.find((candidate) => candidate.element === process);
  if (!graph) return [];
  const starts = graph.root.nodes.filter(startsByMessage);
  const message = elementOf(flow, 'messageRef');
  const named = starts.filter((start) => message !== undefined && messageOf(start) === message);
  const chosen = named.length > 0 ? named : starts;
  return chosen.map((start) => ({ processId: graph.id, elementId: idOf(start) }));
}

function startsByMessage(node: ModdleElement): boolean {
  if (isA(node, 'bpmn:ReceiveTask')) return flagOf(node, 'instantiate');
  return isA(node, 'bpmn:StartEvent') && messageDefinitionOf(node) !== undefined;
}

function messageOf(node: ModdleElement): ModdleElement | undefined {
  return elementOf(messageDefinitionOf(node) ?? node, 'messageRef');
}

function messageDefinitionOf(node: ModdleElement): ModdleElement | undefined {
  return definitionElementsOf(node).find((definition) =>
    isA(definition, 'bpmn:MessageEventDefinition'),
  );
}
