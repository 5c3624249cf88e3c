import { definitionElementsOf } from '../definitions/definition-elements.ts';
import type { FileContext, Site } from '../file-context.ts';
import { describe, elementOf, isA } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';
import { eachNode, withAncestors } from './each-node.ts';

/** BPMN 2.0 §10.3.5: cancel belongs to transactions, on their boundary and inside. */
export function checkCancelEvents(file: FileContext): void {
  eachNode(file, (node, site) => {
    const cancels = definitionElementsOf(node).some((definition) =>
      isA(definition, 'bpmn:CancelEventDefinition'),
    );
    if (!cancels || belongsToTransaction(node, site)) return;
    const where = isA(node, 'bpmn:BoundaryEvent') ? 'on the boundary of' : 'inside';
    const message = `Expected ${describe(node)} to stand ${where} a transaction, but it does not.`;
    file.reporter.error({ code: 'BPMN_CANCEL_OUTSIDE_TRANSACTION', at: node, message });
  });
}

function belongsToTransaction(node: ModdleElement, { container }: Site): boolean {
  if (isA(node, 'bpmn:BoundaryEvent')) {
    return isA(elementOf(node, 'attachedToRef'), 'bpmn:Transaction');
  }
  return withAncestors(container).some((around) => isA(around.element, 'bpmn:Transaction'));
}
