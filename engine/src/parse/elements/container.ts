import type {
  AdHocSubProcess,
  ContainerFields,
  EventSubProcess,
  ProcessNode,
  SubProcess,
  Transaction,
} from '../../model/index.ts';
import { entriesOf, startEventsOf, triggeredStartsOf } from '../entries.ts';
import { compileBody, compileFeel } from '../expressions.ts';
import { extensionOf, propertiesOf } from '../extensions.ts';
import { confidentialityOf } from '../confidentiality.ts';
import { isCompensationEvent } from '../compensation.ts';
import type { FileContext, Site } from '../file-context.ts';
import type { Container, ProcessGraph } from '../graph.ts';
import { elementOf, flagOf, idOf, isA, textOf } from '../moddle-element.ts';
import type { ModdleElement } from '../moddle-element.ts';
import { namesIn } from '../names.ts';
import { present } from '../present.ts';
import { declaredVariables } from '../variables.ts';
import { activityFields } from './activity-fields.ts';
import { nodeBase } from './node-base.ts';

export function processNode(graph: ProcessGraph, file: FileContext): ProcessNode {
  const site = { file, graph, container: graph.root };
  return {
    ...nodeBase('process', graph.element, site),
    container: graph.id,
    ...containerFields(graph.root, graph),
    triggeredStarts: triggeredStartsOf(graph.root, graph).map(idOf),
    businessKeyUnique: propertiesOf(graph.element)['businessKeyUnique'] === 'true',
    personal: namesIn(propertiesOf(graph.element)['personal']),
    confidentiality: confidentialityOf(graph.element) ?? 'internal',
    readers: namesIn(propertiesOf(graph.element)['readers']),
  };
}

export function subProcess(
  element: ModdleElement,
  site: Site,
): SubProcess | EventSubProcess | undefined {
  if (flagOf(element, 'triggeredByEvent')) return eventSubProcess(element, site);
  const inside = insideOf(element, site);
  return (
    inside && {
      ...nodeBase('sub-process', element, site),
      ...activityFields(element, site),
      ...containerFields(inside, site.graph),
    }
  );
}

export function transaction(element: ModdleElement, site: Site): Transaction | undefined {
  const inside = insideOf(element, site);
  return (
    inside && {
      ...nodeBase('transaction', element, site),
      ...activityFields(element, site),
      ...containerFields(inside, site.graph),
    }
  );
}

/** BPMN 2.0 §10.3.5 table 10.22. */
export function adHocSubProcess(element: ModdleElement, site: Site): AdHocSubProcess | undefined {
  const inside = insideOf(element, site);
  if (!inside) return undefined;
  const { file } = site;
  const condition = elementOf(element, 'completionCondition');
  const text = textOf(extensionOf(element, 'zeebe:AdHoc'), 'activeElementsCollection');
  const role = 'active elements';
  return {
    ...nodeBase('ad-hoc-sub-process', element, site),
    ...activityFields(element, site),
    ...containerFields(inside, site.graph),
    ordering: textOf(element, 'ordering') === 'Sequential' ? 'sequential' : 'parallel',
    ...present({
      completionCondition: compileBody(condition, 'completion condition', file),
      activeElements:
        text === undefined ? undefined : compileFeel({ text, at: element, role }, file),
    }),
    cancelRemainingInstances: element['cancelRemainingInstances'] !== false,
  };
}

function eventSubProcess(element: ModdleElement, site: Site): EventSubProcess | undefined {
  const inside = insideOf(element, site);
  const start = inside && startEventsOf(inside)[0];
  if (!start) return undefined;
  return {
    ...nodeBase('event-sub-process', element, site),
    ...containerFields(inside, site.graph),
    startEvent: idOf(start),
    interrupting: start['isInterrupting'] !== false,
  };
}

function insideOf(element: ModdleElement, site: Site): Container | undefined {
  return site.graph.inside.get(element);
}

function containerFields(container: Container, graph: ProcessGraph): ContainerFields {
  const eventDriven = container.nodes.filter(
    (node) => isA(node, 'bpmn:SubProcess') && flagOf(node, 'triggeredByEvent'),
  );
  const compensating = eventDriven.find((node) => startsByCompensation(node, graph));
  return {
    children: container.nodes.map(idOf),
    entries: entriesOf(container, graph).map(idOf),
    eventSubProcesses: eventDriven.filter((node) => !startsByCompensation(node, graph)).map(idOf),
    ...present({ compensationHandlerInside: compensating && idOf(compensating) }),
    dataObjects: declaredVariables(container, graph),
  };
}

function startsByCompensation(node: ModdleElement, graph: ProcessGraph): boolean {
  const inside = graph.inside.get(node);
  return inside !== undefined && startEventsOf(inside).some(isCompensationEvent);
}
