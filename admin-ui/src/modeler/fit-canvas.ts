import type { Box, Canvas } from './services.ts';

const MARGIN = 24;

/** All of it and a little air around, never larger than life; `covered` pixels at the left are not used. */
export function fit(canvas: Canvas, covered = 0): void {
  canvas.resized();
  const { inner, outer } = canvas.viewbox();
  const room = Math.max(1, outer.width - covered);
  const wide = (inner.width + 2 * MARGIN) / room;
  const high = (inner.height + 2 * MARGIN) / outer.height;
  const scale = Math.max(wide, high, 1);
  if (!Number.isFinite(scale)) return;
  const [width, height] = [outer.width * scale, outer.height * scale];
  const x = inner.x + inner.width / 2 - (covered + room / 2) * scale;
  const y = inner.y + inner.height / 2 - height / 2;
  canvas.viewbox({ x, y, width, height });
}

/**
 * Where the container gets wider or narrower, all of the diagram is shown as before; of one that
 * was only partly shown the middle stays in the middle. Gives back what ends it.
 */
export function followWidth(container: HTMLElement, canvas: Canvas): () => void {
  let width = container.clientWidth;
  const sizes = new ResizeObserver(() => {
    if (container.clientWidth === width || container.clientWidth === 0) return;
    width = container.clientWidth;
    const before = canvas.viewbox();
    if (holds(before, before.inner)) fit(canvas);
    else keepMiddle(canvas, before);
  });
  sizes.observe(container);
  return () => sizes.disconnect();
}

const holds = (box: Box, inner: Box): boolean =>
  inner.x >= box.x &&
  inner.y >= box.y &&
  inner.x + inner.width <= box.x + box.width &&
  inner.y + inner.height <= box.y + box.height;

function keepMiddle(canvas: Canvas, before: Box): void {
  const [x, y] = [before.x + before.width / 2, before.y + before.height / 2];
  canvas.resized();
  const { width, height } = canvas.viewbox();
  canvas.viewbox({ x: x - width / 2, y: y - height / 2, width, height });
}
