import type { FileContext } from '../file-context.ts';
import { describe, flagOf, isA } from '../moddle-element.ts';
import { eachNode } from './each-node.ts';

/** BPMN 2.0 §10.3.3 and §10.5.6: what starts a process stands at its very beginning. */
export function checkInstantiatingNodes(file: FileContext): void {
  eachNode(file, (node, { container, graph }) => {
    if (!isA(node, 'bpmn:ReceiveTask', 'bpmn:EventBasedGateway')) return;
    if (!flagOf(node, 'instantiate')) return;
    const flow = graph.incoming.get(node)?.[0];
    if (!flow && !container.parent) return;
    const found = flow ? `'${flow.id}' leads to it` : 'it lies in a sub-process';
    const message = `Expected ${describe(node)} to start the process, as instantiate says, but ${found}.`;
    file.reporter.error({ code: 'BPMN_INSTANTIATE_MISPLACED', at: node, message });
  });
}
