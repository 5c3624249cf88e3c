import { bottomOf, centreOf, rightOf, type Box } from '../geometry.ts';
import { EVENT_SIZE } from '../level.ts';
import { BESIDE_FLOW, namePlace, labelsReach, leavingLabels, NAME_GAP } from './make-room.ts';
import type { Block, Port, Strand } from './sketch.ts';

interface Surroundings {
  readonly box: Box;
  readonly strands: readonly Strand[];
  readonly xOf: (port: Port) => number;
}

/** The names beside a node, beside the events on its border, and at the flows that leave them. */
export function labelsOfBlock(
  block: Block,
  surroundings: Surroundings,
): readonly (readonly [string, Box])[] {
  const found: (readonly [string, Box])[] = [];
  const add = (id: string | undefined, box: Box | undefined): void => {
    if (id !== undefined && box) found.push([id, box]);
  };
  add(block.vertex?.node.id, nodeLabel(block, surroundings));
  for (const strand of leavingLabels(surroundings.strands, block)) {
    add(strand.wire.flow.id, sideLabel(strand, surroundings.box));
  }
  for (const port of block.ports) {
    add(port.boundary?.id, boundaryLabel(port, block, surroundings));
    for (const strand of surroundings.strands) {
      const source = strand.wire.reversed ? strand.end : strand.start;
      if (source === port) add(strand.wire.flow.id, portFlowLabel(strand, port, surroundings));
    }
  }
  return found;
}

function nodeLabel(block: Block, { box, strands }: Surroundings): Box | undefined {
  const node = block.vertex?.node;
  if (!node?.label) return undefined;
  const { width, height } = node.label;
  const { x, y } = centreOf(box);
  const below = { x: x - width / 2, y: bottomOf(box) + NAME_GAP, width, height };
  const place = namePlace(block);
  if (place === 'below') return below;
  const reach = Math.max(labelsReach(leavingLabels(strands, block)) - 2, box.height / 2);
  const left = place === 'left' ? x - BESIDE_FLOW - width : x - width / 2;
  return { x: left, y: y - reach - NAME_GAP - height, width, height };
}

/** Above the flow, where it leaves the right side. */
function sideLabel({ wire, startAt }: Strand, box: Box): Box | undefined {
  const { label } = wire.flow;
  if (!label) return undefined;
  const y = centreOf(box).y + startAt - NAME_GAP + 1 - label.height;
  return { x: rightOf(box) + NAME_GAP, y, ...label };
}

/** Beside the line from the event, clear of the lines of events nearer to the corner. */
function boundaryLabel(port: Port, { ports }: Block, { box, xOf }: Surroundings): Box | undefined {
  const label = port.boundary?.label;
  if (!label) return undefined;
  const same = ports.filter(({ north }) => north === port.north);
  const nearer = same.slice(0, same.indexOf(port)).map(({ height }) => height.value);
  const x = xOf(port) + BESIDE_FLOW;
  const beside = EVENT_SIZE / 2 + 2;
  const y = port.north
    ? Math.min(box.y - beside, ...nearer.map((height) => height - NAME_GAP)) - label.height
    : Math.max(bottomOf(box) + beside, ...nearer.map((height) => height + NAME_GAP));
  return { x, y, ...label };
}

/** Above the flow, after its first turn. */
function portFlowLabel({ wire }: Strand, port: Port, { xOf }: Surroundings): Box | undefined {
  const { label } = wire.flow;
  if (!label) return undefined;
  const y = port.height.value - NAME_GAP + 1 - label.height;
  const name = port.boundary?.label ? port.boundary.label.width + BESIDE_FLOW : 0;
  const x = xOf(port);
  return port.leads === 'right'
    ? { x: x + BESIDE_FLOW + name, y, ...label }
    : { x: x - BESIDE_FLOW - label.width, y, ...label };
}
