import type { FileContext } from '../file-context.ts';
import { describe, isA } from '../moddle-element.ts';
import { eachNode } from './each-node.ts';

/** BPMN 2.0 §10.3.5: an ad-hoc sub-process holds activities, and no start or end events. */
export function checkAdHocContent(file: FileContext): void {
  eachNode(file, (node, { container, graph }) => {
    if (isA(container.element, 'bpmn:AdHocSubProcess') && isBeginOrEnd(node.$type)) {
      const message = `Expected no start or end events in ${describe(container.element)}, but ${describe(node)} is one.`;
      file.reporter.error({ code: 'BPMN_AD_HOC_CONTENT', at: node, message });
    }
    const inside = graph.inside.get(node);
    if (!inside || !isA(node, 'bpmn:AdHocSubProcess')) return;
    if (inside.nodes.some((child) => isA(child, 'bpmn:Activity'))) return;
    const message = `Expected at least one activity in ${describe(node)}, but there is none.`;
    file.reporter.error({ code: 'BPMN_AD_HOC_CONTENT', at: node, message });
  });
}

function isBeginOrEnd(type: string): boolean {
  return type === 'bpmn:StartEvent' || type === 'bpmn:EndEvent';
}
