import type { Plane } from '../diagram.ts';
import { overlap, type Box } from '../geometry.ts';
import type { Finding } from './finding.ts';
import { isContainer, type Scene } from './scene.ts';
import { enters, segmentsOf } from '../segment.ts';

/** Names beside nodes and flows that lie on a node, on another name, or on a flow. */
export function judgeNames(
  { element: plane, shapes, edges }: Plane,
  scene: Scene,
): readonly Finding[] {
  const found: Finding[] = [];
  const names = [...shapes, ...edges].flatMap(({ element, label }) =>
    label ? [{ element, label }] : [],
  );
  const nodes = shapes.filter((shape) => !isContainer(shape, scene));
  for (const [at, { element, label }] of names.entries()) {
    const covers = (kind: Finding['kind'], other: string): void => {
      found.push({ kind, plane, elements: [element, other] });
    };
    for (const node of nodes) {
      if (overlap(shrunk(label), node.box)) covers('name-covered', node.element);
    }
    for (const other of names.slice(at + 1)) {
      if (overlap(shrunk(label), other.label)) covers('name-covered', other.element);
    }
    for (const edge of edges) {
      if (segmentsOf(edge.points).some((segment) => enters(segment, label))) {
        covers('flow-through-name', edge.element);
      }
    }
  }
  return found;
}

/** Boxes of names are rounded up. */
const shrunk = ({ x, y, width, height }: Box): Box => ({
  x: x + 1,
  y: y + 1,
  width: width - 2,
  height: height - 2,
});
