import { isA, type ModdleElement } from '../../parse/moddle-element.ts';
import { centreOf, type Box, type Point } from '../geometry.ts';

/** How far a point is from the border of an element as it is drawn: circle, diamond or rectangle. */
export function distanceFromBorder(
  point: Point,
  box: Box,
  element: ModdleElement | undefined,
): number {
  const { x, y } = centreOf(box);
  const [dx, dy] = [Math.abs(point.x - x), Math.abs(point.y - y)];
  const [halfWidth, halfHeight] = [box.width / 2, box.height / 2];
  if (isA(element, 'bpmn:Event')) return Math.abs(Math.hypot(dx, dy) - halfWidth);
  if (isA(element, 'bpmn:Gateway')) return Math.abs(dx + dy - halfWidth) / Math.SQRT2;
  const outside = Math.hypot(Math.max(0, dx - halfWidth), Math.max(0, dy - halfHeight));
  const inside = Math.min(Math.abs(halfWidth - dx), Math.abs(halfHeight - dy));
  return outside > 0 ? outside : inside;
}
