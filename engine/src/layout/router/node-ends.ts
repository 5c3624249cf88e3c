import { bottomOf, centreOf, rightOf, type Box } from '../geometry.ts';
import type { NodeShape } from '../level.ts';
import { DIRECTIONS, type Direction, type End } from './find-route.ts';

/** What it costs to use each side. */
export type SideCosts = Readonly<{ [side in Direction]?: number | undefined }>;

const STEP = 20;
const FROM_CORNER = 14;
const OFF_CENTRE = 8;
/** From the middle of an event, where another flow meets it. */
const BESIDE = 10;

/** Where flows may meet a node: circles and diamonds in the middle of a side, others along it. */
export function nodeEnds(box: Box, shape: NodeShape, costs: SideCosts): readonly End[] {
  const { x, y } = centreOf(box);
  const along = shape === 'activity' || shape === 'artifact';
  const flat = along ? offsets(box.width) : shape === 'event' ? [0, BESIDE, -BESIDE] : [0];
  // A circle is left a little nearer to its centre where it is not left in the middle.
  const rim = (by: number): number =>
    shape === 'event' ? box.height / 2 - Math.sqrt((box.height / 2) ** 2 - by ** 2) : 0;
  const upright = along ? offsets(box.height) : [0];
  const sides: Readonly<Record<Direction, readonly Omit<End, 'out' | 'cost'>[]>> = {
    up: flat.map((by) => ({ point: { x: x + by, y: box.y + rim(by) } })),
    down: flat.map((by) => ({ point: { x: x + by, y: bottomOf(box) - rim(by) } })),
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
