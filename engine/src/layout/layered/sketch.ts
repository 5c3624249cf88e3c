import type { BoundaryNode } from '../level.ts';
import { lastColumn, type Graph, type Vertex, type Wire } from './graph.ts';
import type { Rank } from './network-simplex.ts';

/** What stands in one column: a node, a flow that leaves or enters one above or below, or a flow that passes. */
export interface Slot {
  readonly column: number;
  /** Height of its centre. A node has one for all of its columns. */
  readonly height: Rank;
  /** Free space that it needs above and below its centre. */
  up: number;
  down: number;
  /** Where it stands in its column, from the top. */
  position: number;
}

/** A flow that meets its node on the upper or lower border, and turns off at the slot's height. */
export interface Port extends Slot {
  readonly vertex: Vertex;
  readonly boundary?: BoundaryNode;
  readonly leads: 'left' | 'right';
  north: boolean;
  /** From the node's centre to the right. */
  x: number;
}

/** What keeps its place among others in all of its columns. */
export interface Block {
  readonly vertex?: Vertex;
  readonly first: number;
  readonly last: number;
  /** By column from `first`: of a node, the node itself; of a flow, its bends. */
  readonly slots: readonly Slot[];
  /** The nearest to the node first. */
  readonly ports: Port[];
}

/** A wire and what it passes, from left to right. */
export interface Strand {
  readonly wire: Wire;
  start: Slot;
  /** Where it meets a node's side, from the node's centre downwards. */
  startAt: number;
  readonly bends: readonly Slot[];
  end: Slot;
  endAt: number;
}

export interface Sketch {
  readonly columns: number;
  readonly blocks: readonly Block[];
  readonly strands: readonly Strand[];
  readonly blockOf: ReadonlyMap<Vertex, Block>;
}

export const isPort = (slot: Slot): slot is Port => 'north' in slot;

/** Half the height that a passing flow keeps free. */
export const FLOW_SPACE = 8;

export function createSketch(graph: Graph, columns: number): Sketch {
  const blockOf = new Map(graph.vertices.map((vertex) => [vertex, nodeBlock(vertex)]));
  const strands: Strand[] = [];
  const flowBlocks: Block[] = [];
  for (const wire of graph.wires) {
    const left = blockOf.get(wire.left);
    const right = blockOf.get(wire.right);
    if (!left || !right) continue;
    const bends = bendBlock(left.last + 1, right.first - 1);
    if (bends.slots.length > 0) flowBlocks.push(bends);
    const start = startOf(wire, left);
    const end = wire.reversed
      ? addPort(right, { leads: 'left', north: true, ...boundaryOf(wire) })
      : right.slots[0];
    if (start && end) strands.push({ wire, start, startAt: 0, bends: bends.slots, end, endAt: 0 });
  }
  for (const block of blockOf.values()) {
    for (const boundary of block.vertex?.node.boundaries ?? []) {
      addPort(block, { leads: 'right', north: false, boundary });
    }
  }
  return { columns, blocks: [...blockOf.values(), ...flowBlocks], strands, blockOf };
}

const boundaryOf = ({ boundary }: Wire) => (boundary ? { boundary, north: false } : {});

function startOf(wire: Wire, block: Block): Slot | undefined {
  if (wire.reversed) return addPort(block, { leads: 'right', north: true });
  if (!wire.boundary) return block.slots.at(-1);
  const above = wire.right.node.lane < wire.left.node.lane;
  return addPort(block, { leads: 'right', north: above, boundary: wire.boundary });
}

type PortKind = Pick<Port, 'leads' | 'north' | 'boundary'>;

/** Flows from one boundary event share its port. */
export function addPort(block: Block, kind: PortKind): Port | undefined {
  const { vertex } = block;
  if (vertex === undefined) return undefined;
  const { boundary } = kind;
  const shared = block.ports.find((port) => boundary && port.boundary === boundary);
  if (shared) return shared;
  const [node] = block.slots;
  const port: Port = {
    ...kind,
    vertex,
    column: kind.leads === 'right' ? block.last : block.first,
    height: { value: node?.height.value ?? 0 },
    x: 0,
    up: FLOW_SPACE,
    down: FLOW_SPACE,
    // Beside its node, until columns are ordered again.
    position: (node?.position ?? 0) + (kind.north ? -0.5 : 0.5),
  };
  block.ports.push(port);
  return port;
}

function nodeBlock(vertex: Vertex): Block {
  const { node, column, span } = vertex;
  const height = { value: 0 };
  const slots = Array.from({ length: span }, (_, at) => ({
    column: column.value + at,
    height,
    up: node.height / 2,
    down: node.height / 2,
    position: 0,
  }));
  return { vertex, first: column.value, last: lastColumn(vertex), slots, ports: [] };
}

function bendBlock(first: number, last: number): Block {
  const slots = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => ({
    column: first + at,
    height: { value: 0 },
    up: FLOW_SPACE,
    down: FLOW_SPACE,
    position: 0,
  }));
  return { first, last, slots, ports: [] };
}

/** What a block has in a column, from the top. */
export function slotsIn(block: Block, column: number): readonly Slot[] {
  const own = block.slots[column - block.first];
  if (own === undefined) return [];
  const ports = block.ports.filter((port) => port.column === column);
  return [
    ...ports.filter(({ north }) => north).reverse(),
    own,
    ...ports.filter(({ north }) => !north),
  ];
}
