import { COLUMN_WIDTH } from './graph.ts';
import type { Extents } from './assign-positions.ts';
import type { LevelFlow } from '../level.ts';
import { BESIDE_FLOW, namePlace, leavingLabels, LOOP, NAME_GAP, portLabel } from './make-room.ts';
import type { Block, Port, Sketch, Strand } from './sketch.ts';

/** The room to the left and right of each column's middle, for nodes and names. */
export function columnExtents(
  { columns, blocks, strands }: Sketch,
  loops: readonly LevelFlow[],
): readonly Extents[] {
  const extents = Array.from({ length: columns }, () => ({ left: 18, right: 18 }));
  const widen = (column: number, { left, right }: Extents): void => {
    const extent = extents[column];
    if (!extent) return;
    extent.left = Math.max(extent.left, left);
    extent.right = Math.max(extent.right, right);
  };
  for (const block of blocks) {
    const { vertex, first, last } = block;
    if (!vertex) continue;
    const { left, right } = nodeExtents(block, strands, loops);
    widen(first, { left, right: 0 });
    widen(last, { left: 0, right });
    for (const port of block.ports) widen(port.column, portExtents(port, strands));
  }
  return extents;
}

function nodeExtents(
  block: Block,
  strands: readonly Strand[],
  loops: readonly LevelFlow[],
): Extents {
  const node = block.vertex?.node;
  if (!node) return { left: 0, right: 0 };
  const half = (block.first < block.last ? COLUMN_WIDTH : node.width) / 2;
  const name = node.label?.width ?? 0;
  const labels = leavingLabels(strands, block).map(({ wire }) => wire.flow.label?.width ?? 0);
  const loop = loops.some(({ source }) => source === node.id) ? LOOP : 0;
  const after = labels.length > 0 ? NAME_GAP + Math.max(...labels) : 0;
  const beside = namePlace(block) === 'left';
  return {
    left: Math.max(half, beside ? name + BESIDE_FLOW : name / 2),
    right: Math.max(half + loop, half + after, beside ? 0 : name / 2),
  };
}

/** From the middle of its column. */
export function portOffset({ x, leads, vertex }: Port): number {
  if (vertex.span === 1) return x;
  const edge = (COLUMN_WIDTH - vertex.node.width) / 2;
  return leads === 'right' ? x + edge : x - edge;
}

function portExtents(port: Port, strands: readonly Strand[]): Extents {
  const at = portOffset(port);
  const name = port.boundary?.label?.width ?? 0;
  const label = portLabel(strands, port)?.width ?? 0;
  const beyond = (name > 0 ? BESIDE_FLOW + name : 0) + (label > 0 ? BESIDE_FLOW + label : 0);
  return port.leads === 'right'
    ? { left: 0, right: at + beyond }
    : {
        left: -at + (label > 0 ? BESIDE_FLOW + label : 0),
        right: at + (name > 0 ? BESIDE_FLOW + name : 0),
      };
}
