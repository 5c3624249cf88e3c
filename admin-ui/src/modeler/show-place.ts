import type { Box, Canvas, DiagramElement, ElementRegistry } from './services.ts';

/** Large enough to be read beside its neighbours; on a phone, held nearer, at all. */
const LEGIBLE = { wide: 0.6, narrow: 0.85 };
const NARROW = 500;

const isNarrow = (canvas: Canvas): boolean => canvas.viewbox().outer.width < NARROW;

/** Brings the element into the middle, large enough to be read. */
export function center(canvas: Canvas, element: DiagramElement): void {
  const { outer } = canvas.viewbox();
  const scale = Math.max(canvas.zoom(), isNarrow(canvas) ? LEGIBLE.narrow : LEGIBLE.wide);
  const [width, height] = [outer.width / scale, outer.height / scale];
  const box = boxOf(element);
  const x = box.x + box.width / 2 - width / 2;
  const y = box.y + box.height / 2 - height / 2;
  canvas.viewbox({ x, y, width, height });
}

/**
 * All of a process cannot be read on a phone: there, the first of the elements is brought into the
 * middle where none of them is in sight, or the start where there are none. Elsewhere nothing moves.
 */
export function showPlace(
  canvas: Canvas,
  registry: ElementRegistry,
  elementIds: readonly string[],
): void {
  if (!isNarrow(canvas)) return;
  const isSmall = canvas.zoom() < LEGIBLE.narrow;
  const standing = elementIds.flatMap((id) => registry.get(id) ?? []);
  const [first] = standing.length > 0 ? standing : isSmall ? startsIn(registry) : [];
  const root = first && canvas.findRoot(first.id);
  if (first === undefined || root === undefined) return;
  const isHere = (one: DiagramElement): boolean =>
    canvas.findRoot(one.id) === canvas.getRootElement() && isIn(canvas.viewbox(), boxOf(one));
  if (!isSmall && standing.some(isHere)) return;
  canvas.setRootElement(root);
  center(canvas, first);
  if (standing.length > 0) return;
  // What comes next is to be seen, and nothing is before it.
  const { x, y, width, height } = canvas.viewbox();
  canvas.viewbox({ x: x + width * AHEAD, y, width, height });
}

/** By so much of what is in sight the start is left of the middle. */
const AHEAD = 0.3;

/** Of the process itself, not of what is inside it. */
const startsIn = (registry: ElementRegistry): readonly DiagramElement[] =>
  registry.filter(
    ({ type, parent }) =>
      type === 'bpmn:StartEvent' && !/SubProcess|Transaction/.test(parent?.type ?? ''),
  );

const isIn = (view: Box, { x, y, width, height }: Box): boolean =>
  x >= view.x &&
  y >= view.y &&
  x + width <= view.x + view.width &&
  y + height <= view.y + view.height;

function boxOf({ waypoints, x = 0, y = 0, width = 0, height = 0 }: DiagramElement): Box {
  const corners = waypoints ?? [
    { x, y },
    { x: x + width, y: y + height },
  ];
  const [xs, ys] = [corners.map((one) => one.x), corners.map((one) => one.y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}
