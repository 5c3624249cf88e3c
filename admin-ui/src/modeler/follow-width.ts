import { fit, isIn, LEGIBLE, lookAt } from './fit-canvas.ts';
import { showFromStart, type Place } from './show-place.ts';

interface Followed {
  readonly place: Place;
  /** Told where only a part is shown, whose middle stayed in the middle. */
  readonly onPart: () => void;
}

/**
 * Where the container gets wider or narrower, all of the diagram is shown as before, if it can be
 * read; of one that was only partly shown the middle stays in the middle. Gives back what ends it.
 */
export function followWidth(container: HTMLElement, { place, onPart }: Followed): () => void {
  const { canvas, covered } = place;
  let width = container.clientWidth;
  const sizes = new ResizeObserver(() => {
    if (container.clientWidth === width || container.clientWidth === 0) return;
    width = container.clientWidth;
    const before = canvas.viewbox();
    const zoom = canvas.zoom();
    if (isIn(before, before.inner)) return zoom < LEGIBLE ? fit(canvas) : showFromStart(place);
    canvas.resized();
    const middle = { x: before.x + before.width / 2, y: before.y + before.height / 2 };
    lookAt(canvas, middle, { zoom, covered });
    onPart();
  });
  sizes.observe(container);
  return () => sizes.disconnect();
}
