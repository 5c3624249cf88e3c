import type { Canvas, Point } from './services.ts';

/** One finger moves the diagram, two zoom it; wheel and mouse are bpmn-js's own. */
export function addPinchZoom(container: HTMLElement, canvas: Canvas): void {
  const fingers = new Map<number, Point>();
  const at = ({ clientX, clientY }: PointerEvent): Point => ({ x: clientX, y: clientY });
  const touch = (listener: (event: PointerEvent) => void) => (event: PointerEvent) => {
    if (event.pointerType === 'touch') listener(event);
  };
  const move = touch((event) => {
    const before = fingers.get(event.pointerId);
    if (before === undefined) return;
    const now = at(event);
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    if (other === undefined) canvas.scroll({ dx: now.x - before.x, dy: now.y - before.y });
    else zoomBy(container, canvas, { before, now, other });
    fingers.set(event.pointerId, now);
  });
  const lift = touch((event) => fingers.delete(event.pointerId));
  container.addEventListener(
    'pointerdown',
    touch((event) => fingers.set(event.pointerId, at(event))),
  );
  container.addEventListener('pointermove', move);
  for (const end of ['pointerup', 'pointercancel', 'pointerleave'] as const)
    container.addEventListener(end, lift);
}

interface Pinch {
  readonly before: Point;
  readonly now: Point;
  readonly other: Point;
}

function zoomBy(container: HTMLElement, canvas: Canvas, { before, now, other }: Pinch): void {
  const factor = distance(now, other) / Math.max(1, distance(before, other));
  const { left, top } = container.getBoundingClientRect();
  const center = { x: (now.x + other.x) / 2 - left, y: (now.y + other.y) / 2 - top };
  canvas.zoom(Math.min(4, Math.max(0.1, canvas.zoom() * factor)), center);
}

const distance = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y);
