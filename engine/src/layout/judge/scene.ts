import {
  elementOf,
  elementsOf,
  idOf,
  isA,
  type ModdleElement,
} from '../../parse/moddle-element.ts';
import type { Shape } from '../diagram.ts';
import { childrenOf } from '../read/names-of.ts';

/** The elements of a file that are drawn, by id. */
export interface Scene {
  readonly elements: ReadonlyMap<string, ModdleElement>;
  /** The pool, lane or sub-process that each stands in, and of an event the activity it sits on. */
  readonly holderOf: (id: string) => string | undefined;
  /** Source and target of a flow. */
  readonly endsOf: (id: string) => readonly [string, string];
}

export function sceneOf(definitions: ModdleElement): Scene {
  const elements = new Map<string, ModdleElement>();
  const holders = new Map<string, string>();
  const add = (element: ModdleElement, holder?: string): void => {
    const id = idOf(element);
    if (id === '') return;
    elements.set(id, element);
    if (holder !== undefined) holders.set(id, holder);
  };
  const enter = (container: ModdleElement, holder: string | undefined): void => {
    const lanes = elementsOf(container, 'laneSets');
    for (const set of lanes) enterLanes(set, holder);
    for (const child of childrenOf(container)) {
      if (!isA(child, ...DRAWN)) continue;
      const host = isA(child, 'bpmn:BoundaryEvent') ? elementOf(child, 'attachedToRef') : undefined;
      add(child, host ? idOf(host) : (holders.get(idOf(child)) ?? holder));
      for (const side of ['dataInputAssociations', 'dataOutputAssociations']) {
        for (const association of elementsOf(child, side)) add(association);
      }
      if (isA(child, 'bpmn:SubProcess')) enter(child, idOf(child));
    }
  };
  const enterLanes = (set: ModdleElement, holder: string | undefined): void => {
    for (const lane of elementsOf(set, 'lanes')) {
      add(lane, holder);
      for (const node of elementsOf(lane, 'flowNodeRef')) holders.set(idOf(node), idOf(lane));
      const inner = elementOf(lane, 'childLaneSet');
      if (inner) enterLanes(inner, idOf(lane));
    }
  };
  const roots = elementsOf(definitions, 'rootElements');
  const pools = new Map<ModdleElement | undefined, string>();
  for (const root of roots.filter((some) => isA(some, 'bpmn:Collaboration'))) {
    for (const pool of elementsOf(root, 'participants')) {
      add(pool);
      pools.set(elementOf(pool, 'processRef'), idOf(pool));
    }
    for (const flow of elementsOf(root, 'messageFlows')) add(flow);
    for (const artifact of elementsOf(root, 'artifacts')) add(artifact);
  }
  for (const root of roots.filter((some) => isA(some, 'bpmn:Process')))
    enter(root, pools.get(root));
  return { elements, holderOf: (id) => holders.get(id), endsOf: (id) => endsOf(elements.get(id)) };
}

const DRAWN = [
  ...['bpmn:FlowNode', 'bpmn:SequenceFlow', 'bpmn:DataObjectReference'],
  ...['bpmn:DataStoreReference', 'bpmn:TextAnnotation', 'bpmn:Association'],
];

function endsOf(flow: ModdleElement | undefined): readonly [string, string] {
  if (isA(flow, 'bpmn:DataInputAssociation')) {
    return [idOf(elementsOf(flow, 'sourceRef')[0]), idOf(flow?.$parent)];
  }
  if (isA(flow, 'bpmn:DataOutputAssociation')) {
    return [idOf(flow?.$parent), idOf(elementOf(flow, 'targetRef'))];
  }
  return [idOf(elementOf(flow, 'sourceRef')), idOf(elementOf(flow, 'targetRef'))];
}

/** Whether an element stands in another, or on its border, however deep. */
export function isWithin({ holderOf }: Scene, id: string, holder: string): boolean {
  let at: string | undefined = id;
  for (let depth = 0; at !== undefined && depth < 200; depth += 1) {
    if (at === holder) return true;
    at = holderOf(at);
  }
  return false;
}

/** Pools, lanes and opened sub-processes: others are drawn in them. */
export function isContainer({ element, marks }: Shape, { elements }: Scene): boolean {
  return marks.isExpanded === true || isA(elements.get(element), 'bpmn:Participant', 'bpmn:Lane');
}
