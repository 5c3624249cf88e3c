import { elementOf, textOf } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';

/** The condition element of a flow; modelers leave an empty one behind, which says nothing. */
export function conditionOf(flow: ModdleElement): ModdleElement | undefined {
  const condition = elementOf(flow, 'conditionExpression');
  return textOf(condition, 'body') === undefined ? undefined : condition;
}
