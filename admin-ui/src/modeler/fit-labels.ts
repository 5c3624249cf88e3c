import type BaseViewer from 'bpmn-js/lib/BaseViewer';
import type {
  Box,
  DiagramElement,
  ElementRegistry,
  GraphicsFactory,
  TextRenderer,
} from './services.ts';

/**
 * Widens the labels in which a word does not fit, about their middle, and lifts those that grow into
 * the element below them by another line: their room was made for the name in another language. The
 * file keeps the room it gave them.
 */
export function fitLabels(viewer: BaseViewer): void {
  const registry = viewer.get<ElementRegistry>('elementRegistry');
  const texts = viewer.get<TextRenderer>('textRenderer');
  const factory = viewer.get<GraphicsFactory>('graphicsFactory');
  for (const label of registry.filter(({ labelTarget }) => Boolean(labelTarget))) {
    const { x = 0, y = 0, width = 0 } = label;
    const more = Math.max(0, widestWord(label, texts) - width);
    const lift = reachesDown(label);
    const gfx = registry.getGraphics(label);
    if ((more === 0 && lift === 0) || gfx === undefined) continue;
    Object.assign(label, { x: x - more / 2, y: y - lift, width: width + more });
    factory.update('shape', label, gfx);
  }
}

function widestWord({ businessObject }: DiagramElement, texts: TextRenderer): number {
  const words = businessObject?.name?.split(/\s+/) ?? [];
  return Math.max(0, ...words.map((word) => texts.getExternalLabelBounds(ROOM, word).width));
}

/** Pixels by which a label that stands above its element reaches into it. */
function reachesDown({ y = 0, height = 0, labelTarget }: DiagramElement): number {
  const top = labelTarget?.y ?? Infinity;
  return y + height / 2 < top ? Math.max(0, y + height - top) : 0;
}

/** More than a word needs. */
const ROOM: Box = { x: 0, y: 0, width: 500, height: 30 };
