import { elementOf, flagOf, idOf, isA, type ModdleElement } from '../parse/moddle-element.ts';
import type { Edge, Plane, Shape } from './diagram.ts';
import { moved, type Point } from './geometry.ts';
import { layOutLevel } from './layered/lay-out-level.ts';
import type { BoundaryNode, LevelNode } from './level.ts';
import { flowsOf } from './read/flows-of.ts';
import { lanesOf, type Lanes } from './read/lanes-of.ts';
import type { PoolMessages } from './read/messages-of.ts';
import { childrenOf, namesOf } from './read/names-of.ts';
import { label, nodeSize } from './read/node-size.ts';
import { NAME_FONT, textSize } from './text-size.ts';

/** What a container holds, drawn; its upper left corner is 0, 0. */
export interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  readonly edges: readonly Edge[];
  /** Pages of the sub-processes in it that are too large to be opened here. */
  readonly planes: readonly Plane[];
}

/** What is asked of the drawing of a process and what it holds. */
export interface Wishes extends PoolMessages {
  /** Up to this width sub-processes are opened where they stand. */
  readonly width: number;
}

/** The most that a sub-process may have to be opened. */
export const OPEN_WIDTH = 800;
const OPEN_HEIGHT = 420;

/** Width of the strip with the name of a lane or pool. */
export const NAME_STRIP = 30;
/** Inside of an opened sub-process: above for its name, below for events on its border or its marker. */
const INSIDE = { top: 26, bottom: 0, attached: 14, marked: 16 };
const LEAST_LANE = 80;
/** Place of what is drawn on a page of its own. */
const PAGE_CORNER: Point = { x: 120, y: 80 };

export function drawContainer(container: ModdleElement, wishes: Wishes): Drawn {
  const lanes = lanesOf(container);
  const inner = new Map<string, Drawn>();
  const children = new Map(childrenOf(container).map((child) => [idOf(child), child]));
  for (const child of childrenOf(container)) {
    if (isA(child, 'bpmn:SubProcess')) inner.set(idOf(child), drawContainer(child, wishes));
  }
  const isOpen = (id: string): boolean => {
    const { width = Infinity, height = Infinity } = inner.get(id) ?? {};
    if (wishes.always.has(id)) return inner.has(id);
    // An event sub-process stands beside the flow and does not make the page wider.
    const widest = flagOf(children.get(id), 'triggeredByEvent') ? OPEN_WIDTH : wishes.width;
    return width <= widest && height <= OPEN_HEIGHT;
  };
  const { messages } = wishes;
  const parts: Parts = { container, lanes, inner, isOpen, messages };
  const drawing = layOutLevel({
    nodes: nodesOf(parts),
    flows: flowsOf(container),
    lanes: leavesOf(lanes).map((leastHeight) => ({ leastHeight })),
  });
  return compose(parts, drawing);
}

interface Parts {
  readonly container: ModdleElement;
  readonly lanes: Lanes;
  readonly inner: ReadonlyMap<string, Drawn>;
  readonly isOpen: (id: string) => boolean;
  readonly messages: Wishes['messages'];
}

/** The least height of each undivided lane: its name runs upwards. */
function leavesOf({ all, count }: Lanes): readonly number[] {
  if (count === 0) return [0];
  const leaves = all.filter(({ first, last }) => first === last);
  return Array.from({ length: count }, (_, at) => {
    const names = leaves
      .filter(({ first }) => first === at)
      .flatMap(({ element }) => namesOf(element));
    return Math.max(LEAST_LANE, textSize(names, Infinity, NAME_FONT).width + 16);
  });
}

const isDrawn = (child: ModdleElement): boolean =>
  isA(
    child,
    ...['bpmn:FlowNode', 'bpmn:DataObjectReference', 'bpmn:DataStoreReference'],
    'bpmn:TextAnnotation',
  );

