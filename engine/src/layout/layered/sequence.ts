import { crossings, type Link } from './links.ts';
import { messageCrossings } from './message-crossings.ts';
import { slotsIn, type Block, type Sketch, type Strand } from './sketch.ts';

/**
 * One order of all blocks from top to bottom; each column shows those of its own. Nodes keep the
 * order of their lanes, flows pass where they cross least (global sifting: Bachmaier, Brandenburg,
 * Brunner and Huebner, "A Global k-Level Crossing Reduction Algorithm", 2010).
 */
export interface Sequence {
  readonly sketch: Sketch;
  readonly links: readonly (readonly Link[])[];
  readonly strandsOf: ReadonlyMap<Block, readonly Strand[]>;
  readonly blocks: Block[];
}

/** A crossing weighs more than any way a flow could be longer. */
const CROSSING = 10_000;

export function setPositions(order: readonly Block[], column: number): void {
  let position = 0;
  for (const block of order) {
    for (const slot of slotsIn(block, column)) {
      slot.position = position;
      position += 1;
    }
  }
}

const inColumn = (block: Block, column: number): boolean =>
  block.first <= column && column <= block.last;

export function columnOrders({ sketch, blocks }: Sequence): Block[][] {
  return Array.from({ length: sketch.columns }, (_, column) =>
    blocks.filter((block) => inColumn(block, column)),
  );
}

export function totalCrossings(sequence: Sequence): number {
  const orders = columnOrders(sequence);
  orders.forEach(setPositions);
  return columnsCost(orders, sequence.links);
}

/** What crosses in columns whose positions are set. */
export function columnsCost(
  orders: readonly (readonly Block[])[],
  links: readonly (readonly Link[])[],
): number {
  return links.reduce((sum, some) => sum + crossings(some), messagesCost(orders));
}

const messagesCost = (orders: readonly (readonly Block[])[]): number =>
  orders.reduce((sum, order, column) => sum + messageCrossings(order, column), 0);

/** Puts a block where it crosses least, and nearest to what it is joined with. Returns the gain. */
export function sift(sequence: Sequence, block: Block): number {
  const { blocks } = sequence;
  const current = blocks.indexOf(block);
  const rest = blocks.filter((other) => other !== block);
  const costOf = costsWithout(sequence, block, rest);
  const before = costOf(current);
  let best = { at: current, cost: before };
  for (const at of candidates(block, rest)) {
    const cost = costOf(at);
    if (cost < best.cost) best = { at, cost };
  }
  blocks.splice(0, blocks.length, ...rest.slice(0, best.at), block, ...rest.slice(best.at));
  return before - best.cost;
}

/** Places that make a difference, within the lane of a node. */
function candidates(block: Block, rest: readonly Block[]): readonly number[] {
  const found: number[] = [];
  const lane = block.vertex?.node.lane;
  let first = 0;
  let last = rest.length;
  if (lane !== undefined) {
    rest.forEach((other, at) => {
      const otherLane = other.vertex?.node.lane;
      if (otherLane !== undefined && otherLane < lane) first = at + 1;
      if (otherLane !== undefined && otherLane > lane) last = Math.min(last, at);
    });
  }
  for (let at = first; at <= last; at += 1) {
    const above = rest[at - 1];
    if (at === first || (above && above.first <= block.last && block.first <= above.last)) {
      found.push(at);
    }
  }
  return found;
}

/** The cost of each place, without what a move cannot change. */
function costsWithout(
  { sketch, links, strandsOf }: Sequence,
  block: Block,
  rest: readonly Block[],
): (at: number) => number {
  const places = new Map(rest.map((other, at) => [other, at]));
  const columns = Array.from({ length: block.last - block.first + 1 }, (_, at) => {
    const column = block.first + at;
    return { column, order: rest.filter((other) => inColumn(other, column)) };
  });
  const touched = links.slice(Math.max(0, block.first - 1), block.last + 1);
  for (const column of [block.first - 1, block.last + 1]) {
    setPositions(
      rest.filter((other) => inColumn(other, column)),
      column,
    );
  }
  const joined = (strandsOf.get(block) ?? []).flatMap((strand) =>
    neighbours(strand, sketch).flatMap((other) => places.get(other) ?? []),
  );
  return (at) => {
    let cost = 0;
    for (const { column, order } of columns) {
      const above = order.filter((other) => (places.get(other) ?? 0) < at);
      const tried = [...above, block, ...order.slice(above.length)];
      setPositions(tried, column);
      cost += messageCrossings(tried, column);
    }
    const length = joined.reduce((sum, place) => sum + Math.abs(place + 0.5 - at), 0);
    return CROSSING * touched.reduce((sum, some) => sum + crossings(some), cost) + length;
  };
}

const neighbours = ({ wire }: Strand, { blockOf }: Sketch): readonly Block[] =>
  [blockOf.get(wire.left), blockOf.get(wire.right)].flatMap((block) => block ?? []);
