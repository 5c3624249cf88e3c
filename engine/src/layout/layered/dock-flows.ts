import type { NodeShape } from '../level.ts';
import type { Vertex } from './graph.ts';
import { addPort, type Block, type Port, type Sketch, type Slot, type Strand } from './sketch.ts';

/** A flow that comes from further up or down than this enters at the corner. */
const CORNER = 30;

/** Step between flows that meet one side of a node, and how far from its centre they may. */
const STEPS: Readonly<Record<NodeShape, { readonly step: number; readonly most: number }>> = {
  activity: { step: 20, most: 30 },
  artifact: { step: 10, most: 10 },
  gateway: { step: 14, most: 16 },
  event: { step: 9, most: 10 },
};

/** Lets the outermost flows of gateways leave and enter above and below, by their heights so far. */
export function turnCorners({ strands, blockOf }: Sketch): void {
  for (const [vertex, block] of blockOf) {
    if (vertex.node.shape !== 'gateway' && vertex.node.shape !== 'event') continue;
    const leaving = strands.filter((strand) => strand.start === block.slots.at(-1));
    const entering = strands.filter((strand) => strand.end === block.slots[0]);
    if (vertex.node.shape === 'gateway') corner(leaving, block, START);
    corner(entering, block, END);
  }
}

interface Joint {
  /** Whether the corners are used however little a flow leads up or down. */
  readonly always: boolean;
  readonly leads: Port['leads'];
  readonly next: (strand: Strand) => Slot;
  readonly set: (strand: Strand, port: Port) => void;
}

const START: Joint = {
  // Names of flows need the room between them.
  always: true,
  leads: 'right',
  next: ({ bends, end }) => bends[0] ?? end,
  set: (strand, port) => {
    strand.start = port;
  },
};

const END: Joint = {
  always: false,
  leads: 'left',
  next: ({ bends, start }) => bends.at(-1) ?? start,
  set: (strand, port) => {
    strand.end = port;
  },
};

function corner(strands: readonly Strand[], block: Block, joint: Joint): void {
  if (strands.length < 2) return;
  const height = block.slots[0]?.height.value ?? 0;
  const ways = strands
    .map((strand) => ({ strand, step: joint.next(strand).height.value - height }))
    .sort((a, b) => joint.next(a.strand).position - joint.next(b.strand).position);
  for (const [way, north] of cornerWays(ways)) {
    if (!joint.always && (Math.abs(way.step) <= CORNER || way.step < 0 !== north)) continue;
    if (block.ports.some((port) => port.north === north)) continue;
    const port = addPort(block, { leads: joint.leads, north });
    if (port) joint.set(way.strand, port);
  }
}

interface Way {
  readonly strand: Strand;
  /** How far it leads down at first. */
  readonly step: number;
}

/** The highest for the upper corner, the lowest for the lower; of two, the steeper one alone. */
function cornerWays(ways: readonly Way[]): readonly (readonly [Way, boolean])[] {
  const [top, bottom] = [ways[0], ways.at(-1)];
  if (!top || !bottom) return [];
  if (ways.length > 2) {
    return [
      [top, true],
      [bottom, false],
    ];
  }
  return Math.abs(top.step) > Math.abs(bottom.step) ? [[top, true]] : [[bottom, false]];
}

/** Spreads the flows that meet the left and the right side of each node, and those at its borders. */
export function dock({ strands, blocks }: Sketch): void {
  for (const block of blocks) {
    const { vertex } = block;
    if (!vertex) continue;
    const leaving = strands.filter((strand) => strand.start === block.slots.at(-1));
    const entering = strands.filter((strand) => strand.end === block.slots[0]);
    spread(leaving, vertex, START.next).forEach((at, strand) => {
      strand.startAt = at;
    });
    spread(entering, vertex, END.next).forEach((at, strand) => {
      strand.endAt = at;
    });
    for (const north of [true, false]) alongBorder(block.ports, vertex, north);
  }
}

function spread(
  strands: readonly Strand[],
  { node }: Vertex,
  next: Joint['next'],
): ReadonlyMap<Strand, number> {
  const { step, most } = STEPS[node.shape];
  const used = Math.min(step, (2 * most) / Math.max(1, strands.length - 1));
  const ordered = [...strands].sort((a, b) => next(a).position - next(b).position);
  const first = (-used * (ordered.length - 1)) / 2;
  return new Map(ordered.map((strand, at) => [strand, first + at * used]));
}

/** Room of an event on the border of an activity. */
export const BOUNDARY_STEP = 42;

/** Between two flows on the upper or lower border, on an activity and on others. */
const FLOW_STEP = { activity: 20, artifact: 10, gateway: 10, event: 10 };
/** Between an event on the border and a flow. */
const BESIDE_EVENT = 25;
/** From the corner of an activity to the middle of an event, or to a flow. */
const FROM_CORNER = 26;

/** Those that lead left from the left end, those that lead right from the right end. */
function alongBorder(all: readonly Port[], { node, span }: Vertex, north: boolean): void {
  const ports = all.filter((port) => port.north === north);
  const [only] = ports;
  if (only && ports.length === 1 && (span === 1 || node.shape !== 'activity') && !only.boundary) {
    only.x = 0;
    return;
  }
  const left = ports.filter(({ leads }) => leads === 'left');
  const right = ports.filter(({ leads }) => leads === 'right');
  const stepOf = (a: Port, b: Port | undefined): number =>
    b === undefined ? 0 : a.boundary && b.boundary ? BOUNDARY_STEP : step;
  const step = ports.some(({ boundary }) => boundary) ? BESIDE_EVENT : FLOW_STEP[node.shape];
  const ordered = [...left, ...right.reverse()];
  const places = ordered.map((_, at) =>
    ordered.slice(0, at).reduce((sum, port, i) => sum + stepOf(port, ordered[i + 1]), 0),
  );
  const whole = places.at(-1) ?? 0;
  const room = node.shape === 'activity' ? node.width - 2 * FROM_CORNER : node.width - 30;
  const scale = whole > room ? room / whole : 1;
  const spare = room - whole * scale;
  ordered.forEach((port, at) => {
    const shift = port.leads === 'left' ? 0 : spare;
    port.x = (places[at] ?? 0) * scale - room / 2 + shift;
  });
}
