import { definitionElementsOf } from './definitions/definition-elements.ts';
import { isLinkCatch } from './entries.ts';
import type { Container, ProcessGraph } from './graph.ts';
import { idOf, isA, textOf } from './moddle-element.ts';
import type { ModdleElement } from './moddle-element.ts';

/** Link throw id and link catch id, matched by name within one container (BPMN 2.0 §10.4.3). */
export function linksOf(graph: ProcessGraph): readonly (readonly [string, string])[] {
  return graph.containers.flatMap((container) => {
    const catches = container.nodes.filter(isLinkCatch);
    return linkThrowsOf(container).flatMap((thrower) => {
      const name = linkNameOf(thrower);
      const match = catches.find((catcher) => name !== undefined && linkNameOf(catcher) === name);
      return match ? [[idOf(thrower), idOf(match)] as const] : [];
    });
  });
}

export function linkThrowsOf(container: Container): readonly ModdleElement[] {
  return container.nodes.filter(
    (node) => isA(node, 'bpmn:IntermediateThrowEvent') && linkDefinitionOf(node) !== undefined,
  );
}

export function linkNameOf(event: ModdleElement): string | undefined {
  return textOf(linkDefinitionOf(event), 'name') ?? textOf(event, 'name');
}

function linkDefinitionOf(event: ModdleElement): ModdleElement | undefined {
  return definitionElementsOf(event).find((definition) =>
    isA(definition, 'bpmn:LinkEventDefinition'),
  );
}
