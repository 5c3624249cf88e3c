import { elementOf, idOf, isA, type ModdleElement } from '../../parse/moddle-element.ts';
import type { Edge, Plane, Shape } from '../diagram.ts';
import { around, bottomOf, centreOf, type Box } from '../geometry.ts';
import type { NodeShape } from '../level.ts';
import { label } from '../read/node-size.ts';
import { findRoute, type End } from '../router/find-route.ts';
import { block, createGrid, name, occupy } from '../router/grid.ts';
import { nodeEnds } from '../router/node-ends.ts';
import { placeName, placesAlong } from '../router/place-name.ts';
import { straighten } from '../straighten.ts';

/** Space around the pools in which a message may go round. */
const AROUND = 40;
/** A message leaves upwards or downwards; sideways only where that saves much. */
const COSTS = { towards: 0, away: 200, sideways: 120 };

interface Message {
  readonly flow: ModdleElement;
  readonly source: Shape;
  readonly target: Shape;
}

/** Leads message flows between pools and nodes that have their places, around nodes and names. */
export function routeMessages(
  flows: readonly ModdleElement[],
  plane: Pick<Plane, 'shapes' | 'edges'>,
): readonly Edge[] {
  const { shapes, edges } = plane;
  const byId = new Map(shapes.map((shape) => [shape.element, shape]));
  const messages = flows.flatMap((flow): readonly Message[] => {
    const source = byId.get(idOf(elementOf(flow, 'sourceRef')));
    const target = byId.get(idOf(elementOf(flow, 'targetRef')));
    return source && target ? [{ flow, source, target }] : [];
  });
  const area = around(shapes.map(({ box }) => box));
  if (!area || messages.length === 0) return [];
  const wide = {
    x: area.x - AROUND,
    y: area.y - AROUND,
    width: area.width + 2 * AROUND,
    height: area.height + 2 * AROUND,
  };
  const ends = messages.map((message) => endsOf(message));
  const grid = createGrid(
    wide,
    ends.flatMap(({ starts, goals }) => [...starts, ...goals].map(({ point }) => point)),
  );
  const boxes = shapes
    .filter(({ marks }) => marks.isHorizontal === undefined && !marks.isExpanded)
    .map(({ box }) => box);
  const opened = shapes.filter(({ marks }) => marks.isExpanded);
  const names = [...shapes, ...edges].flatMap((drawn) => drawn.label ?? []);
  for (const box of boxes) block(grid, box);
  for (const box of names) name(grid, box);
  // What has no end in a sub-process goes round it.
  for (const { box } of opened) name(grid, box);
  for (const { points } of edges) occupy(grid, points);
  const found: Edge[] = [];
  for (const { message, starts, goals } of [...ends].sort(
    (a, b) => distance(a.message) - distance(b.message),
  )) {
    const points = straighten(findRoute(grid, starts, goals) ?? direct(message));
    occupy(grid, points);
    const size = label(message.flow, 'flow').label;
    const flowsSoFar = [...edges, ...found].map((edge) => edge.points);
    const place =
      size &&
      placeName(placesAlong(points, size), {
        boxes: [...boxes, ...names],
        flows: [...flowsSoFar, points],
      });
    if (place) {
      names.push(place);
      name(grid, place);
    }
    found.push({ element: idOf(message.flow), points, ...(place && { label: place }) });
  }
  return found;
}

const distance = ({ source, target }: Message): number =>
  Math.abs(centreOf(source.box).y - centreOf(target.box).y);

function endsOf(message: Message) {
  const { flow, source, target } = message;
  const down = centreOf(source.box).y < centreOf(target.box).y;
  return {
    message,
    starts: endsAt(source, target, { element: elementOf(flow, 'sourceRef'), down }),
    goals: endsAt(target, source, { element: elementOf(flow, 'targetRef'), down: !down }),
  };
}

interface Way {
  readonly element: ModdleElement | undefined;
  readonly down: boolean;
}

function endsAt(shape: Shape, other: Shape, { element, down }: Way): readonly End[] {
  const isPool = isA(element, 'bpmn:Participant');
  const { towards, away, sideways } = COSTS;
  if (isPool) return poolEnds(shape.box, other.box, down);
  const kind: NodeShape = isA(element, 'bpmn:Event') ? 'event' : 'activity';
  const costs = { up: down ? away : towards, down: down ? towards : away };
  return nodeEnds(shape.box, kind, { ...costs, left: sideways, right: sideways });
}

/** Anywhere along the side of a pool that faces the other end. */
function poolEnds(pool: Box, other: Box, down: boolean): readonly End[] {
  const y = down ? bottomOf(pool) : pool.y;
  const out = down ? 'down' : 'up';
  const ends: End[] = [];
  const middle = centreOf(other).x;
  for (let by = 0; by <= pool.width; by += 10) {
    for (const x of by === 0 ? [middle] : [middle - by, middle + by]) {
      if (x > pool.x + 40 && x < pool.x + pool.width - 10)
        ends.push({ point: { x, y }, out, cost: 0 });
    }
  }
  return ends;
}

/** Where nodes leave no way at all. */
function direct({ source, target }: Message): readonly { x: number; y: number }[] {
  const [from, to] = [centreOf(source.box), centreOf(target.box)];
  return [from, { x: from.x, y: to.y }, to];
}
