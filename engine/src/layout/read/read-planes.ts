import {
  elementOf,
  elementsOf,
  idOf,
  numberOf,
  type ModdleElement,
} from '../../parse/moddle-element.ts';
import type { Edge, Plane, Shape } from '../diagram.ts';
import type { Box } from '../geometry.ts';

/** The pages of the diagrams that a file has. */
export function readPlanes(definitions: ModdleElement): readonly Plane[] {
  return elementsOf(definitions, 'diagrams').flatMap((diagram) => {
    const plane = elementOf(diagram, 'plane');
    if (!plane) return [];
    const drawn = elementsOf(plane, 'planeElement');
    return [
      {
        element: idOf(elementOf(plane, 'bpmnElement')),
        shapes: drawn.filter(({ $type }) => $type === 'bpmndi:BPMNShape').flatMap(shapeOf),
        edges: drawn.filter(({ $type }) => $type === 'bpmndi:BPMNEdge').map(edgeOf),
      },
    ];
  });
}

function shapeOf(shape: ModdleElement): readonly Shape[] {
  const box = boxOf(shape);
  if (!box) return [];
  const marks = Object.fromEntries(
    ['isHorizontal', 'isExpanded', 'isMarkerVisible'].flatMap((name) =>
      typeof shape[name] === 'boolean' ? [[name, shape[name]]] : [],
    ),
  );
  return [{ element: idOf(elementOf(shape, 'bpmnElement')), box, ...labelOf(shape), marks }];
}

function edgeOf(edge: ModdleElement): Edge {
  const points = elementsOf(edge, 'waypoint').map((point) => ({
    x: numberOf(point, 'x') ?? 0,
    y: numberOf(point, 'y') ?? 0,
  }));
  return { element: idOf(elementOf(edge, 'bpmnElement')), points, ...labelOf(edge) };
}

function labelOf(drawn: ModdleElement): { readonly label?: Box } {
  const label = boxOf(elementOf(drawn, 'label'));
  return label ? { label } : {};
}

function boxOf(element: ModdleElement | undefined): Box | undefined {
  const bounds = elementOf(element, 'bounds');
  if (!bounds) return undefined;
  const [x = 0, y = 0] = [numberOf(bounds, 'x'), numberOf(bounds, 'y')];
  const [width = 0, height = 0] = [numberOf(bounds, 'width'), numberOf(bounds, 'height')];
  return { x, y, width, height };
}
