import { definitionElementsOf } from '../definitions/definition-elements.ts';
import type { FileContext } from '../file-context.ts';
import { describe, flagOf, isA } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';
import { eachNode } from './each-node.ts';

const ALWAYS_INTERRUPTING = ['bpmn:ErrorEventDefinition', 'bpmn:CancelEventDefinition'];

/** BPMN 2.0 §10.4.4 and table 10.86: errors and cancels always interrupt. */
export function checkInterruptingEvents(file: FileContext): void {
  eachNode(file, (node, { container }) => {
    const inEventSubProcess = flagOf(container.element, 'triggeredByEvent');
    if (!isNonInterrupting(node, inEventSubProcess)) return;
    if (!definitionElementsOf(node).some((one) => isA(one, ...ALWAYS_INTERRUPTING))) return;
    const message = `Expected ${describe(node)} to interrupt, but it catches an error or a cancel and is marked non-interrupting.`;
    file.reporter.error({ code: 'BPMN_MUST_INTERRUPT', at: node, message });
  });
}

function isNonInterrupting(node: ModdleElement, inEventSubProcess: boolean): boolean {
  if (isA(node, 'bpmn:BoundaryEvent')) return node['cancelActivity'] === false;
  return inEventSubProcess && isA(node, 'bpmn:StartEvent') && node['isInterrupting'] === false;
}
