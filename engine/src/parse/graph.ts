import { readLanes } from './lanes.ts';
import { elementOf, elementsOf, idOf, isA } from './moddle-element.ts';
import type { ModdleElement } from './moddle-element.ts';

/** A sequence flow; source and target are missing where the file names none. */
export interface FlowEdge {
  readonly id: string;
  readonly element: ModdleElement;
  readonly source: ModdleElement | undefined;
  readonly target: ModdleElement | undefined;
  readonly container: Container;
}

/** A process or sub-process and what lies directly inside, in the order of the file. */
export interface Container {
  readonly element: ModdleElement;
  readonly parent: Container | undefined;
  readonly nodes: readonly ModdleElement[];
  readonly flows: readonly FlowEdge[];
  /** Data objects, references to data objects and stores, properties. */
  readonly data: readonly ModdleElement[];
  readonly associations: readonly ModdleElement[];
}

/** One process of the file as a graph, before anything is compiled. */
export interface ProcessGraph {
  readonly element: ModdleElement;
  readonly id: string;
  readonly root: Container;
  readonly containers: readonly Container[];
  /** What a process or sub-process holds. */
  readonly inside: ReadonlyMap<ModdleElement, Container>;
  /** The container a flow node lies in. */
  readonly containerOf: ReadonlyMap<ModdleElement, Container>;
  readonly incoming: ReadonlyMap<ModdleElement, readonly FlowEdge[]>;
  readonly outgoing: ReadonlyMap<ModdleElement, readonly FlowEdge[]>;
  /** Boundary events by the activity they are attached to. */
  readonly boundaries: ReadonlyMap<ModdleElement, readonly ModdleElement[]>;
  /** What associations join each element with, drawn in either direction. */
  readonly associated: ReadonlyMap<ModdleElement, readonly ModdleElement[]>;
  /** Data references by the object or store they stand for. */
  readonly references: ReadonlyMap<ModdleElement, readonly ModdleElement[]>;
  /** Lane names of the elements that lanes list. */
  readonly lanes: ReadonlyMap<ModdleElement, string>;
}

export function buildGraph(process: ModdleElement): ProcessGraph {
  const containers: Container[] = [];
  const root = addContainer(process, undefined, containers);
  const nodes = containers.flatMap((container) => container.nodes);
  const flows = containers.flatMap((container) => container.flows);
  const incoming = groupBy(flows, (flow) => flow.target);
  const outgoing = groupBy(flows, (flow) => flow.source);
  for (const [node, edges] of outgoing) outgoing.set(node, inListedOrder(node, edges));
  const boundaryEvents = nodes.filter((node) => isA(node, 'bpmn:BoundaryEvent'));
  return {
    element: process,
    id: idOf(process),
    root,
    containers,
    inside: new Map(containers.map((container) => [container.element, container] as const)),
    containerOf: new Map(
      containers.flatMap((container) => container.nodes.map((node) => [node, container] as const)),
    ),
    incoming,
    outgoing,
    boundaries: groupBy(boundaryEvents, (event) => elementOf(event, 'attachedToRef')),
    associated: associatedElements(containers),
    references: groupBy(
      containers.flatMap((container) => container.data),
      dataReferenceTarget,
    ),
    lanes: readLanes(containers.map((container) => container.element)),
  };
}

function addContainer(
  element: ModdleElement,
  parent: Container | undefined,
  all: Container[],
): Container {
  const inside = elementsOf(element, 'flowElements');
  const flows: FlowEdge[] = [];
  const container: Container = {
    element,
    parent,
    nodes: inside.filter((child) => isA(child, 'bpmn:FlowNode')),
    flows,
    data: [
      ...inside.filter((child) =>
        isA(child, 'bpmn:DataObject', 'bpmn:DataObjectReference', 'bpmn:DataStoreReference'),
      ),
      ...elementsOf(element, 'properties'),
    ],
    associations: elementsOf(element, 'artifacts').filter((child) =>
      isA(child, 'bpmn:Association'),
    ),
  };
  all.push(container);
  const edges = inside.filter((child) => isA(child, 'bpmn:SequenceFlow'));
  flows.push(...edges.map((edge, index) => flowEdge(edge, container, index)));
  for (const child of container.nodes) {
    if (isA(child, 'bpmn:SubProcess')) addContainer(child, container, all);
  }
  return container;
}

/** Ids are optional on flows (Semantic.xsd, `tBaseElement`); one is made from what is there. */
function flowEdge(element: ModdleElement, container: Container, index: number): FlowEdge {
  const source = elementOf(element, 'sourceRef');
  const target = elementOf(element, 'targetRef');
  const made = `flow:${idOf(container.element)}:${index}`;
  return { id: idOf(element) || made, element, source, target, container };
}

/** The data object or store that a data reference stands for. */
export function dataReferenceTarget(element: ModdleElement): ModdleElement | undefined {
  return elementOf(element, 'dataObjectRef') ?? elementOf(element, 'dataStoreRef');
}

function associatedElements(
  containers: readonly Container[],
): ReadonlyMap<ModdleElement, readonly ModdleElement[]> {
  const joined = containers
    .flatMap((container) => container.associations)
    .flatMap((association) => {
      const source = elementOf(association, 'sourceRef');
      const target = elementOf(association, 'targetRef');
      if (!source || !target) return [];
      return [
        { from: source, to: target },
        { from: target, to: source },
      ];
    });
  const pairs = groupBy(joined, ({ from }) => from);
  return new Map([...pairs].map(([from, ends]) => [from, ends.map(({ to }) => to)] as const));
}

function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => ModdleElement | undefined,
): Map<ModdleElement, readonly T[]> {
  const groups = new Map<ModdleElement, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (!key) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** `outgoing` is an ordered collection (BPMN 2.0 table 8.44); flows it leaves out follow. */
function inListedOrder(node: ModdleElement, edges: readonly FlowEdge[]): readonly FlowEdge[] {
  const rank = new Map(elementsOf(node, 'outgoing').map((flow, index) => [flow, index] as const));
  const rankOf = (edge: FlowEdge): number => rank.get(edge.element) ?? rank.size;
  return [...edges].sort((a, b) => rankOf(a) - rankOf(b));
}
