import { elementOf, idOf, isA, type ModdleElement } from '../../parse/moddle-element.ts';
import type { Edge, Plane, Shape } from '../diagram.ts';
import { around, bottomOf, centreOf, grown, holds, type Box } from '../geometry.ts';
import { label } from '../read/node-size.ts';
import type { End } from '../router/find-route.ts';
import { nodeEnds } from '../router/node-ends.ts';
import { routeEdges, type Wanted } from '../router/route-edges.ts';

/** Space around the pools in which a message may go round. */
const AROUND = 40;
/** A message leaves upwards or downwards; sideways or the other way only where that saves much. */
const COSTS = { towards: 0, away: 200, sideways: 120 };

interface Message {
  readonly flow: ModdleElement;
  readonly source: Shape;
  readonly target: Shape;
}

/** Leads message flows between pools and nodes that have their places. */
export function routeMessages(
  flows: readonly ModdleElement[],
  { shapes, edges }: Pick<Plane, 'shapes' | 'edges'>,
): readonly Edge[] {
  const byId = new Map(shapes.map((shape) => [shape.element, shape]));
  const messages = flows.flatMap((flow): readonly Message[] => {
    const source = byId.get(idOf(elementOf(flow, 'sourceRef')));
    const target = byId.get(idOf(elementOf(flow, 'targetRef')));
    return source && target ? [{ flow, source, target }] : [];
  });
  const area = around(shapes.map(({ box }) => box));
  if (!area || messages.length === 0) return [];
  const wanted = [...messages].sort((a, b) => distance(a) - distance(b)).map(wantedOf);
  const bands = shapes.filter(({ marks }) => marks.isHorizontal !== undefined);
  const opened = shapes.filter(({ marks }) => marks.isExpanded);
  const nodes = shapes.filter(
    (shape) => (!bands.includes(shape) || isEmpty(shape, shapes)) && !opened.includes(shape),
  );
  return routeEdges(wanted, { area: grown(area, AROUND), nodes, opened, bands, edges });
}

/** A pool of which nothing is shown inside. */
const isEmpty = ({ box }: Shape, shapes: readonly Shape[]): boolean =>
  !shapes.some((other) => other.box !== box && holds(box, other.box));

const distance = ({ source, target }: Message): number =>
  Math.abs(centreOf(source.box).y - centreOf(target.box).y);

function wantedOf({ flow, source, target }: Message): Wanted {
  const [from, to] = [centreOf(source.box), centreOf(target.box)];
  const down = from.y < to.y;
  const { label: name } = label(flow, 'flow');
  return {
    element: idOf(flow),
    starts: endsAt(source, target, { element: elementOf(flow, 'sourceRef'), down }),
    goals: endsAt(target, source, { element: elementOf(flow, 'targetRef'), down: !down }),
    otherwise: [from, { x: from.x, y: to.y }, to],
    ...(name && { name }),
  };
}

interface Way {
  readonly element: ModdleElement | undefined;
  readonly down: boolean;
}

function endsAt(shape: Shape, other: Shape, { element, down }: Way): readonly End[] {
  if (isA(element, 'bpmn:Participant')) return poolEnds(shape.box, other.box, down);
  const { towards, away, sideways } = COSTS;
  const upright = { up: down ? away : towards, down: down ? towards : away };
  const costs = { ...upright, left: sideways, right: sideways };
  return nodeEnds(shape.box, isA(element, 'bpmn:Event') ? 'event' : 'activity', costs);
}

/** So far to both sides of the other end, in pixels, and how far apart, a pool may be met. */
const POOL_REACH = 1_500;
const POOL_STEP = 10;

/** Anywhere along the side of a pool that faces the other end. */
function poolEnds(pool: Box, other: Box, down: boolean): readonly End[] {
  const y = down ? bottomOf(pool) : pool.y;
  const out = down ? 'down' : 'up';
  const middle = centreOf(other).x;
  const xs = [middle];
  const first = Math.round(middle / POOL_STEP) * POOL_STEP;
  for (let by = POOL_STEP; by <= POOL_REACH; by += POOL_STEP) xs.push(first - by, first + by);
  return xs
    .filter((x) => x > pool.x + 40 && x < pool.x + pool.width - 10)
    .map((x) => ({ point: { x, y }, out, cost: 0 }));
}
