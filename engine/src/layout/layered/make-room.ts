import { EVENT_SIZE } from '../level.ts';
import type { TextSize } from '../text-size.ts';
import { FLOW_SPACE, type Block, type Port, type Sketch, type Strand } from './sketch.ts';
import type { LevelFlow } from '../level.ts';

/** Between a shape and its name, and between a flow and its name. */
export const NAME_GAP = 4;
export const BESIDE_FLOW = 6;
/** Room of a flow that leads from a node back to it. */
export const LOOP = 18;

/** Where the name of a gateway or event stands: not where its flows leave. */
export type NamePlace = 'above' | 'below' | 'left';

export function namePlace({ vertex, ports }: Block): NamePlace {
  const north = ports.some((port) => port.north);
  const south = ports.some((port) => !port.north);
  if (north && south) return 'left';
  return south || (vertex?.node.shape === 'gateway' && !north) ? 'above' : 'below';
}

/** Gives every slot the height that it and its names need. */
export function makeRoom({ blocks, strands }: Sketch, loops: readonly LevelFlow[]): void {
  for (const block of blocks) {
    if (!block.vertex) continue;
    const [up, down] = nodeRoom(block, strands, loops);
    for (const slot of block.slots) {
      slot.up = up;
      slot.down = down;
    }
    for (const port of block.ports) portRoom(port, strands);
  }
}

/** Names of the flows that leave a node's right side, or a port. */
export function leavingLabels(strands: readonly Strand[], block: Block): readonly Strand[] {
  const slot = block.slots.at(-1);
  return strands.filter(({ wire, start }) => !wire.reversed && start === slot && wire.flow.label);
}

export function portLabel(strands: readonly Strand[], port: Port): TextSize | undefined {
  return strands.find(({ wire, start, end }) => (wire.reversed ? end : start) === port)?.wire.flow
    .label;
}

/** How far the highest name of a flow on the right side reaches above the node's centre. */
export function labelsReach(leaving: readonly Strand[]): number {
  return Math.max(
    0,
    ...leaving.map(({ wire, startAt }) => NAME_GAP + (wire.flow.label?.height ?? 0) - startAt),
  );
}

function nodeRoom(
  block: Block,
  strands: readonly Strand[],
  loops: readonly LevelFlow[],
): readonly [number, number] {
  const node = block.vertex?.node;
  if (!node) return [0, 0];
  const half = node.height / 2;
  const reach = labelsReach(leavingLabels(strands, block));
  const loop = loops.some(({ source }) => source === node.id) ? LOOP : 0;
  const up = Math.max(half + loop, reach);
  const name = node.label ? node.label.height + NAME_GAP : 0;
  if (namePlace(block) === 'below') return [up, half + name];
  return [Math.max(up + (reach > half ? 2 : 0), half) + name, half];
}

function portRoom(port: Port, strands: readonly Strand[]): void {
  const { boundary, north } = port;
  const label = portLabel(strands, port);
  const above = Math.max(FLOW_SPACE, label ? label.height + NAME_GAP : 0);
  const event = boundary ? EVENT_SIZE / 2 + BESIDE_FLOW + (boundary.label?.height ?? 0) : 0;
  port.up = north ? above : Math.max(above, event);
  port.down = north ? Math.max(FLOW_SPACE, event) : FLOW_SPACE;
}
