import { isElement } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';

/** Visits an element and all it contains, but nothing it only refers to. */
export function walkTree(root: ModdleElement, visit: (element: ModdleElement) => void): void {
  const waiting: ModdleElement[] = [root];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    visit(element);
    waiting.push(...childrenOf(element));
  }
}

function childrenOf(element: ModdleElement): readonly ModdleElement[] {
  return Object.entries(element)
    .filter(([property]) => !property.startsWith('$'))
    .flatMap(([, value]): readonly unknown[] => (Array.isArray(value) ? value : [value]))
    .filter(isElement)
    .filter((child) => child.$parent === element);
}
