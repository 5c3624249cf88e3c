import { handlersOf, isCompensationEvent } from '../compensation.ts';
import type { FileContext, Site } from '../file-context.ts';
import type { FlowEdge } from '../graph.ts';
import { describe, flagOf, isA } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';
import { eachNode } from './each-node.ts';

/** BPMN 2.0 §10.6.1: a handler is joined by association, marked, and outside the normal flow. */
export function checkCompensationHandlers(file: FileContext): void {
  eachNode(file, (node, site) => {
    const compensates = isA(node, 'bpmn:BoundaryEvent') && isCompensationEvent(node);
    if (compensates) checkHandler(node, site);
    if (compensates || flagOf(node, 'isForCompensation')) checkNoFlow(node, site);
  });
}

function checkHandler(boundary: ModdleElement, site: Site): void {
  const handlers = handlersOf(boundary, site.graph);
  const [handler] = handlers;
  if (handler && handlers.length === 1 && flagOf(handler, 'isForCompensation')) return;
  const found =
    handlers.length === 1 && handler
      ? `${describe(handler)} is not marked isForCompensation`
      : `it has ${handlers.length}`;
  const message = `Expected ${describe(boundary)} to have one compensation handler, but ${found}.`;
  site.file.reporter.error({ code: 'BPMN_COMPENSATION_HANDLER', at: boundary, message });
}

function checkNoFlow(node: ModdleElement, { file, graph }: Site): void {
  const flows: readonly FlowEdge[] = [
    ...(graph.incoming.get(node) ?? []),
    ...(graph.outgoing.get(node) ?? []),
  ];
  const [flow] = flows;
  if (!flow) return;
  const message = `Expected ${describe(node)} to lie outside the normal flow, but sequence flow '${flow.id}' touches it.`;
  file.reporter.error({ code: 'BPMN_COMPENSATION_FLOW', at: node, message });
}
