import { bottomOf, centreOf, type Box, type Point } from '../geometry.ts';
import { EVENT_SIZE, type NodeShape } from '../level.ts';
import type { Port } from './sketch.ts';

/** How far the border is from the centre, along one axis, where the other is `off` from it. */
function reach(shape: NodeShape, half: number, off: number): number {
  if (shape === 'gateway') return half - Math.abs(off);
  if (shape === 'event') return Math.sqrt(Math.max(0, half * half - off * off));
  return half;
}

interface Meeting {
  /** From the centre downwards. */
  readonly at: number;
  /** 1 on the right, -1 on the left. */
  readonly side: 1 | -1;
}

/** Where a flow meets the right or the left side of a node. */
export function borderRight(box: Box, shape: NodeShape, { at, side }: Meeting): Point {
  const { x, y } = centreOf(box);
  return { x: x + side * reach(shape, box.width / 2, at), y: y + at };
}

/** Where a flow meets the upper or lower border of a node, or the event that sits there. */
export function borderAbove(box: Box, { north, boundary, vertex }: Port, x: number): Point {
  const side = north ? -1 : 1;
  if (boundary) return { x, y: (north ? box.y : bottomOf(box)) + (side * EVENT_SIZE) / 2 };
  const centre = centreOf(box);
  return { x, y: centre.y + side * reach(vertex.node.shape, box.height / 2, x - centre.x) };
}
