import {
  elementOf,
  elementsOf,
  idOf,
  isA,
  type ModdleElement,
} from '../../parse/moddle-element.ts';
import type { LevelFlow } from '../level.ts';
import { childrenOf } from './names-of.ts';
import { label } from './node-size.ts';

/** Sequence flows and associations of a container, between what is drawn in it. */
export function flowsOf(container: ModdleElement): readonly LevelFlow[] {
  const children = childrenOf(container);
  const nodes = new Map(children.map((child) => [idOf(child), child]));
  const ends = (source: ModdleElement | undefined, target: ModdleElement | undefined) => {
    const host = isA(source, 'bpmn:BoundaryEvent') ? elementOf(source, 'attachedToRef') : undefined;
    const to = isA(target, 'bpmn:BoundaryEvent') ? elementOf(target, 'attachedToRef') : target;
    const known = nodes.has(idOf(host ?? source)) && nodes.has(idOf(to));
    if (!known) return undefined;
    const boundary = host ? { boundary: idOf(source) } : {};
    return { source: idOf(host ?? source), target: idOf(to), ...boundary };
  };
  const sequence = children.filter((child) => isA(child, 'bpmn:SequenceFlow', 'bpmn:Association'));
  const drawn = sequence.flatMap((flow) => {
    const found = ends(elementOf(flow, 'sourceRef'), elementOf(flow, 'targetRef'));
    if (!found) return [];
    const kind = isA(flow, 'bpmn:Association') ? ('association' as const) : ('sequence' as const);
    return [{ id: idOf(flow), kind, ...found, ...label(flow, 'flow') }];
  });
  return [...drawn, ...children.flatMap((child) => dataFlows(child, nodes))];
}

/** From data to an activity or event, and from it to data. */
function dataFlows(
  node: ModdleElement,
  nodes: ReadonlyMap<string, ModdleElement>,
): readonly LevelFlow[] {
  const host = isA(node, 'bpmn:BoundaryEvent')
    ? idOf(elementOf(node, 'attachedToRef'))
    : idOf(node);
  const inputs = elementsOf(node, 'dataInputAssociations').flatMap((association) =>
    elementsOf(association, 'sourceRef').map((data) => ({
      association,
      source: idOf(data),
      target: host,
    })),
  );
  const outputs = elementsOf(node, 'dataOutputAssociations').map((association) => ({
    association,
    source: host,
    target: idOf(elementOf(association, 'targetRef')),
  }));
  return [...inputs, ...outputs].flatMap(({ association, source, target }) => {
    const known = idOf(association) !== '' && nodes.has(source) && nodes.has(target);
    return known ? [{ id: idOf(association), kind: 'association' as const, source, target }] : [];
  });
}
