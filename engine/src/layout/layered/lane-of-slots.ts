import { pathOf } from './links.ts';
import type { Orders } from './order-columns.ts';
import { isPort, slotsIn, type Block, type Sketch, type Slot, type Strand } from './sketch.ts';
import type { Vertex } from './graph.ts';

export interface SlotLane {
  readonly lane: number;
  /** Of a node itself. */
  readonly vertex?: Vertex;
}

interface Room {
  least: number;
  most: number;
}

/**
 * The lane of every slot. Nodes have theirs; a flow that passes keeps to one lane as long as the
 * nodes above and below it in each column allow, best to that of its end.
 */
export function laneOfSlots(sketch: Sketch, orders: Orders): ReadonlyMap<Slot, SlotLane> {
  const rooms = roomsOf(orders);
  const lanes = new Map<Slot, SlotLane>();
  for (const { vertex, slots } of sketch.blocks) {
    if (vertex) for (const slot of slots) lanes.set(slot, { lane: vertex.node.lane, vertex });
  }
  const wishes = new Map<Slot, number>();
  for (const strand of sketch.strands) {
    const wish = bestLane(strand, rooms);
    for (const slot of pathOf(strand)) if (!lanes.has(slot)) wishes.set(slot, wish);
  }
  orders.forEach((order, column) => {
    let above = 0;
    for (const slot of slotsOf(order, column)) {
      const room = rooms.get(slot);
      const wish = lanes.get(slot)?.lane ?? wishes.get(slot);
      if (wish === undefined || !room) continue;
      above = Math.max(above, Math.min(Math.max(wish, room.least), room.most));
      if (!lanes.has(slot)) lanes.set(slot, { lane: above });
    }
  });
  return lanes;
}

const slotsOf = (order: readonly Block[], column: number): readonly Slot[] =>
  order.flatMap((block) => slotsIn(block, column));

/** The lanes between the nodes above and below each slot. */
function roomsOf(orders: Orders): ReadonlyMap<Slot, Room> {
  const rooms = new Map<Slot, Room>();
  orders.forEach((order, column) => {
    const slots = order.flatMap((block) => slotsIn(block, column).map((slot) => ({ slot, block })));
    let least = 0;
    for (const { slot, block } of slots) {
      if (block.vertex && !isPort(slot)) least = block.vertex.node.lane;
      rooms.set(slot, { least, most: Infinity });
    }
    let most = Infinity;
    for (const { slot, block } of slots.reverse()) {
      if (block.vertex && !isPort(slot)) most = block.vertex.node.lane;
      const room = rooms.get(slot);
      if (room) room.most = most;
    }
  });
  return rooms;
}

function bestLane(strand: Strand, rooms: ReadonlyMap<Slot, Room>): number {
  const { wire } = strand;
  const [source, target] = wire.reversed ? [wire.right, wire.left] : [wire.left, wire.right];
  const passing = pathOf(strand).flatMap((slot) => rooms.get(slot) ?? []);
  const misfit = (lane: number): number =>
    passing.filter(({ least, most }) => lane < least || lane > most).length;
  const wishes = [target.node.lane, source.node.lane];
  return wishes.reduce((best, lane) => (misfit(lane) < misfit(best) ? lane : best));
}
