import { definitionElementsOf } from '../definitions/definition-elements.ts';
import { isLinkCatch } from '../entries.ts';
import type { FileContext } from '../file-context.ts';
import type { Container, ProcessGraph } from '../graph.ts';
import { linkNameOf, linkThrowsOf } from '../links.ts';
import { describe } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';

/** BPMN 2.0 §10.4.3 link events: several throws, one catch, same name, same scope. */
export function checkLinkPairs(file: FileContext): void {
  for (const graph of file.graphs) {
    for (const container of graph.containers) checkContainer(container, graph, file);
  }
}

function checkContainer(container: Container, graph: ProcessGraph, file: FileContext): void {
  const catches = container.nodes.filter(isLinkCatch);
  const throwers = linkThrowsOf(container);
  for (const thrower of throwers) {
    const matches = catches.filter((catcher) => linkNameOf(catcher) === linkNameOf(thrower));
    if (matches.length === 1) continue;
    const message = `Expected one link catch event named '${linkNameOf(thrower) ?? ''}' in the scope of ${describe(thrower)}, but there are ${matches.length}.`;
    file.reporter.error({ code: 'BPMN_LINK_UNMATCHED', at: thrower, message });
  }
  for (const catcher of catches) {
    if (throwers.some((thrower) => linkNameOf(thrower) === linkNameOf(catcher))) continue;
    const message = `Expected a link throw event named '${linkNameOf(catcher) ?? ''}' in the scope of ${describe(catcher)}, but there is none.`;
    file.reporter.warning({ code: 'BPMN_LINK_UNUSED', at: catcher, message });
  }
  catches.forEach((catcher) => checkShape(catcher, graph.incoming.has(catcher), file));
  throwers.forEach((thrower) => checkShape(thrower, graph.outgoing.has(thrower), file));
}

function checkShape(link: ModdleElement, flowsPast: boolean, file: FileContext): void {
  const alone = definitionElementsOf(link).length === 1;
  if (alone && !flowsPast) return;
  const found = alone ? 'a sequence flow passes by it' : 'it has other triggers too';
  const message = `Expected ${describe(link)} to jump by its link alone, but ${found}.`;
  file.reporter.error({ code: 'BPMN_LINK_FLOW', at: link, message });
}
