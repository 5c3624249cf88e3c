import { bottomOf, centreOf, rightOf, type Box } from '../geometry.ts';
import type { NodeShape } from '../level.ts';
import { DIRECTIONS, type Direction, type End } from './find-route.ts';

/** What it costs to use each side. */
export type SideCosts = Readonly<{ [side in Direction]?: number | undefined }>;

const STEP = 20;
const FROM_CORNER = 14;
const OFF_CENTRE = 8;

/** Where flows may meet a node: circles and diamonds in the middle of a side, others along it. */
export function nodeEnds(box: Box, shape: NodeShape, costs: SideCosts): readonly End[] {
  const { x, y } = centreOf(box);
  const along = shape === 'activity' || shape === 'artifact';
  const flat = along ? offsets(box.width) : [0];
  const upright = along ? offsets(box.height) : [0];
  const sides: Readonly<Record<Direction, readonly Omit<End, 'out' | 'cost'>[]>> = {
    up: flat.map((by) => ({ point: { x: x + by, y: box.y } })),
    down: flat.map((by) => ({ point: { x: x + by, y: bottomOf(box) } })),
    left: upright.map((by) => ({ point: { x: box.x, y: y + by } })),
    right: upright.map((by) => ({ point: { x: rightOf(box), y: y + by } })),
  };
  return DIRECTIONS.flatMap((out) => {
    const cost = costs[out];
    if (cost === undefined) return [];
    return sides[out].map(({ point }, at) => ({
      point,
      out,
      cost: cost + Math.ceil(at / 2) * OFF_CENTRE,
    }));
  });
}

/** The middle first, then outwards on both sides. */
function offsets(length: number): readonly number[] {
  const found = [0];
  for (let by = STEP; by <= length / 2 - FROM_CORNER; by += STEP) found.push(by, -by);
  return found;
}
