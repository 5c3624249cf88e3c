import type { Node, ProcessModel, SequenceFlow } from '../model/index.ts';
import { processNode } from './elements/container.ts';
import { mapNode } from './elements/registry.ts';
import { sequenceFlow } from './elements/sequence-flow.ts';
import type { FileContext } from './file-context.ts';
import type { ProcessGraph } from './graph.ts';
import { linksOf } from './links.ts';
import { elementOf, elementsOf, textOf } from './moddle-element.ts';
import { present } from './present.ts';

/** One process as nodes and flows. Incomplete where problems were reported; then it is not used. */
export function compileProcess(graph: ProcessGraph, file: FileContext): ProcessModel {
  const root = processNode(graph, file);
  const nodes: [string, Node][] = [[graph.id, root]];
  const flows: [string, SequenceFlow][] = [];
  for (const container of graph.containers) {
    for (const element of container.nodes) {
      const node = mapNode(element, { file, graph, container });
      if (node) nodes.push([node.id, node]);
    }
    for (const edge of container.flows) {
      const flow = sequenceFlow(edge, file);
      if (flow) flows.push([flow.id, flow]);
    }
  }
  return {
    processId: graph.id,
    ...present({ name: textOf(graph.element, 'name') ?? poolName(graph, file) }),
    root,
    nodes: Object.fromEntries(nodes),
    flows: Object.fromEntries(flows),
    links: Object.fromEntries(linksOf(graph)),
  };
}

function poolName(graph: ProcessGraph, file: FileContext): string | undefined {
  const pool = elementsOf(file.definitions, 'rootElements')
    .flatMap((root) => elementsOf(root, 'participants'))
    .find((participant) => elementOf(participant, 'processRef') === graph.element);
  return textOf(pool, 'name');
}
