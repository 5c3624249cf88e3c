import { elementOf, isA, type ModdleElement } from '../../parse/moddle-element.ts';
import { BOUNDARY_STEP } from '../layered/dock-flows.ts';
import { EVENT_SIZE, type NodeShape } from '../level.ts';
import { NAME_FONT, textSize, type TextSize } from '../text-size.ts';
import { namesOf } from './names-of.ts';

export interface NodeSize {
  readonly shape: NodeShape;
  readonly width: number;
  readonly height: number;
  readonly label?: TextSize;
}

const ACTIVITY = { width: 100, height: 80 };
const GATEWAY_SIZE = 50;
/** Widths at which names are wrapped, in pixels. */
const WIDEST = { event: 90, gateway: 100, boundary: 76, artifact: 100, flow: 110, note: 140 };
/** Space for a name inside an activity, without and with a marker at its bottom. */
const NAME_HEIGHT = { plain: 62, marked: 50 };

/** How large an element is drawn, and its name where that stands beside it. */
export function nodeSize(element: ModdleElement, boundaries: number): NodeSize {
  if (isA(element, 'bpmn:Event')) {
    return { shape: 'event', width: EVENT_SIZE, height: EVENT_SIZE, ...label(element, 'event') };
  }
  if (isA(element, 'bpmn:Gateway')) {
    const size = { width: GATEWAY_SIZE, height: GATEWAY_SIZE };
    return { shape: 'gateway', ...size, ...label(element, 'gateway') };
  }
  if (isA(element, 'bpmn:TextAnnotation')) {
    const { width, height } = textSize(namesOf(element), WIDEST.note, NAME_FONT);
    return { shape: 'artifact', width: width + 16, height: Math.max(30, height + 12) };
  }
  if (isA(element, 'bpmn:DataStoreReference')) {
    return { shape: 'artifact', width: 50, height: 50, ...label(element, 'artifact') };
  }
  if (isA(element, 'bpmn:DataObjectReference', 'bpmn:DataObject')) {
    return { shape: 'artifact', width: 36, height: 50, ...label(element, 'artifact') };
  }
  const width = Math.max(activityWidth(element), eventsWidth(boundaries));
  return { shape: 'activity', width, height: ACTIVITY.height };
}

export function label(
  element: ModdleElement,
  kind: Exclude<keyof typeof WIDEST, 'note'>,
): { readonly label?: TextSize } {
  const size = textSize(namesOf(element), WIDEST[kind]);
  return size.width === 0 ? {} : { label: size };
}

/** Wide enough for its events, and a flow beside them. */
const eventsWidth = (boundaries: number): number =>
  boundaries < 2 ? 0 : boundaries * BOUNDARY_STEP + 36;

/** Wide enough for its name on a few lines. */
function activityWidth(element: ModdleElement): number {
  const marked =
    elementOf(element, 'loopCharacteristics') !== undefined || isA(element, 'bpmn:SubProcess');
  const most = marked ? NAME_HEIGHT.marked : NAME_HEIGHT.plain;
  const names = namesOf(element);
  const fits = (width: number): boolean => {
    const { width: used, height } = textSize(names, width - 12, NAME_FONT);
    return height <= most && used <= width;
  };
  return [ACTIVITY.width, 120, 140, 160].find(fits) ?? 180;
}