function nodesOf({ container, lanes, inner, isOpen, messages }: Parts): readonly LevelNode[] {
  const children = childrenOf(container).filter(isDrawn);
  const boundaries = new Map<string, BoundaryNode[]>();
  for (const child of children) {
    if (!isA(child, 'bpmn:BoundaryEvent')) continue;
    const host = idOf(elementOf(child, 'attachedToRef'));
    const event = { id: idOf(child), ...label(child, 'boundary') };
    boundaries.set(host, [...(boundaries.get(host) ?? []), event]);
  }
  const flows = flowsOf(container);
  const laneOf = (id: string): number => {
    const own = lanes.laneOf.get(id);
    if (own !== undefined) return own;
    // Artifacts stand in the lane of what they belong to.
    const flow = flows.find(({ source, target }) => source === id || target === id);
    return lanes.laneOf.get(flow?.source === id ? flow.target : (flow?.source ?? '')) ?? 0;
  };
  return children.flatMap((child): readonly LevelNode[] => {
    if (isA(child, 'bpmn:BoundaryEvent')) return [];
    const id = idOf(child);
    const own = boundaries.get(id) ?? [];
    const opened = isOpen(id) ? inner.get(id) : undefined;
    const size = nodeSize(child, own.length);
    const open = opened && {
      width: Math.max(opened.width, size.width),
      height: INSIDE.top + opened.height + bottomOf(child, own.length),
    };
    const exchanged = messages.get(id);
    return [
      {
        ...{ id, ...size, ...open, lane: laneOf(id), boundaries: own },
        ...(exchanged && { messages: exchanged }),
      },
    ];
  });
}

function bottomOf(child: ModdleElement, boundaries: number): number {
  if (elementOf(child, 'loopCharacteristics')) return INSIDE.marked;
  return boundaries > 0 ? INSIDE.attached : INSIDE.bottom;
}

function compose(parts: Parts, drawing: ReturnType<typeof layOutLevel>): Drawn {
  const { container, lanes, inner, isOpen } = parts;
  const strip =
    lanes.all.length > 0 ? NAME_STRIP * (1 + Math.max(...lanes.all.map((l) => l.depth))) : 0;
  const by = { x: strip, y: 0 };
  const shapes: Shape[] = laneShapes(lanes, drawing.lanes, strip + drawing.width);
  const edges: Edge[] = [];
  const planes: Plane[] = [];
  for (const child of childrenOf(container)) {
    const id = idOf(child);
    const box = drawing.boxes.get(id);
    if (!box) continue;
    const at = moved(box, by);
    const name = drawing.labels.get(id);
    shapes.push({
      element: id,
      box: at,
      ...(name && { label: moved(name, by) }),
      marks: marksOf(child, isOpen(id)),
    });
    const content = inner.get(id);
    if (!content) continue;
    planes.push(...content.planes);
    if (isOpen(id)) {
      const inside = shifted(content, { x: at.x, y: at.y + INSIDE.top });
      shapes.push(...inside.shapes);
      edges.push(...inside.edges);
    } else {
      planes.push({ element: id, ...shifted(content, PAGE_CORNER) });
    }
  }
  for (const [element, points] of drawing.routes) {
    const name = drawing.labels.get(element);
    edges.push({
      element,
      points: points.map((point) => moved(point, by)),
      ...(name && { label: moved(name, by) }),
    });
  }
  return { width: strip + drawing.width, height: drawing.height, shapes, edges, planes };
}

function laneShapes(
  { all }: Lanes,
  boxes: ReturnType<typeof layOutLevel>['lanes'],
  width: number,
): Shape[] {
  return all.flatMap(({ element, first, last, depth }): readonly Shape[] => {
    const [top, bottom] = [boxes[first], boxes[last]];
    if (!top || !bottom) return [];
    const x = depth * NAME_STRIP;
    const box = { x, y: top.y, width: width - x, height: bottom.y + bottom.height - top.y };
    return [{ element: idOf(element), box, marks: { isHorizontal: true } }];
  });
}

function marksOf(child: ModdleElement, open: boolean): Shape['marks'] {
  if (isA(child, 'bpmn:SubProcess')) return { isExpanded: open };
  return isA(child, 'bpmn:ExclusiveGateway') ? { isMarkerVisible: true } : {};
}

export function shifted<T extends Pick<Drawn, 'shapes' | 'edges'>>(
  { shapes, edges }: T,
  by: Point,
): Pick<Drawn, 'shapes' | 'edges'> {
  return {
    shapes: shapes.map((shape) => ({
      ...shape,
      box: moved(shape.box, by),
      ...(shape.label && { label: moved(shape.label, by) }),
    })),
    edges: edges.map((edge) => ({
      ...edge,
      points: edge.points.map((point) => moved(point, by)),
      ...(edge.label && { label: moved(edge.label, by) }),
    })),
  };
}
