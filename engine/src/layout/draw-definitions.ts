import { elementOf, elementsOf, idOf, isA, type ModdleElement } from '../parse/moddle-element.ts';
import type { Edge, Plane, Shape } from './diagram.ts';
import { drawContainer, OPEN_WIDTH, NAME_STRIP, shifted, type Drawn } from './draw-container.ts';
import { messagesOf, NO_MESSAGES, type PoolMessages } from './read/messages-of.ts';
import { settleNames } from './router/settle-names.ts';
import { routeMessages } from './messages/route-messages.ts';

const CORNER = { x: 120, y: 80 };
/** Sub-processes up to these sizes are opened where they stand: the first with which it fits. */
const OPENED = [OPEN_WIDTH, 500, 0] as const;
/** Wider diagrams are drawn again with fewer sub-processes opened. */
const WIDEST = 2_600;
/** Pools of which nothing is shown inside, and the space between pools. */
const BLACK_BOX_HEIGHT = 60;
const POOL_GAP = 60;

/** Draws a whole file: every page, the main one first. */
export function drawDefinitions(definitions: ModdleElement): readonly Plane[] {
  return pagesOf(definitions).map(settleNames);
}

function pagesOf(definitions: ModdleElement): readonly Plane[] {
  const roots = elementsOf(definitions, 'rootElements');
  const collaborations = roots.filter((root) => isA(root, 'bpmn:Collaboration'));
  const pooled = new Set(
    collaborations.flatMap((collaboration) =>
      elementsOf(collaboration, 'participants').map((pool) => elementOf(pool, 'processRef')),
    ),
  );
  const free = roots.filter((root) => isA(root, 'bpmn:Process') && !pooled.has(root));
  return [
    ...collaborations.flatMap((collaboration) => drawCollaboration(collaboration)),
    ...free.flatMap((process) => {
      const drawn = fitted(process, NO_MESSAGES);
      return [{ element: idOf(process), ...shifted(drawn, CORNER) }, ...drawn.planes];
    }),
  ];
}

/** Drawn with as large sub-processes opened as still leaves it narrow enough. */
function fitted(process: ModdleElement, messages: PoolMessages): Drawn {
  const [widest, ...narrower] = OPENED;
  let drawn = drawContainer(process, { width: widest, ...messages });
  for (const width of narrower) {
    if (drawn.width <= WIDEST) break;
    drawn = drawContainer(process, { width, ...messages });
  }
  return drawn;
}

function drawCollaboration(collaboration: ModdleElement): readonly Plane[] {
  const flows = elementsOf(collaboration, 'messageFlows');
  const pools = elementsOf(collaboration, 'participants').map((pool) => {
    const process = elementOf(pool, 'processRef');
    const shown = process && elementsOf(process, 'flowElements').length > 0;
    return { pool, drawn: shown ? fitted(process, messagesOf(collaboration, pool)) : undefined };
  });
  const width = NAME_STRIP + Math.max(600, ...pools.map(({ drawn }) => drawn?.width ?? 0));
  const shapes: Shape[] = [];
  const edges: Edge[] = [];
  let y = CORNER.y;
  for (const { pool, drawn } of pools) {
    const height = drawn?.height ?? BLACK_BOX_HEIGHT;
    const box = { ...CORNER, y, width, height };
    shapes.push({ element: idOf(pool), box, marks: { isHorizontal: true } });
    if (drawn) {
      const inside = shifted(drawn, { x: CORNER.x + NAME_STRIP, y });
      shapes.push(...widened(inside.shapes, drawn, width - NAME_STRIP));
      edges.push(...inside.edges);
    }
    y += height + POOL_GAP;
  }
  const messages = routeMessages(flows, { shapes, edges });
  const main = { element: idOf(collaboration), shapes, edges: [...edges, ...messages] };
  return [main, ...pools.flatMap(({ drawn }) => drawn?.planes ?? [])];
}

/** Lanes reach as far as the widest pool. */
function widened(shapes: readonly Shape[], drawn: Drawn, width: number): readonly Shape[] {
  const lanes = new Set(
    drawn.shapes.filter(({ marks }) => marks.isHorizontal).map(({ element }) => element),
  );
  return shapes.map((shape) =>
    lanes.has(shape.element)
      ? { ...shape, box: { ...shape.box, width: shape.box.width + width - drawn.width } }
      : shape,
  );
}
