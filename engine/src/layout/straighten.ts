import type { Point } from './geometry.ts';

/** A flow without points in the middle of its straight parts. */
export function straighten(points: readonly Point[]): readonly Point[] {
  return points.filter((point, at) => {
    const [before, after] = [points[at - 1], points[at + 1]];
    if (!before || !after) return true;
    const sameX = before.x === point.x && point.x === after.x;
    return !sameX && !(before.y === point.y && point.y === after.y);
  });
}
