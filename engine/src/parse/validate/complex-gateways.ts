import type { FileContext } from '../file-context.ts';
import { describe, elementOf, isA } from '../moddle-element.ts';
import { eachNode } from './each-node.ts';

/** BPMN 2.0 §10.5.5: a complex gateway that joins says when it is activated. */
export function checkComplexGateways(file: FileContext): void {
  eachNode(file, (node, { graph }) => {
    const joins = (graph.incoming.get(node) ?? []).length > 1;
    if (!joins || !isA(node, 'bpmn:ComplexGateway')) return;
    if (elementOf(node, 'activationCondition')) return;
    const message = `Expected an activation condition on ${describe(node)}, which joins flows, but it has none.`;
    file.reporter.error({ code: 'BPMN_ACTIVATION_CONDITION_MISSING', at: node, message });
  });
}
