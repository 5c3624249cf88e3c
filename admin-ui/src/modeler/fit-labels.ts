import type BaseViewer from 'bpmn-js/lib/BaseViewer';
import type { Box, ElementRegistry, GraphicsFactory, TextRenderer } from './services.ts';

/**
 * Widens the labels in which a word does not fit, about their middle: their room was made for the
 * name in another language. The file keeps the room it gave them.
 */
export function fitLabels(viewer: BaseViewer): void {
  const registry = viewer.get<ElementRegistry>('elementRegistry');
  const texts = viewer.get<TextRenderer>('textRenderer');
  const factory = viewer.get<GraphicsFactory>('graphicsFactory');
  const labels = registry.filter(({ labelTarget }) => Boolean(labelTarget));
  for (const label of labels) {
    const words = label.businessObject?.name?.split(/\s+/) ?? [];
    const widths = words.map((word) => texts.getExternalLabelBounds(ROOM, word).width);
    const { x = 0, width = 0 } = label;
    const more = Math.max(0, ...widths) - width;
    const gfx = registry.getGraphics(label);
    if (more <= 0 || gfx === undefined) continue;
    Object.assign(label, { x: x - more / 2, width: width + more });
    factory.update('shape', label, gfx);
  }
}

/** More than a word needs. */
const ROOM: Box = { x: 0, y: 0, width: 500, height: 30 };
