import { definitionElementsOf } from '../definitions/definition-elements.ts';
import { entriesOf, startEventsOf, triggeredStartsOf } from '../entries.ts';
import type { FileContext } from '../file-context.ts';
import type { Container, ProcessGraph } from '../graph.ts';
import { describe, flagOf } from '../moddle-element.ts';

/** BPMN 2.0 §13.2.1: something must begin; a sub-process may be empty, a process may not. */
export function checkStartable(file: FileContext): void {
  for (const graph of file.graphs) {
    for (const container of graph.containers) {
      checkEntries(container, graph, file);
      checkNoneStarts(container, file);
    }
  }
}

function checkEntries(container: Container, graph: ProcessGraph, file: FileContext): void {
  if (container.parent && container.nodes.length === 0) return;
  if (flagOf(container.element, 'triggeredByEvent')) return;
  const begins = entriesOf(container, graph).length + triggeredStartsOf(container, graph).length;
  if (begins > 0) return;
  const message = `Expected a start event or a node without incoming flow in ${describe(container.element)}, but there is nothing to begin with.`;
  file.reporter.error({ code: 'BPMN_NOTHING_TO_START', at: container.element, message });
}

function checkNoneStarts(container: Container, file: FileContext): void {
  const none = startEventsOf(container).filter((start) => definitionElementsOf(start).length === 0);
  if (none.length < 2) return;
  const message = `Expected one none start event in ${describe(container.element)}, but there are ${none.length}: all of them begin at once.`;
  file.reporter.warning({ code: 'BPMN_SEVERAL_NONE_STARTS', at: container.element, message });
}
