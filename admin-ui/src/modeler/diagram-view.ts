import type BaseViewer from 'bpmn-js/lib/BaseViewer';
import type { Language } from '../i18n/languages.ts';
import { fit } from './fit-canvas.ts';
import { fitLabels } from './fit-labels.ts';
import type { DiagramMarkers } from './markers.ts';
import { createMarkerPainter } from './paint-markers.ts';
import type {
  Canvas,
  DiagramElement,
  ElementRegistry,
  EventBus,
  ModdleNode,
  Selection,
} from './services.ts';
import { isPlane } from './seen-from-outside.ts';
import { beginningOf, center, showFromStart, showPlace, type Place } from './show-place.ts';
import { swapNames } from './swap-names.ts';

/** The one imperative face of bpmn-js; pages know nothing else of it. */
export interface DiagramView {
  /** Rejects where the text is no BPMN with a diagram. */
  readonly open: (xml: string) => Promise<void>;
  /** The text with its names as they were before they were shown in another language. */
  readonly save: () => Promise<string>;
  readonly mark: (markers: DiagramMarkers) => void;
  readonly fit: () => void;
  readonly zoomBy: (factor: number) => void;
  /** Brings one of the elements into sight, unless one of them is. */
  readonly show: (elementIds: readonly string[]) => void;
  /** From its start on once more, unless somebody has looked elsewhere: then false. */
  readonly beginAgain: () => boolean;
  /** As `show` of what was shown last: the room for the diagram has changed. */
  readonly showAgain: () => void;
  /** Chooses the element and brings it into the middle, also on another plane. */
  readonly reveal: (elementId: string) => void;
  readonly close: () => void;
}

interface ViewOptions {
  readonly language: Language;
  readonly onSelect: (elementId: string | undefined) => void;
  /** CSS pixels at the left that tools cover. */
  readonly covered?: number;
}

export function createDiagramView(viewer: BaseViewer, options: ViewOptions): DiagramView {
  const canvas = viewer.get<Canvas>('canvas');
  const registry = viewer.get<ElementRegistry>('elementRegistry');
  const bus = viewer.get<EventBus>('eventBus');
  const painter = createMarkerPainter({ canvas, registry, overlays: viewer.get('overlays') });
  const place = { canvas, registry, covered: options.covered ?? 0 };
  showNamesIn(options.language, bus);
  tellOfSelection(bus, registry, options.onSelect);
  beginEachPlane(bus, place);
  let shown: readonly string[] = [];
  const { begin, beginAgain } = beginningOf(place);
  /** A page may still mark what it is about to leave. */
  let closed = false;
  return {
    open: async (xml) => {
      painter.forget();
      await viewer.importXML(xml);
      if (options.language !== 'zh') fitLabels(viewer);
      begin();
    },
    save: async () => {
      const { xml, error } = await viewer.saveXML({ format: true });
      if (xml === undefined) throw error ?? new Error('Expected the diagram as XML, but got none.');
      return xml;
    },
    mark: (markers) => {
      if (!closed) painter.paint(markers);
    },
    fit: () => fit(canvas, place.covered),
    zoomBy: (factor) => canvas.zoom(Math.min(4, Math.max(0.1, canvas.zoom() * factor)), 'auto'),
    show: (elementIds) => {
      shown = elementIds;
      if (!closed) showPlace(place, elementIds);
    },
    beginAgain,
    showAgain: () => showPlace(place, shown),
    reveal: (elementId) => {
      const element = closed ? undefined : registry.get(elementId);
      const root = element && canvas.findRoot(elementId);
      if (element === undefined || root === undefined) return;
      canvas.setRootElement(root);
      center(place, element);
      viewer.get<Selection>('selection').select(element);
    },
    close: () => {
      closed = true;
      viewer.destroy();
    },
  };
}

const EARLY = 2_000;
const LATE = 500;

/** Names are exchanged before they are drawn, and exchanged back while the text is written. */
function showNamesIn(language: Language, bus: EventBus): void {
  if (language === 'zh') return;
  let shown: ModdleNode | undefined;
  bus.on<{ readonly definitions?: ModdleNode }>('import.parse.complete', EARLY, (event) => {
    shown = event.definitions;
    if (shown) swapNames(shown);
  });
  const swapBack = (): void => {
    if (shown) swapNames(shown);
  };
  bus.on('saveXML.start', EARLY, swapBack);
  bus.on('saveXML.done', EARLY, swapBack);
}

/** What is inside a collapsed sub-process is first seen from its start; later, as it was left. */
function beginEachPlane(bus: EventBus, place: Place): void {
  const seen = new WeakSet<DiagramElement>();
  bus.on<{ readonly element: DiagramElement }>('root.set', LATE, ({ element }) => {
    place.canvas.resized();
    if (!isPlane(element) || seen.has(element)) return;
    seen.add(element);
    showFromStart(place);
  });
}

function tellOfSelection(
  bus: EventBus,
  registry: ElementRegistry,
  tell: ViewOptions['onSelect'],
): void {
  const changed = ({ newSelection }: { readonly newSelection: readonly DiagramElement[] }): void =>
    tell(newSelection[0] && registry.get(newSelection[0].id)?.businessObject?.id);
  bus.on('selection.changed', 1_000, changed);
}
