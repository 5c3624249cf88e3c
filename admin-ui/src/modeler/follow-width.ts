import { fit, isIn, LEGIBLE, lookAt } from './fit-canvas.ts';
import { showFromStart, type Place } from './show-place.ts';

interface Followed {
  readonly place: Place;
  /** Shows it as it was opened, where nobody has looked elsewhere since. */
  readonly beginAgain: () => boolean;
  /** Told where only a part is shown. */
  readonly onPart: () => void;
}

/**
 * Where the container gets wider or narrower, all of the diagram is shown as before, if it can be
 * read; of one that was only partly shown its start stays in sight, or
 * where somebody has looked elsewhere the middle in the middle. Gives back what ends it.
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
    if (isIn(before, before.inner)) return zoom < LEGIBLE ? fit(canvas) : showFromStart(place);
    if (beginAgain()) return onPart();
    canvas.resized();
    const middle = { x: before.x + before.width / 2, y: before.y + before.height / 2 };
    lookAt(canvas, middle, { zoom, covered });
    onPart();
  });
  sizes.observe(container);
  return () => sizes.disconnect();
}
