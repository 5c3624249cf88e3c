import type { NodeBase } from '../../model/index.ts';
import { propertiesOf } from '../extensions.ts';
import type { Site } from '../file-context.ts';
import type { Container, ProcessGraph } from '../graph.ts';
import { idOf, textOf } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';
import { present } from '../present.ts';

/** The skeleton of every flow node. */
export function nodeBase<K extends string>(
  kind: K,
  element: ModdleElement,
  site: Site,
): NodeBase<K> {
  const { graph, file } = site;
  const lane = laneOf(element, graph);
  return {
    kind,
    id: idOf(element),
    ...present({ name: textOf(element, 'name') }),
    container: containerId(site.container),
    incoming: (graph.incoming.get(element) ?? []).map((flow) => flow.id),
    outgoing: (graph.outgoing.get(element) ?? []).map((flow) => flow.id),
    properties: propertiesOf(element),
    ...present({ lane, line: file.reporter.lineOf(element) }),
  };
}

function containerId(container: Container): string {
  return idOf(container.element);
}

/** The default flow, where it is one of the element's own outgoing flows. */
export function defaultFlowOf(element: ModdleElement, site: Site): { defaultFlow?: string } {
  const flow = element['default'];
  const edge = (site.graph.outgoing.get(element) ?? []).find((own) => own.element === flow);
  return present({ defaultFlow: edge?.id });
}

/** What lies in a sub-process without lanes of its own stands in the lane of the sub-process. */
function laneOf(element: ModdleElement, graph: ProcessGraph): string | undefined {
  let current: ModdleElement | undefined = element;
  while (current) {
    const lane = graph.lanes.get(current);
    if (lane !== undefined) return lane;
    current = graph.containerOf.get(current)?.element;
  }
  return undefined;
}
