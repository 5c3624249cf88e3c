import { definitionElementsOf } from '../definitions/definition-elements.ts';
import { startEventsOf } from '../entries.ts';
import { isCompensationEvent } from '../compensation.ts';
import type { FileContext, Site } from '../file-context.ts';
import type { Container, ProcessGraph } from '../graph.ts';
import { describe, elementOf, flagOf } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';
import { eachNode } from './each-node.ts';

/** BPMN 2.0 §10.3.5 event sub-process: begun by one triggered start event, never by a flow. */
export function checkEventSubProcesses(file: FileContext): void {
  eachNode(file, (node, site) => {
    if (!flagOf(node, 'triggeredByEvent')) return;
    checkStart(node, site);
    checkDetached(node, site);
  });
  for (const graph of file.graphs) {
    for (const container of graph.containers) checkOneCompensation(container, graph, file);
  }
}

function checkStart(node: ModdleElement, { file, graph }: Site): void {
  const starts = startsInside(node, graph);
  if (starts.length === 1) return;
  const message = `Expected one start event in ${describe(node)}, which is an event sub-process, but it has ${starts.length}.`;
  file.reporter.error({ code: 'BPMN_EVENT_SUB_PROCESS_START', at: node, message });
}

function checkDetached(node: ModdleElement, { file, graph }: Site): void {
  const flow = graph.incoming.get(node)?.[0] ?? graph.outgoing.get(node)?.[0];
  if (flow) {
    const message = `Expected no sequence flow at ${describe(node)}, which is an event sub-process, but '${flow.id}' touches it.`;
    file.reporter.error({ code: 'BPMN_EVENT_SUB_PROCESS_FLOW', at: node, message });
  }
  if (elementOf(node, 'loopCharacteristics') || flagOf(node, 'isForCompensation')) {
    const message = `Expected ${describe(node)} to be a plain event sub-process, but it is marked as a loop or for compensation.`;
    file.reporter.error({ code: 'BPMN_EVENT_SUB_PROCESS_MARKED', at: node, message });
  }
}

function checkOneCompensation(container: Container, graph: ProcessGraph, file: FileContext): void {
  const [, second] = container.nodes.filter(
    (node) =>
      flagOf(node, 'triggeredByEvent') &&
      startsInside(node, graph).some(
        (start) => definitionElementsOf(start).length > 0 && isCompensationEvent(start),
      ),
  );
  if (!second) return;
  const message = `Expected one compensation event sub-process in ${describe(container.element)}, but ${describe(second)} is a further one.`;
  file.reporter.error({ code: 'BPMN_COMPENSATION_TWICE', at: second, message });
}

function startsInside(node: ModdleElement, graph: ProcessGraph): readonly ModdleElement[] {
  const inside = graph.inside.get(node);
  return inside ? startEventsOf(inside) : [];
}
