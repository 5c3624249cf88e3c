import { fit, isIn, isSame, LEGIBLE, lookAt, zoomOfAll } from './fit-canvas.ts';
import { containersOf } from './seen-from-outside.ts';
import type { Box, Canvas, DiagramElement, ElementRegistry } from './services.ts';

export interface Place {
  readonly canvas: Canvas;
  readonly registry: ElementRegistry;
  /** CSS pixels at the left that tools cover. */
  readonly covered: number;
}

/** All of it where it can be read then; else from its start on, as large as it must be. */
export function showFromStart({ canvas, registry, covered }: Place): void {
  canvas.resized();
  if (zoomOfAll(canvas, covered) >= LEGIBLE) return fit(canvas, covered);
  const { inner, outer } = canvas.viewbox();
  const [start] = startsIn(canvas, registry);
  const { x, y, height } = start ? boxOf(start) : inner;
  // What comes next is to be seen, and little is before it.
  const middle = { x: x + (outer.width / LEGIBLE) * AHEAD, y: y + height / 2 };
  lookAt(canvas, middle, { zoom: LEGIBLE, covered });
}

interface Beginning {
  readonly begin: () => void;
  /** Once more, unless somebody has looked elsewhere since: then false. */
  readonly beginAgain: () => boolean;
}

/** Shows it from its start on, whatever room there is for it. */
export function beginningOf(place: Place): Beginning {
  let begun: Box | undefined;
  const begin = (): void => {
    showFromStart(place);
    begun = place.canvas.viewbox();
  };
  const beginAgain = (): boolean => {
    const now = place.canvas.viewbox();
    const stays = begun !== undefined && (isSame(begun, now) || isIn(now, now.inner));
    if (stays) begin();
    return stays;
  };
  return { begin, beginAgain };
}

/** By so much of what is in sight the start is left of the middle. */
const AHEAD = 0.3;

/** Of what is open, not of what is drawn inside its sub-processes. */
function startsIn(canvas: Canvas, registry: ElementRegistry): readonly DiagramElement[] {
  const root = canvas.getRootElement();
  return registry.filter(
    ({ id, type, parent }) =>
      type === 'bpmn:StartEvent' &&
      canvas.findRoot(id) === root &&
      (parent === root || !/SubProcess|Transaction/.test(parent?.type ?? '')),
  );
}

/** Brings the element into the middle, large enough to be read. */
export function center({ canvas, covered }: Place, element: DiagramElement): void {
  bring(canvas, element, { zoom: Math.max(canvas.zoom(), LEGIBLE), covered });
}

/**
 * Where none of the elements is in sight, brings the first into the middle: as it is seen from
 * what is open, or else on the plane that it is drawn on.
 */
export function showPlace(place: Place, elementIds: readonly string[]): void {
  const { canvas, registry, covered } = place;
  const isOpen = (id: string): boolean => canvas.findRoot(id) === canvas.getRootElement();
  const drawn = elementIds.filter((id) => registry.get(id) !== undefined);
  const seen = drawn.flatMap((id) => [id, ...containersOf(id, place)].find(isOpen) ?? []);
  const [first = drawn[0]] = seen;
  const root = first === undefined ? undefined : canvas.findRoot(first);
  if (first === undefined || root === undefined) return;
  canvas.setRootElement(root);
  const boxes = [...seen, first].flatMap((id) => registry.get(id) ?? []).map(boxOf);
  if (boxes.some((box) => isIn(canvas.viewbox(), box))) return;
  const element = registry.get(first);
  if (element) bring(canvas, element, { zoom: canvas.zoom(), covered });
}

function bring(
  canvas: Canvas,
  element: DiagramElement,
  look: { readonly zoom: number; readonly covered: number },
): void {
  const { x, y, width, height } = boxOf(element);
  lookAt(canvas, { x: x + width / 2, y: y + height / 2 }, look);
}

function boxOf({ waypoints, x = 0, y = 0, width = 0, height = 0 }: DiagramElement): Box {
  const corners = waypoints ?? [
    { x, y },
    { x: x + width, y: y + height },
  ];
  const [xs, ys] = [corners.map((one) => one.x), corners.map((one) => one.y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}
