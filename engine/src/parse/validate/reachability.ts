import { handlersOf } from '../compensation.ts';
import { entriesOf, triggeredStartsOf } from '../entries.ts';
import type { FileContext } from '../file-context.ts';
import type { ProcessGraph } from '../graph.ts';
import { linksOf } from '../links.ts';
import { describe, flagOf, idOf } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';

/** Nodes that no token can ever reach. */
export function checkReachability(file: FileContext): void {
  for (const graph of file.graphs) {
    const reached = reachedFrom(graph);
    for (const node of graph.containers.flatMap((container) => container.nodes)) {
      if (reached.has(node)) continue;
      const message = `Expected a way to ${describe(node)}, but no token can ever reach it.`;
      file.reporter.warning({ code: 'BPMN_UNREACHABLE', at: node, message });
    }
  }
}

function reachedFrom(graph: ProcessGraph): ReadonlySet<ModdleElement> {
  const nodes = graph.containers.flatMap((container) => container.nodes);
  const byId = new Map(nodes.map((node) => [idOf(node), node]));
  const links = new Map(linksOf(graph));
  const beginningsOf = (element: ModdleElement): readonly ModdleElement[] => {
    const container = graph.inside.get(element);
    if (!container) return [];
    const events = container.nodes.filter((node) => flagOf(node, 'triggeredByEvent'));
    return [...entriesOf(container, graph), ...triggeredStartsOf(container, graph), ...events];
  };
  const reached = new Set<ModdleElement>();
  const waiting = [...beginningsOf(graph.element)];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (reached.has(node)) continue;
    reached.add(node);
    const linked = byId.get(links.get(idOf(node)) ?? '');
    const flows = graph.outgoing.get(node) ?? [];
    waiting.push(
      ...flows.flatMap((flow) => flow.target ?? []),
      ...(graph.boundaries.get(node) ?? []),
      ...handlersOf(node, graph).filter((handler) => flagOf(handler, 'isForCompensation')),
      ...beginningsOf(node),
      ...(linked ? [linked] : []),
    );
  }
  return reached;
}
