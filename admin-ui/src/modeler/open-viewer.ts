import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import minimap from 'diagram-js-minimap';
import 'diagram-js-minimap/assets/diagram-js-minimap.css';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import type { Language } from '../i18n/languages.ts';
import { createDiagramView, type DiagramView } from './diagram-view.ts';
import { DIAGRAM_LOOK } from './diagram-look.ts';
import { isIn } from './fit-canvas.ts';
import { followWidth } from './follow-width.ts';
import { addPinchZoom } from './pinch-zoom.ts';
import type { Canvas, ElementRegistry, EventBus } from './services.ts';
import './diagram.css';

export interface ViewerOptions {
  readonly language: Language;
  /** Undefined where the background was chosen. */
  readonly onSelect: (elementId: string | undefined) => void;
}

/** A diagram to look at: zoom by wheel, pinch and keys, moved by dragging. */
export function openViewer(container: HTMLElement, options: ViewerOptions): DiagramView {
  const viewer = new NavigatedViewer({
    ...{ container, ...DIAGRAM_LOOK, moddleExtensions: { zeebe } },
    ...{ additionalModules: [minimap], minimap: { open: true } },
  });
  const canvas = viewer.get<Canvas>('canvas');
  const registry = viewer.get<ElementRegistry>('elementRegistry');
  addPinchZoom(container, canvas);
  showMapOfLarge(container, canvas, viewer.get('eventBus'));
  const view = createDiagramView(viewer, options);
  const place = { canvas, registry, covered: 0 };
  const { beginAgain, showAgain } = view;
  const unfollow = followWidth(container, { place, beginAgain, onPart: showAgain });
  return {
    ...view,
    close: () => {
      unfollow();
      view.close();
    },
  };
}

/** Before the map looks how large it is itself. */
const EARLY = 2_000;

/** A small map of all of it is of use where a part is out of sight. */
function showMapOfLarge(container: HTMLElement, canvas: Canvas, bus: EventBus): void {
  bus.on('canvas.viewbox.changed', EARLY, () => {
    const view = canvas.viewbox();
    container.classList.toggle('diagram-partly', !isIn(view, view.inner));
  });
}
