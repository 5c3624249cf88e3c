import { isA } from '../../parse/moddle-element.ts';
import type { Edge, Plane } from '../diagram.ts';
import type { Point } from '../geometry.ts';
import { distanceFromBorder } from './distance-from-border.ts';
import type { Finding } from './finding.ts';
import { isContainer, isWithin, type Scene } from './scene.ts';
import { enters, isAtRightAngle, meeting, segmentsOf } from '../segment.ts';

/** Ends of flows may be this far from the border of their node, in pixels. */
const REACH = 2;

/** Flows that cross, lie on each other, run through nodes, or end beside them. */
export function judgeFlows(plane: Plane, scene: Scene): readonly Finding[] {
  return plane.edges.flatMap((edge, at) => [
    ...shapeOfFlow(edge, plane, scene),
    ...throughNodes(edge, plane, scene),
    ...plane.edges.slice(at + 1).flatMap((other) => pair(edge, other, { plane, scene })),
  ]);
}

function shapeOfFlow({ element, points }: Edge, plane: Plane, scene: Scene): readonly Finding[] {
  const found: Finding[] = [];
  const finding = { plane: plane.element, elements: [element] };
  if (!segmentsOf(points).every(isAtRightAngle)) {
    found.push({ kind: 'not-at-right-angles', ...finding });
  }
  const [source, target] = scene.endsOf(element);
  const attached = (id: string, point: Point | undefined): boolean => {
    const shape = plane.shapes.find((some) => some.element === id);
    if (!shape || !point) return false;
    return distanceFromBorder(point, shape.box, scene.elements.get(id)) <= REACH;
  };
  if (points.length < 2 || !attached(source, points[0]) || !attached(target, points.at(-1))) {
    found.push({ kind: 'not-attached', ...finding });
  }
  return found;
}

function throughNodes(
  edge: Edge,
  { element: plane, shapes }: Plane,
  scene: Scene,
): readonly Finding[] {
  const ends = scene.endsOf(edge.element);
  const segments = segmentsOf(edge.points);
  const crossed = shapes.filter((shape) => {
    const { element, box } = shape;
    const [at] = [ends.indexOf(element)];
    if (isContainer(shape, scene)) {
      // A flow inside of a pool or sub-process, and one that belongs to it, may be in its box.
      if (isA(scene.elements.get(element), 'bpmn:Participant', 'bpmn:Lane')) return false;
      if (isWithin(scene, ends[0], element) || isWithin(scene, ends[1], element)) return false;
    }
    // The first part leaves the source, the last enters the target: at the border alone.
    const own = at === 0 ? segments.slice(1) : at === 1 ? segments.slice(0, -1) : segments;
    return own.some((segment) => enters(segment, box));
  });
  return crossed.map(({ element }) => ({
    kind: 'flow-through-node',
    plane,
    elements: [edge.element, element],
  }));
}

interface Place {
  readonly plane: Plane;
  readonly scene: Scene;
}

function pair(a: Edge, b: Edge, { plane, scene }: Place): readonly Finding[] {
  const meetings = segmentsOf(a.points).flatMap((one) =>
    segmentsOf(b.points).map((other) => meeting(one, other)),
  );
  const elements = [a.element, b.element];
  const found = (kind: Finding['kind']): readonly Finding[] => [
    { kind, plane: plane.element, elements },
  ];
  if (meetings.includes('overlap')) return found('flows-overlap');
  if (!meetings.includes('cross')) return [];
  const message = elements.some((id) => isA(scene.elements.get(id), 'bpmn:MessageFlow'));
  return found(message ? 'message-crosses' : 'flows-cross');
}
