import { fit, isIn, LEGIBLE, lookAt } from './fit-canvas.ts';
import type { Place } from './show-place.ts';

interface Followed {
  readonly place: Place;
  /** Shows it as it was opened, where nobody has looked elsewhere since. */
  readonly beginAgain: () => boolean;
  /** Told where only a part is shown. */
  readonly onPart: () => void;
}

/**
 * Where the container gets wider or narrower, all of the diagram is shown as before, if it can be
 * read, or its start, as long as nobody has looked elsewhere: then the middle stays in the middle.
 * Gives back what ends it.
 */
export function followWidth(
  container: HTMLElement,
  { place, beginAgain, onPart }: Followed,
): () => void {
  const { canvas, covered } = place;
  let width = container.clientWidth;
  const sizes = new ResizeObserver(() => {
    if (container.clientWidth === width || container.clientWidth === 0) return;
    width = container.clientWidth;
    const before = canvas.viewbox();
    const zoom = canvas.zoom();
    if (zoom < LEGIBLE && isIn(before, before.inner)) return fit(canvas);
    if (beginAgain()) return onPart();
    canvas.resized();
    const middle = { x: before.x + before.width / 2, y: before.y + before.height / 2 };
    lookAt(canvas, middle, { zoom, covered });
    onPart();
  });
  sizes.observe(container);
  return () => sizes.disconnect();
}
