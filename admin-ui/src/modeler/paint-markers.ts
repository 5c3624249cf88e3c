import type { ChangeMark, DiagramMarkers, ProblemMark } from './markers.ts';
import { seenFromOutside } from './seen-from-outside.ts';
import type { Canvas, DiagramElement, ElementRegistry, Overlays, Point } from './services.ts';

interface Services {
  readonly canvas: Canvas;
  readonly registry: ElementRegistry;
  readonly overlays: Overlays;
}

const TYPE = 'waybill';
const HEAT_STEPS = 5;

/** Puts markers on a diagram, and takes away those of the time before. */
export function createMarkerPainter(services: Services) {
  let painted: (readonly [element: string, marker: string])[] = [];
  const clear = (): void => {
    for (const [element, marker] of painted)
      if (services.registry.get(element)) services.canvas.removeMarker(element, marker);
    painted = [];
    services.overlays.remove({ type: TYPE });
  };
  const add = (element: string, marker: string): void => {
    services.canvas.addMarker(element, marker);
    painted.push([element, marker]);
  };
  return {
    forget: () => {
      painted = [];
    },
    paint: (markers: DiagramMarkers): void => {
      clear();
      for (const place of placesOf(seenFromOutside(markers, services))) {
        const element = services.registry.get(place.element);
        if (element === undefined) continue;
        if (place.marker !== undefined) add(place.element, place.marker);
        if (place.badge !== undefined) addBadge(services.overlays, element, place.badge);
      }
    },
  };
}

interface Badge {
  readonly kind:
    'here' | 'pass' | 'incident' | 'heat' | ProblemMark['severity'] | ChangeMark['change'];
  readonly text: string;
  readonly title?: string;
}

interface Place {
  readonly element: string;
  readonly marker?: string;
  readonly badge?: Badge;
}

function placesOf(markers: DiagramMarkers): readonly Place[] {
  const { been, here, incidents, heat, problems, changes } = markers;
  return [
    ...Object.entries(been ?? {}).map(([element, passes]) => ({
      ...{ element, marker: 'waybill-been' },
      badge: { kind: 'pass', text: String(passes) } as const,
    })),
    ...Object.entries(heat ?? {}).map(([element, { strength, label }]) => ({
      ...{ element, marker: `waybill-heat-${Math.ceil(Math.max(strength, 0.01) * HEAT_STEPS)}` },
      badge: { kind: 'heat', text: label } as const,
    })),
    ...Object.entries(here ?? {}).map(([element, count]) => ({
      ...{ element, marker: 'waybill-here' },
      badge: { kind: 'here', text: String(count) } as const,
    })),
    ...Object.entries(incidents ?? {}).map(([element, count]) => ({
      ...{ element, marker: 'waybill-incident' },
      badge: { kind: 'incident', text: count === 1 ? '!' : `! ${count}` } as const,
    })),
    ...Object.entries(problems ?? {}).map(([element, { severity, text }]) => ({
      ...{ element, marker: `waybill-${severity}` },
      badge: { kind: severity, text: severity === 'error' ? '✕' : '!', title: text } as const,
    })),
    ...Object.entries(changes ?? {}).map(([element, { change, sign, label }]) => ({
      ...{ element, marker: `waybill-${change}` },
      badge: { kind: change, text: sign, title: label } as const,
    })),
  ];
}

function addBadge(overlays: Overlays, element: DiagramElement, badge: Badge): void {
  const isFlow = element.waypoints !== undefined;
  // Passes are read at the flow; an element that was entered is told by its line alone.
  if (badge.kind === 'pass' && !isFlow) return;
  const html = document.createElement('div');
  html.className = `waybill-badge waybill-badge-${badge.kind}`;
  html.textContent = badge.text;
  html.title = badge.title ?? '';
  overlays.add(element.id, TYPE, { position: placeOf(element, badge), html });
}

function placeOf(element: DiagramElement, { kind }: Badge) {
  if (element.waypoints !== undefined) return middleOf(element.waypoints);
  if (kind === 'here') return { top: -11, left: -11 };
  return kind === 'heat' ? { top: -18, left: 0 } : { top: -11, right: 11 };
}

/** Of a connection, relative to the corner of its box, as overlays are placed. */
function middleOf(waypoints: readonly Point[]): { readonly top: number; readonly left: number } {
  const index = Math.max(1, Math.floor(waypoints.length / 2));
  const [from, to] = [waypoints[index - 1], waypoints[index]];
  const left = Math.min(...waypoints.map(({ x }) => x));
  const top = Math.min(...waypoints.map(({ y }) => y));
  if (from === undefined || to === undefined) return { top: 0, left: 0 };
  return { top: (from.y + to.y) / 2 - top - 8, left: (from.x + to.x) / 2 - left - 8 };
}
