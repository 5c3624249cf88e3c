import type { Box, Point } from '../geometry.ts';
import { EVENT_SIZE, type LevelFlow } from '../level.ts';
import type { Positions } from './assign-positions.ts';
import { portOffset } from './column-extents.ts';
import { borderAbove, borderRight } from './border.ts';
import { straighten } from '../straighten.ts';
import type { LevelDrawing } from './drawing.ts';
import { COLUMN_WIDTH } from './graph.ts';
import { labelsOfBlock } from './label-blocks.ts';
import { LOOP } from './make-room.ts';
import { pathOf } from './links.ts';
import { isPort, type Block, type Port, type Sketch, type Slot, type Strand } from './sketch.ts';

export interface Placed {
  readonly sketch: Sketch;
  readonly borders: readonly number[];
  readonly positions: Positions;
  readonly loops: readonly LevelFlow[];
}

/** Free space at both ends of a lane. */
const END_SPACE = 30;

/** From columns and heights to boxes, routes and names. */
export function drawLevel({ sketch, borders, positions, loops }: Placed): LevelDrawing {
  const columns = positions.columns.map((middle) => middle + END_SPACE);
  const turns = positions.turns.map(
    (turn) => new Map([...turn].map(([s, x]) => [s, x + END_SPACE])),
  );
  const width = positions.width + 2 * END_SPACE;
  const boxes = boxesOf(sketch, columns);
  const labels = new Map<string, Box>();
  const routes = new Map<string, readonly Point[]>();
  for (const strand of sketch.strands) {
    const route = routeOf(strand, { boxes, columns, turns });
    routes.set(strand.wire.flow.id, strand.wire.reversed ? [...route].reverse() : route);
  }
  for (const loop of loops) {
    const box = boxes.get(loop.source);
    if (box) routes.set(loop.id, loopRoute(box));
  }
  for (const block of sketch.blocks) {
    const box = boxes.get(block.vertex?.node.id ?? '');
    if (!box) continue;
    const found = labelsOfBlock(block, {
      box,
      strands: sketch.strands,
      xOf: (port) => portX(port, columns),
    });
    for (const [id, label] of found) labels.set(id, label);
  }
  const lanes = borders.slice(1).map((to, at) => {
    const y = borders[at] ?? 0;
    return { x: 0, y, width, height: to - y };
  });
  return { width, height: borders.at(-1) ?? 0, boxes, labels, routes, lanes };
}

function boxesOf({ blocks }: Sketch, columns: readonly number[]): ReadonlyMap<string, Box> {
  const boxes = new Map<string, Box>();
  for (const block of blocks) {
    const box = boxOf(block, columns);
    if (!box || !block.vertex) continue;
    boxes.set(block.vertex.node.id, box);
    for (const port of block.ports) {
      if (port.boundary) boxes.set(port.boundary.id, eventBox(port, box, columns));
    }
  }
  return boxes;
}

const portX = (port: Port, columns: readonly number[]): number =>
  (columns[port.column] ?? 0) + portOffset(port);

function boxOf({ vertex, first, last, slots }: Block, columns: readonly number[]): Box | undefined {
  if (!vertex) return undefined;
  const { width, height } = vertex.node;
  const [from, to] = [columns[first] ?? 0, columns[last] ?? 0];
  const y = (slots[0]?.height.value ?? 0) - height / 2;
  if (first === last) return { x: from - width / 2, y, width, height };
  return { x: from - COLUMN_WIDTH / 2, y, width: to - from + COLUMN_WIDTH, height };
}

function eventBox(port: Port, box: Box, columns: readonly number[]): Box {
  const y = port.north ? box.y : box.y + box.height;
  const [x, half] = [portX(port, columns), EVENT_SIZE / 2];
  return { x: x - half, y: y - half, width: EVENT_SIZE, height: EVENT_SIZE };
}

interface Places {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly columns: readonly number[];
  readonly turns: readonly ReadonlyMap<Strand, number>[];
}

function routeOf(strand: Strand, { boxes, columns, turns }: Places): readonly Point[] {
  const { wire, startAt, endAt } = strand;
  const path = pathOf(strand);
  const heights = path.map(
    (slot) =>
      slot.height.value + (slot === strand.start ? startAt : slot === strand.end ? endAt : 0),
  );
  const points: Point[] = [];
  path.forEach((slot, at) => {
    const [from, to] = [heights[at] ?? 0, heights[at + 1]];
    const turn = turns[slot.column]?.get(strand);
    if (turn !== undefined && to !== undefined) {
      points.push({ x: turn, y: from }, { x: turn, y: to });
    }
  });
  const end = (slot: Slot, at: number, side: 1 | -1): readonly Point[] => {
    const vertex = side === 1 ? wire.left : wire.right;
    const box = boxes.get(vertex.node.id);
    if (!box) return [];
    if (!isPort(slot)) return [borderRight(box, vertex.node.shape, { at, side })];
    const x = portX(slot, columns);
    return [borderAbove(box, slot, x), { x, y: slot.height.value }];
  };
  const first = end(strand.start, startAt, 1);
  const last = [...end(strand.end, endAt, -1)].reverse();
  return straighten([...first, ...points, ...last]);
}

function loopRoute({ x, y, width, height }: Box): readonly Point[] {
  const [right, top] = [x + width, y - LOOP];
  const start = { x: right, y: y + height / 2 };
  const middle = x + width / 2;
  return [
    start,
    { x: right + LOOP, y: start.y },
    { x: right + LOOP, y: top },
    { x: middle, y: top },
    { x: middle, y },
  ];
}
