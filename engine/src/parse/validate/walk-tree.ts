import { isElement } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';

/** Visits an element and all it contains, but nothing it only refers to. */
export function walkTree(root: ModdleElement, visit: (element: ModdleElement) => void): void {
  const waiting: ModdleElement[] = [root];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    visit(element);
    for (const [property, value] of Object.entries(element)) {
      if (property.startsWith('$')) continue;
      const children: readonly unknown[] = Array.isArray(value) ? value : [value];
      for (const child of children) {
        if (isElement(child) && child.$parent === element) waiting.push(child);
      }
    }
  }
}
