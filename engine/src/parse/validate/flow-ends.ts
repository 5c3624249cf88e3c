import type { FileContext } from '../file-context.ts';
import type { FlowEdge, ProcessGraph } from '../graph.ts';
import { describe, idOf } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';

/** BPMN 2.0 §8.3.13: a flow has a source and a target, both flow nodes, and stays in one scope. */
export function checkFlowEnds(file: FileContext): void {
  for (const graph of file.graphs) {
    for (const container of graph.containers) {
      for (const flow of container.flows) checkFlow(flow, graph, file);
    }
  }
}

function checkFlow(flow: FlowEdge, graph: ProcessGraph, file: FileContext): void {
  const source = endOf(flow, 'source', graph, file);
  const target = endOf(flow, 'target', graph, file);
  if (!source || !target) return;
  const inSource = graph.containerOf.get(source);
  const inTarget = graph.containerOf.get(target);
  if (inSource === inTarget) return;
  const from = inSource ? describe(inSource.element) : 'another process';
  const to = inTarget ? describe(inTarget.element) : 'another process';
  const message = `Expected sequence flow '${flow.id}' to stay in one scope, but it leads from '${idOf(source)}' in ${from} to '${idOf(target)}' in ${to}.`;
  file.reporter.error({ code: 'BPMN_FLOW_CROSSES_SCOPE', at: flow.element, message });
}

function endOf(
  flow: FlowEdge,
  end: 'source' | 'target',
  graph: ProcessGraph,
  file: FileContext,
): ModdleElement | undefined {
  const element = flow[end];
  if (element && graph.containerOf.has(element)) return element;
  const found = element ? `it is ${describe(element)}` : 'it is missing';
  const message = `Expected a flow node of the same process as ${end} of sequence flow '${flow.id}', but ${found}.`;
  file.reporter.error({ code: 'BPMN_FLOW_END', at: flow.element, message });
  return undefined;
}
