import { elementOf, idOf, isA, type ModdleElement } from '../../parse/moddle-element.ts';
import type { Edge, Plane, Shape } from '../diagram.ts';
import { around, centreOf, grown, type Box } from '../geometry.ts';
import { sceneOf, type Scene } from '../judge/scene.ts';
import type { NodeShape } from '../level.ts';
import { routeMessages } from '../messages/route-messages.ts';
import { label } from '../read/node-size.ts';
import { readPlanes } from '../read/read-planes.ts';
import type { End } from '../router/find-route.ts';
import { nodeEnds, type SideCosts } from '../router/node-ends.ts';
import { placeName, placesAround } from '../router/place-name.ts';
import { routeEdges, type Wanted } from '../router/route-edges.ts';

/** Flows leave on the right and enter on the left, other sides where that saves bends or crossings. */
const LEAVE: SideCosts = { right: 0, up: 60, down: 60, left: 300 };
const ENTER: SideCosts = { left: 0, up: 60, down: 60, right: 300 };
const AROUND = 40;

/** The file's own diagram with every node where it is, and flows and names led and placed again. */
export function routeAgain(definitions: ModdleElement): readonly Plane[] {
  const scene = sceneOf(definitions);
  const messages = [...scene.elements.values()].filter((flow) => isA(flow, 'bpmn:MessageFlow'));
  return readPlanes(definitions).map((plane) => {
    const bare = plane.shapes.map(({ label: _, ...shape }) => shape);
    const edges = levelsOf(plane, scene).flatMap((level) => routeLevel(level, bare, scene));
    const shapes = bare.map((shape) => named(shape, { shapes: bare, edges, scene }));
    const flows = messages.filter((flow) =>
      plane.edges.some((edge) => edge.element === idOf(flow)),
    );
    return {
      element: plane.element,
      shapes,
      edges: [...edges, ...routeMessages(flows, { shapes, edges })],
    };
  });
}

interface LevelFlows {
  readonly container: string;
  readonly flows: readonly ModdleElement[];
}

/** Flows by the process or sub-process they are directly in. */
function levelsOf({ edges }: Plane, { elements }: Scene): readonly LevelFlows[] {
  const levels = new Map<string, ModdleElement[]>();
  for (const { element } of edges) {
    const flow = elements.get(element);
    if (!flow || isA(flow, 'bpmn:MessageFlow')) continue;
    const container = containerOf(flow);
    levels.set(container, [...(levels.get(container) ?? []), flow]);
  }
  return [...levels].map(([container, flows]) => ({ container, flows }));
}

function containerOf(element: ModdleElement): string {
  let at = element.$parent;
  while (at && !isA(at, 'bpmn:FlowElementsContainer', 'bpmn:Collaboration')) at = at.$parent;
  return idOf(at);
}

function routeLevel(
  { container, flows }: LevelFlows,
  shapes: readonly Shape[],
  scene: Scene,
): readonly Edge[] {
  const nodes = shapes.filter(({ element }) => {
    const node = scene.elements.get(element);
    return node && !isA(node, 'bpmn:Lane', 'bpmn:Participant') && containerOf(node) === container;
  });
  const frame = shapes.find(({ element }) => element === container)?.box;
  const reach = around(nodes.map(({ box }) => box));
  const area = frame ? grown(frame, -1) : reach && grown(reach, AROUND);
  if (!area) return [];
  const byId = new Map(nodes.map((shape) => [shape.element, shape]));
  const wanted = flows.flatMap((flow) => wantedOf(flow, byId, scene));
  const ordered = wanted.sort((a, b) => lengthOf(a) - lengthOf(b));
  return routeEdges(ordered, { area, nodes, opened: [], bands: [], edges: [] });
}

const lengthOf = ({ otherwise: [from, , to] }: Wanted): number =>
  from && to ? Math.abs(from.x - to.x) + 3 * Math.abs(from.y - to.y) : 0;

function wantedOf(
  flow: ModdleElement,
  byId: ReadonlyMap<string, Shape>,
  scene: Scene,
): readonly Wanted[] {
  const [source, target] = scene.endsOf(idOf(flow)).map((id) => byId.get(id));
  if (!source || !target) return [];
  const [from, to] = [centreOf(source.box), centreOf(target.box)];
  const { label: name } = label(flow, 'flow');
  return [
    {
      element: idOf(flow),
      starts: endsOf(source, LEAVE, { byId, scene }),
      goals: endsOf(target, ENTER, { byId, scene }),
      otherwise: [from, { x: to.x, y: from.y }, to],
      ...(name && { name }),
    },
  ];
}

interface Places {
  readonly byId: ReadonlyMap<string, Shape>;
  readonly scene: Scene;
}

function endsOf(
  { element, box }: Shape,
  costs: SideCosts,
  { byId, scene }: Places,
): readonly End[] {
  const node = scene.elements.get(element);
  if (!isA(node, 'bpmn:BoundaryEvent')) return nodeEnds(box, shapeOf(node), costs);
  const host = byId.get(idOf(elementOf(node, 'attachedToRef')))?.box;
  const inwards = host ? sideTowards(box, host) : 'up';
  return nodeEnds(box, 'event', { right: 40, left: 80, up: 0, down: 0, [inwards]: undefined });
}

/** The side of a border event that lies in its activity. */
function sideTowards(event: Box, host: Box): keyof SideCosts {
  const [at, middle] = [centreOf(event), centreOf(host)];
  const upright = Math.abs(at.y - middle.y) / host.height >= Math.abs(at.x - middle.x) / host.width;
  if (upright) return at.y > middle.y ? 'up' : 'down';
  return at.x > middle.x ? 'left' : 'right';
}

function shapeOf(node: ModdleElement | undefined): NodeShape {
  if (isA(node, 'bpmn:Event')) return 'event';
  return isA(node, 'bpmn:Gateway') ? 'gateway' : 'activity';
}

interface Drawn {
  readonly shapes: readonly Shape[];
  readonly edges: readonly Edge[];
  readonly scene: Scene;
}

/** An event or gateway with its name where most is free. */
function named(shape: Shape, { shapes, edges, scene }: Drawn): Shape {
  const node = scene.elements.get(shape.element);
  const beside = isA(
    node,
    'bpmn:Event',
    'bpmn:Gateway',
    'bpmn:DataObjectReference',
    'bpmn:DataStoreReference',
  );
  if (!node || !beside) return shape;
  const kind = isA(node, 'bpmn:BoundaryEvent')
    ? 'boundary'
    : isA(node, 'bpmn:Gateway')
      ? 'gateway'
      : 'event';
  const { label: size } = label(node, kind);
  if (!size) return shape;
  const boxes = [
    ...shapes
      .filter(({ marks }) => marks.isHorizontal === undefined && !marks.isExpanded)
      .map(({ box }) => box),
    ...edges.flatMap(({ label: name }) => name ?? []),
  ];
  const place = placeName(placesAround(shape.box, size), {
    boxes,
    flows: edges.map(({ points }) => points),
  });
  return place ? { ...shape, label: place } : shape;
}
