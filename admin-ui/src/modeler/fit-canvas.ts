import type { Box, Canvas, Point } from './services.ts';

const MARGIN = 24;

/** Names are written in letters of 12 pixels: at a smaller zoom than this nobody reads them. */
export const LEGIBLE = 11 / 12;

/** The zoom at which all of it is in sight, with a little air around; never larger than life. */
export function zoomOfAll(canvas: Canvas, covered = 0): number {
  const { inner, outer } = canvas.viewbox();
  const wide = (outer.width - covered) / (inner.width + 2 * MARGIN);
  const high = outer.height / (inner.height + 2 * MARGIN);
  return Math.min(wide, high, 1);
}

/** All of it, however small; `covered` pixels at the left are not used. */
export function fit(canvas: Canvas, covered = 0): void {
  canvas.resized();
  const { x, y, width, height } = canvas.viewbox().inner;
  const middle = { x: x + width / 2, y: y + height / 2 };
  lookAt(canvas, middle, { zoom: zoomOfAll(canvas, covered), covered });
}

interface Look {
  readonly zoom: number;
  readonly covered: number;
}

/** Brings the point into the middle, or as near to it as it comes without showing what is beyond the drawing. */
export function lookAt(canvas: Canvas, point: Point, { zoom, covered }: Look): void {
  const { inner, outer } = canvas.viewbox();
  if (!(zoom > 0)) return;
  const [width, height, hidden] = [outer.width / zoom, outer.height / zoom, covered / zoom];
  const x = begin(point.x, width - hidden, { from: inner.x, length: inner.width }) - hidden;
  const y = begin(point.y, height, { from: inner.y, length: inner.height });
  canvas.viewbox({ x, y, width, height });
}

interface Span {
  readonly from: number;
  readonly length: number;
}

/** Where what is in sight begins, in one direction. */
function begin(middle: number, room: number, { from, length }: Span): number {
  const beyond = from + length + MARGIN - room;
  const first = from - MARGIN;
  if (beyond <= first) return (first + beyond) / 2;
  return Math.min(beyond, Math.max(first, middle - room / 2));
}

/** But for what is lost in counting. */
export const isSame = (one: Box, other: Box): boolean =>
  Math.abs(one.x - other.x) < 1 &&
  Math.abs(one.y - other.y) < 1 &&
  Math.abs(one.width - other.width) < 1;

export const isIn = (view: Box, { x, y, width, height }: Box): boolean =>
  x >= view.x &&
  y >= view.y &&
  x + width <= view.x + view.width &&
  y + height <= view.y + view.height;
