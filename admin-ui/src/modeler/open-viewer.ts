import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import type { Language } from '../i18n/languages.ts';
import { createDiagramView, type DiagramView } from './diagram-view.ts';
import { DIAGRAM_LOOK } from './diagram-look.ts';
import { followWidth } from './fit-canvas.ts';
import { addPinchZoom } from './pinch-zoom.ts';
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
  });
  addPinchZoom(container, viewer.get('canvas'));
  const unfollow = followWidth(container, viewer.get('canvas'));
  const view = createDiagramView(viewer, options);
  return {
    ...view,
    close: () => {
      unfollow();
      view.close();
    },
  };
}
