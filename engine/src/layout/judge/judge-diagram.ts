import { isA, type ModdleElement } from '../../parse/moddle-element.ts';
import type { Plane } from '../diagram.ts';
import { readPlanes } from '../read/read-planes.ts';
import type { Finding } from './finding.ts';
import { judgeFlows } from './judge-flows.ts';
import { judgeNames } from './judge-names.ts';
import { judgeNodes } from './judge-nodes.ts';
import { sceneOf, type Scene } from './scene.ts';

/** More nodes than a person takes in at once, and more pixels than a screen has. */
const FULL = 20;
const WIDE = 2_600;

/** Everything that is wrong with the diagrams of a file, or worth to know, page by page. */
export function judgeDiagram(definitions: ModdleElement): readonly Finding[] {
  const scene = sceneOf(definitions);
  const planes = readPlanes(definitions);
  return [
    ...missing(scene, planes),
    ...planes.flatMap((plane) => [
      ...judgeNodes(plane, scene),
      ...judgeNames(plane, scene),
      ...judgeFlows(plane, scene),
      ...notes(plane, scene),
    ]),
  ];
}

function missing({ elements }: Scene, planes: readonly Plane[]): readonly Finding[] {
  const drawn = new Set(
    planes.flatMap(({ shapes, edges }) => [...shapes, ...edges].map(({ element }) => element)),
  );
  const lost = [...elements.keys()].filter((id) => !drawn.has(id));
  return lost.map((id) => ({ kind: 'not-drawn', plane: planes[0]?.element ?? '', elements: [id] }));
}

function notes({ element: plane, shapes, edges }: Plane, scene: Scene): readonly Finding[] {
  const found: Finding[] = [];
  const levels = new Map<string, number>();
  for (const { element } of shapes) {
    if (!isA(scene.elements.get(element), 'bpmn:FlowNode')) continue;
    const level = levelOf(element, scene);
    levels.set(level, (levels.get(level) ?? 0) + 1);
  }
  for (const [level, amount] of levels) {
    if (amount > FULL) found.push({ kind: 'full', plane, elements: [level], amount });
  }
  const lefts = shapes.map(({ box }) => box.x);
  const rights = shapes.map(({ box }) => box.x + box.width);
  const width = Math.round(Math.max(0, ...rights) - Math.min(Infinity, ...lefts));
  if (width > WIDE) found.push({ kind: 'wide', plane, elements: [plane], amount: width });
  const middles = new Map(shapes.map(({ element, box }) => [element, box.x + box.width / 2]));
  for (const { element } of edges) {
    if (!isA(scene.elements.get(element), 'bpmn:SequenceFlow')) continue;
    const [source = 0, target = 0] = scene.endsOf(element).map((id) => middles.get(id) ?? 0);
    if (target < source) found.push({ kind: 'backward', plane, elements: [element] });
  }
  return found;
}

/** The process or sub-process that an element is directly in. */
function levelOf(id: string, { elements }: Scene): string {
  const parent = elements.get(id)?.$parent?.['id'];
  return typeof parent === 'string' ? parent : '';
}
