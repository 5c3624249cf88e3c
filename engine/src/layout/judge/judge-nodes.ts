import { isA } from '../../parse/moddle-element.ts';
import type { Plane } from '../diagram.ts';
import { centreOf, holds, overlap, type Box } from '../geometry.ts';
import type { Finding } from './finding.ts';
import { isWithin, type Scene } from './scene.ts';

/** Nodes that cover each other, or stand outside of their lane, pool or sub-process. */
export function judgeNodes({ element: plane, shapes }: Plane, scene: Scene): readonly Finding[] {
  const found: Finding[] = [];
  const boxes = new Map(shapes.map(({ element, box }) => [element, box]));
  for (const [at, a] of shapes.entries()) {
    const id = a.element;
    for (const b of shapes.slice(at + 1)) {
      // Whether a node stands in its lane is asked below; without one it may stand in any.
      if (isLane(id, scene) !== isLane(b.element, scene)) continue;
      const nested = isWithin(scene, id, b.element) || isWithin(scene, b.element, id);
      if (!nested && overlap(a.box, b.box)) {
        found.push({ kind: 'nodes-overlap', plane, elements: [id, b.element] });
      }
    }
    const holder = boxes.get(scene.holderOf(id) ?? '');
    const attached = isA(scene.elements.get(id), 'bpmn:BoundaryEvent');
    if (holder && !(attached ? sitsOn(a.box, holder) : holds(holder, a.box))) {
      found.push({ kind: 'outside', plane, elements: [id] });
    }
  }
  return found;
}

const isLane = (id: string, { elements }: Scene): boolean => isA(elements.get(id), 'bpmn:Lane');

/** Whether the middle of an event lies on the border of an activity. */
function sitsOn(event: Box, host: Box): boolean {
  const { x, y } = centreOf(event);
  const fromX = Math.min(Math.abs(x - host.x), Math.abs(x - host.x - host.width));
  const fromY = Math.min(Math.abs(y - host.y), Math.abs(y - host.y - host.height));
  const inside = holds(host, { x, y, width: 0, height: 0 });
  return inside && Math.min(fromX, fromY) <= 2;
}
