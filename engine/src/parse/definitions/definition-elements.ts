import { elementsOf } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';

/** The definitions of an event, its own first, then those it refers to at the root of the file. */
export function definitionElementsOf(event: ModdleElement): readonly ModdleElement[] {
  return [...elementsOf(event, 'eventDefinitions'), ...elementsOf(event, 'eventDefinitionRef')];
}
