import type { FileContext, Site } from '../file-context.ts';
import type { Container } from '../graph.ts';
import type { ModdleElement } from '../moddle-element.ts';

/** Visits every flow node of every process that runs. */
export function eachNode(
  file: FileContext,
  visit: (node: ModdleElement, site: Site) => void,
): void {
  for (const graph of file.graphs) {
    for (const container of graph.containers) {
      for (const node of container.nodes) visit(node, { file, graph, container });
    }
  }
}

/** The container and those around it, innermost first. */
export function withAncestors(container: Container): readonly Container[] {
  const chain: Container[] = [];
  let current: Container | undefined = container;
  while (current) {
    chain.push(current);
    current = current.parent;
  }
  return chain;
}
