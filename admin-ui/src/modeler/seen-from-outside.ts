import type { DiagramMarkers } from './markers.ts';
import type { Canvas, DiagramElement, ElementRegistry } from './services.ts';

interface Services {
  readonly canvas: Canvas;
  readonly registry: ElementRegistry;
}

/**
 * What happens in a collapsed sub-process is drawn on a plane of its own: on the sub-process itself
 * it is counted once more, so that nobody has to open it to find out.
 */
export function seenFromOutside(markers: DiagramMarkers, services: Services): DiagramMarkers {
  const { here = {}, incidents = {} } = markers;
  return {
    ...markers,
    here: withContainers(here, services),
    incidents: withContainers(incidents, services),
  };
}

type Counts = Readonly<Record<string, number>>;

function withContainers(counts: Counts, services: Services): Counts {
  const all: Record<string, number> = { ...counts };
  for (const [element, count] of Object.entries(counts))
    for (const container of containersOf(element, services))
      all[container] = (all[container] ?? 0) + count;
  return all;
}

/** The collapsed sub-processes that the element is in, the innermost first. */
export function containersOf(element: string, services: Services): readonly string[] {
  const container = around(element, services);
  return container === undefined ? [] : [container, ...containersOf(container, services)];
}

/** As bpmn-js names the plane of a collapsed sub-process. */
const PLANE = /_plane$/;

export const isPlane = ({ id }: DiagramElement): boolean => PLANE.test(id);

function around(element: string, { canvas, registry }: Services): string | undefined {
  if (registry.get(element) === undefined) return undefined;
  const plane = canvas.findRoot(element)?.id ?? '';
  return PLANE.test(plane) ? plane.replace(PLANE, '') : undefined;
}
