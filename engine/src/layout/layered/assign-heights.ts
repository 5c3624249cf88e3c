import type { LevelLane } from '../level.ts';
import { laneOfSlots } from './lane-of-slots.ts';
import { linksOf, pathOf, type Link } from './links.ts';
import { minimise, type Arc, type Rank } from './network-simplex.ts';
import type { Orders } from './order-columns.ts';
import { isPort, slotsIn, type Block, type Sketch, type Slot, type Strand } from './sketch.ts';

/** Free space between two nodes, beside a flow, and to the border of a lane. */
const NODE_GAP = 24;
const FLOW_GAP = 6;
const LANE_PADDING = 16;

/** How much a unit of height between two ends costs: long flows are kept straight first. */
const PASSING = 8;
const ENDING = 3;
const SAME_LANE = 10;

/**
 * Gives every slot its height: in the order of its column, within its lane, and so that flows are
 * as straight as can be. Returns the borders of the lanes, one more than there are lanes.
 */
export function assignHeights(
  sketch: Sketch,
  orders: Orders,
  lanes: readonly LevelLane[],
): readonly number[] {
  const borders: readonly Rank[] = Array.from({ length: lanes.length + 1 }, () => ({ value: 0 }));
  const arcs = [
    ...laneArcs(borders, lanes),
    ...orderArcs(orders),
    ...withinLanes(sketch, orders, borders),
    ...portArcs(sketch.blocks),
  ];
  const kinks: Rank[] = [];
  for (const strand of sketch.strands) arcs.push(...straightArcs(strand, kinks));
  const slots = orders.flatMap((order, column) => order.flatMap((block) => slotsIn(block, column)));
  const heights = new Set(slots.map(({ height }) => height));
  minimise(arcs, [...borders, ...heights, ...kinks]);
  partSwapped(sketch);
  const top = borders[0]?.value ?? 0;
  for (const rank of [...borders, ...heights]) rank.value -= top;
  return borders.map(({ value }) => value);
}

/** Less than the free space beside a flow. */
const PART = 5;

/** Two flows that change places between columns would meet on one line: one of them gives way. */
function partSwapped(sketch: Sketch): void {
  for (const links of linksOf(sketch)) {
    const pairs = links.flatMap((a, at) => links.slice(at + 1).map((b) => [a, b] as const));
    for (const [a, b] of pairs) {
      if (!changePlaces(a, b)) continue;
      const bend = [a, b].find(({ strand, to }) => strand?.bends.includes(to));
      if (bend) bend.to.height.value += PART;
    }
  }
}

const changePlaces = (a: Link, b: Link): boolean =>
  a.from.height.value === b.to.height.value &&
  a.to.height.value === b.from.height.value &&
  a.from.height.value !== b.from.height.value;

function laneArcs(borders: readonly Rank[], lanes: readonly LevelLane[]): Arc[] {
  return lanes.flatMap(({ leastHeight }, at) => {
    const [from, to] = [borders[at], borders[at + 1]];
    return from && to ? [{ from, to, least: leastHeight, weight: 1 }] : [];
  });
}

function orderArcs(orders: Orders): Arc[] {
  return orders.flatMap((order, column) => {
    const slots = order.flatMap((block) => slotsIn(block, column).map((slot) => ({ slot, block })));
    return slots.slice(1).flatMap(({ slot, block }, at) => {
      const above = slots[at];
      if (!above) return [];
      const nodes = above.block !== block && isNode(above.slot, above.block) && isNode(slot, block);
      const least = above.slot.down + slot.up + (nodes ? NODE_GAP : FLOW_GAP);
      return [{ from: above.slot.height, to: slot.height, least: Math.ceil(least), weight: 0 }];
    });
  });
}

const isNode = (slot: Slot, block: Block): boolean => block.vertex !== undefined && !isPort(slot);

function withinLanes(sketch: Sketch, orders: Orders, borders: readonly Rank[]): Arc[] {
  const joined = new Set(sketch.strands.flatMap(({ wire }) => [wire.left, wire.right]));
  const arcs: Arc[] = [];
  for (const [slot, { lane, vertex }] of laneOfSlots(sketch, orders)) {
    const [top, bottom] = [borders[lane], borders[lane + 1]];
    if (!top || !bottom) continue;
    // What no flow holds stands as high as it may.
    const weight = vertex && !joined.has(vertex) ? 1 : 0;
    const { up, down, height } = slot;
    arcs.push({ from: top, to: height, least: Math.ceil(up) + LANE_PADDING, weight });
    arcs.push({ from: height, to: bottom, least: Math.ceil(down) + LANE_PADDING, weight: 0 });
  }
  return arcs;
}

/** Ports stay near their node. */
function portArcs(blocks: readonly Block[]): Arc[] {
  return blocks.flatMap(({ ports, slots }) => {
    const [node] = slots;
    if (!node) return [];
    return ports.map(({ north, height }) => ({
      from: north ? height : node.height,
      to: north ? node.height : height,
      least: 0,
      weight: 1,
    }));
  });
}

/** A flow between lanes bends anyway, however far these are apart; within a lane it should not. */
const straightness = ({ wire }: Strand): number =>
  wire.left.node.lane === wire.right.node.lane ? SAME_LANE * wire.weight : 1;

function straightArcs(strand: Strand, kinks: Rank[]): Arc[] {
  const path = pathOf(strand);
  return path.slice(1).flatMap((to, at) => {
    const from = path[at];
    if (!from) return [];
    const kink: Rank = { value: 0 };
    kinks.push(kink);
    const ends = Number(at === 0 && !isPort(from)) + Number(to === strand.end && !isPort(to));
    const weight = (ends === 0 ? PASSING : ENDING) * straightness(strand);
    // The lower of both costs, measured where the flow meets each.
    const step = (at === 0 ? strand.startAt : 0) - (to === strand.end ? strand.endAt : 0);
    return [
      { from: kink, to: from.height, least: Math.max(0, -step), weight },
      { from: kink, to: to.height, least: Math.max(0, step), weight },
    ];
  });
}
