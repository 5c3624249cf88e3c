import type { FileContext } from '../file-context.ts';
import { describe, isA } from '../moddle-element.ts';
import { eachNode } from './each-node.ts';

/** BPMN 2.0 §10.4.2, §10.4.3, §10.4.4: start and boundary events only emit, end events only take. */
export function checkEventFlows(file: FileContext): void {
  eachNode(file, (node, { graph }) => {
    const incoming = graph.incoming.get(node)?.[0];
    const outgoing = graph.outgoing.get(node)?.[0];
    if (incoming && isA(node, 'bpmn:StartEvent', 'bpmn:BoundaryEvent')) {
      const message = `Expected no sequence flow to ${describe(node)}, but '${incoming.id}' leads there.`;
      file.reporter.error({ code: 'BPMN_EVENT_WITH_INCOMING', at: node, message });
    }
    if (outgoing && isA(node, 'bpmn:EndEvent')) {
      const message = `Expected no sequence flow from ${describe(node)}, but '${outgoing.id}' leaves it.`;
      file.reporter.error({ code: 'BPMN_END_WITH_OUTGOING', at: node, message });
    }
  });
}
