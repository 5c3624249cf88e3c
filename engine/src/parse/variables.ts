import { dataReferenceTarget } from './graph.ts';
import type { Container, ProcessGraph } from './graph.ts';
import { idOf, isA, textOf } from './moddle-element.ts';
import type { ModdleElement } from './moddle-element.ts';
import { isVariableName } from './names.ts';

/** The variable that holds an item-aware element: its name if that can be one, else its id. */
export function variableOf(element: ModdleElement, graph: ProcessGraph): string {
  const target = dataReferenceTarget(element) ?? element;
  const names = [target, ...(graph.references.get(target) ?? [])].map((item) =>
    textOf(item, 'name'),
  );
  const different = new Set(names.filter((name) => name !== undefined));
  const own = textOf(target, 'name');
  const name = own ?? (different.size === 1 ? [...different][0] : undefined);
  return name !== undefined && isVariableName(name) ? name : idOf(target);
}

/** Variables a container declares: data objects and properties directly inside, each once. */
export function declaredVariables(container: Container, graph: ProcessGraph): readonly string[] {
  const declared = container.data.filter(
    (item) => isA(item, 'bpmn:DataObject', 'bpmn:Property') && !isPlaceholder(item),
  );
  return [...new Set(declared.map((item) => variableOf(item, graph)))].filter(
    (name) => name !== '',
  );
}

/** Modelers draw a data input association to a property of this name; it carries nothing. */
export function isPlaceholder(element: ModdleElement | undefined): boolean {
  return textOf(element, 'name') === '__targetRef_placeholder';
}
