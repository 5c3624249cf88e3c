import { crossings, linksOf, type Link } from './links.ts';
import { messageCrossings } from './message-crossings.ts';
import { columnOrders, setPositions, sift, totalCrossings, type Sequence } from './sequence.ts';
import { isPort, type Block, type Port, type Sketch, type Strand } from './sketch.ts';

/** From top to bottom, for each column. */
export type Orders = readonly (readonly Block[])[];

const ROUNDS = 12;
const ATTEMPTS = 12;

/** Finds an order of every column in which flows cross as little as can be found. */
export function orderColumns(sketch: Sketch): Orders {
  let best: { readonly cost: number; readonly blocks: readonly Block[] } | undefined;
  let sides: ReadonlyMap<Port, boolean> = new Map();
  const sequence = startSequence(sketch);
  for (let attempt = 0; attempt < ATTEMPTS && best?.cost !== 0; attempt += 1) {
    if (attempt > 0) shuffle(sequence, attempt);
    improve(sequence);
    const cost = totalCrossings(sequence);
    if (best && best.cost <= cost) continue;
    best = { cost, blocks: [...sequence.blocks] };
    sides = new Map(portsOf(sketch).map((port) => [port, port.north]));
  }
  for (const [port, north] of sides) port.north = north;
  const orders = columnOrders({ ...sequence, blocks: [...(best?.blocks ?? [])] });
  orders.forEach(setPositions);
  refine(orders, sequence.links);
  return orders;
}

const portsOf = ({ blocks }: Sketch): readonly Port[] => blocks.flatMap(({ ports }) => ports);

function startSequence(sketch: Sketch): Sequence {
  const strandsOf = new Map<Block, Strand[]>();
  const note = (block: Block | undefined, strand: Strand): void => {
    if (block) strandsOf.set(block, [...(strandsOf.get(block) ?? []), strand]);
  };
  const passing = new Map(sketch.blocks.map((block) => [block.slots, block]));
  for (const strand of sketch.strands) {
    note(sketch.blockOf.get(strand.wire.left), strand);
    note(sketch.blockOf.get(strand.wire.right), strand);
    note(passing.get(strand.bends), strand);
  }
  const laneOf = (block: Block): number =>
    block.vertex?.node.lane ?? strandsOf.get(block)?.[0]?.wire.right.node.lane ?? 0;
  const blocks = [...sketch.blocks].sort((a, b) => laneOf(a) - laneOf(b));
  return { sketch, links: linksOf(sketch), strandsOf, blocks };
}

function improve(sequence: Sequence): void {
  for (let round = 0; round < ROUNDS; round += 1) {
    let gain = 0;
    for (const block of [...sequence.blocks]) gain += sift(sequence, block);
    gain += turnPorts(sequence);
    if (gain <= 0) return;
  }
}

/** Tries the other side of the node for each port, and for both ends of a flow that runs back. */
function turnPorts(sequence: Sequence): number {
  let gain = 0;
  for (const strand of sequence.sketch.strands) {
    const ports = [strand.start, strand.end].filter(isPort);
    if (ports.length === 0) continue;
    const groups = ports.length > 1 ? [ports, ...ports.map((port) => [port])] : [ports];
    for (const group of groups) gain += turn(sequence, group);
  }
  return gain;
}

function turn(sequence: Sequence, ports: readonly Port[]): number {
  const before = totalCrossings(sequence);
  if (before === 0) return 0;
  const blocks = [...sequence.blocks];
  for (const port of ports) port.north = !port.north;
  for (const block of blocks) sift(sequence, block);
  const after = totalCrossings(sequence);
  if (after < before) return before - after;
  for (const port of ports) port.north = !port.north;
  sequence.blocks.splice(0, blocks.length, ...blocks);
  return 0;
}

/** Another beginning; the same for the same attempt. Nodes stay within their lanes. */
function shuffle({ blocks }: Sequence, attempt: number): void {
  let seed = attempt * 7_919;
  const keys = new Map<Block, number>();
  for (const block of blocks) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    keys.set(block, (block.vertex?.node.lane ?? seed % 7) + seed / 2_147_483_648);
  }
  blocks.sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
}

/** Moves single bends and nodes within one column, where that saves crossings. */
function refine(orders: Block[][], links: readonly (readonly Link[])[]): void {
  for (let round = 0; round < ROUNDS; round += 1) {
    let gain = 0;
    orders.forEach((order, column) => {
      for (const block of [...order]) {
        if (!block.vertex || block.slots.length === 1)
          gain += moveIn(order, block, { column, links });
      }
    });
    if (gain === 0) return;
  }
}

interface Column {
  readonly column: number;
  readonly links: readonly (readonly Link[])[];
}

function moveIn(order: Block[], block: Block, { column, links }: Column): number {
  const touched = links.slice(Math.max(0, column - 1), column + 1);
  const rest = order.filter((other) => other !== block);
  const costAt = (at: number): number => {
    const tried = [...rest.slice(0, at), block, ...rest.slice(at)];
    setPositions(tried, column);
    return touched.reduce((sum, some) => sum + crossings(some), messageCrossings(tried, column));
  };
  const current = order.indexOf(block);
  const before = costAt(current);
  let best = { at: current, cost: before };
  for (let at = 0; at <= rest.length; at += 1) {
    if (!fitsLane(block, rest, at)) continue;
    const cost = costAt(at);
    if (cost < best.cost) best = { at, cost };
  }
  order.splice(0, order.length, ...rest.slice(0, best.at), block, ...rest.slice(best.at));
  setPositions(order, column);
  return before - best.cost;
}

function fitsLane({ vertex }: Block, rest: readonly Block[], at: number): boolean {
  if (!vertex) return true;
  const { lane } = vertex.node;
  return rest.every((other, place) => {
    const otherLane = other.vertex?.node.lane ?? lane;
    return place < at ? otherLane <= lane : otherLane >= lane;
  });
}
