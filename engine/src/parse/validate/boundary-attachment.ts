import type { FileContext, Site } from '../file-context.ts';
import { describe, elementOf, flagOf, isA } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';
import { eachNode } from './each-node.ts';

/** BPMN 2.0 §10.4.4: a boundary event sits on an activity of its own scope. */
export function checkBoundaryAttachment(file: FileContext): void {
  eachNode(file, (node, site) => {
    const fault = isA(node, 'bpmn:BoundaryEvent') ? faultOf(node, site) : undefined;
    if (fault === undefined) return;
    const message = `Expected ${describe(node)} to be attached to an activity of its scope, but ${fault}.`;
    file.reporter.error({ code: 'BPMN_BOUNDARY_UNATTACHED', at: node, message });
  });
}

function faultOf(node: ModdleElement, { graph, container }: Site): string | undefined {
  const host = elementOf(node, 'attachedToRef');
  if (!host) return 'it is attached to nothing';
  if (!isA(host, 'bpmn:Activity')) return `it is attached to ${describe(host)}`;
  if (flagOf(host, 'triggeredByEvent')) return `${describe(host)} is an event sub-process`;
  return graph.containerOf.get(host) === container
    ? undefined
    : `${describe(host)} lies in another scope`;
}
