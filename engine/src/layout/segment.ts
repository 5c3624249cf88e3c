import { bottomOf, rightOf, type Box, type Point } from './geometry.ts';

/** A straight part of a flow. */
export interface Segment {
  readonly from: Point;
  readonly to: Point;
}

export function segmentsOf(points: readonly Point[]): readonly Segment[] {
  return points.slice(1).flatMap((to, at) => {
    const from = points[at];
    return from ? [{ from, to }] : [];
  });
}

const boxOf = ({ from, to }: Segment): Box => ({
  x: Math.min(from.x, to.x),
  y: Math.min(from.y, to.y),
  width: Math.abs(from.x - to.x),
  height: Math.abs(from.y - to.y),
});

/** Flows are measured to a pixel. */
const BLUR = 1;

/** Whether a part of a flow at right angles runs inside of a box, not only along its border. */
export function enters(segment: Segment, box: Box): boolean {
  const line = boxOf(segment);
  return (
    line.x < rightOf(box) - BLUR &&
    rightOf(line) > box.x + BLUR &&
    line.y < bottomOf(box) - BLUR &&
    bottomOf(line) > box.y + BLUR
  );
}

const isFlat = ({ from, to }: Segment): boolean => Math.abs(from.y - to.y) < BLUR / 2;
const isUpright = ({ from, to }: Segment): boolean => Math.abs(from.x - to.x) < BLUR / 2;

export const isAtRightAngle = (segment: Segment): boolean => isFlat(segment) || isUpright(segment);

/** How two parts meet: not at all, in one point, or along a line. */
export function meeting(a: Segment, b: Segment): 'none' | 'cross' | 'overlap' {
  const [one, other] = [boxOf(a), boxOf(b)];
  const apart =
    one.x > rightOf(other) + BLUR ||
    other.x > rightOf(one) + BLUR ||
    one.y > bottomOf(other) + BLUR ||
    other.y > bottomOf(one) + BLUR;
  if (apart) return 'none';
  if (isFlat(a) !== isFlat(b)) return 'cross';
  const shared = isFlat(a)
    ? Math.min(rightOf(one), rightOf(other)) - Math.max(one.x, other.x)
    : Math.min(bottomOf(one), bottomOf(other)) - Math.max(one.y, other.y);
  return shared > BLUR ? 'overlap' : 'cross';
}
