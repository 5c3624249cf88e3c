import type { Note } from '../canonical-order.ts';
import type { EnvelopedMessage } from '../segments/envelope.ts';
import { nestSegments } from '../segments/loops.ts';
import type { LoopNode } from '../segments/loops.ts';

type LoopSpec = Parameters<typeof nestSegments>[1]['spec'];

/** What is wrong with the syntax of a message, in words that X12 and EDIFACT both have codes for. */
export type FaultKind =
  | 'element-missing'
  | 'dependent-element-missing'
  | 'segment-missing'
  | 'code-invalid'
  | 'date-invalid'
  | 'characters-invalid'
  | 'segment-unknown'
  | 'trailer-missing'
  | 'count-differs'
  | 'number-differs';

export interface Fault {
  readonly kind: FaultKind;
  /** Tag and place of the segment, counted from the header as 1; null: the message as a whole. */
  readonly segment: { readonly tag: string; readonly position: number } | null;
  /** Counted from 1; null: the segment as a whole. */
  readonly element: number | null;
  readonly component: number | null;
}

/** What a reader must know of a message's layout to place its notes. */
export interface FaultLayout {
  readonly spec: LoopSpec;
  readonly lineTag: string;
  /** Segment and element that hold the number of the order, and its date where that is mandatory. */
  readonly beginning: readonly string[];
  readonly numberElement: number;
  readonly numberComponent: number | null;
  readonly dateElement: number | null;
  /** In a line: the quantity that a unit asks for; null where the standard does not tie them. */
  readonly quantityElement: ((tag: string) => number) | null;
}

/** The syntax faults of a message among the notes that its reader made. */
export function faultsOf(
  message: EnvelopedMessage,
  notes: readonly Note[],
  layout: FaultLayout,
): readonly Fault[] {
  const places = placesOf(message, layout);
  const faults = notes.flatMap((note) => faultOf(note, { message, layout, places }));
  // A unit without a number is one fault, whether the number is missing or cannot be read.
  const seen = new Set<string>();
  return faults.filter(({ segment, element, component, kind }) => {
    const place = segment && element !== null ? [segment.position, element, component] : kind;
    const key = JSON.stringify([place, segment?.position ?? null]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

interface Place {
  readonly tag: string;
  readonly position: number;
  readonly node: LoopNode;
}

/** Every segment by its path; nested or not, they come in the order of the file. */
function placesOf(message: EnvelopedMessage, { spec, lineTag }: FaultLayout) {
  const nodes = nestSegments(message.segments, { spec, lineTag, path: message.path });
  const places = new Map<string, Place>();
  let position = 1;
  const visit = (node: LoopNode): void => {
    position += 1;
    places.set(node.view.path, { tag: node.view.tag, position, node });
    for (const child of node.children) visit(child);
  };
  for (const node of nodes) visit(node);
  return places;
}

interface Context {
  readonly message: EnvelopedMessage;
  readonly layout: FaultLayout;
  readonly places: ReadonlyMap<string, Place>;
}

const WHOLE: Readonly<Record<string, FaultKind>> = {
  INTAKE_ENVELOPE_INCOMPLETE: 'trailer-missing',
  INTAKE_CONTROL_COUNT: 'count-differs',
  INTAKE_CONTROL_NUMBER: 'number-differs',
};

const AT_ELEMENT: Readonly<Record<string, FaultKind>> = {
  INTAKE_KIND_UNKNOWN: 'code-invalid',
  INTAKE_CURRENCY_UNKNOWN: 'code-invalid',
  INTAKE_DATE_UNREADABLE: 'date-invalid',
  INTAKE_NUMBER_UNREADABLE: 'characters-invalid',
};

/** Notes about what an order means, prices that are missing for one, are no faults of syntax. */
function faultOf(note: Note, context: Context): readonly Fault[] {
  const whole = WHOLE[note.code];
  if (whole !== undefined) return [{ kind: whole, segment: null, element: null, component: null }];
  const kind = AT_ELEMENT[note.code];
  if (kind !== undefined) return elementFault(note, kind, context);
  const { layout } = context;
  if (note.code === 'INTAKE_ORDER_NUMBER_MISSING') {
    return beginningFault(layout.numberElement, layout.numberComponent, context);
  }
  if (note.code === 'INTAKE_DATE_MISSING' && layout.dateElement !== null) {
    return beginningFault(layout.dateElement, null, context);
  }
  if (note.code === 'INTAKE_LINES_MISSING') return [missingSegment(layout.lineTag, context)];
  if (note.code === 'INTAKE_QUANTITY_MISSING') return quantityFault(note, context);
  return note.code === 'INTAKE_SEGMENT_UNREADABLE' ? unreadable(context) : [];
}

function elementFault({ path }: Note, kind: FaultKind, { places }: Context): readonly Fault[] {
  const match = /^(.*)-(\d\d)(?:-(\d+))?$/.exec(path ?? '');
  const place = places.get(match?.[1] ?? '');
  if (!match || !place) return [];
  const component = match[3] === undefined ? null : Number(match[3]);
  const { tag, position } = place;
  return [{ kind, segment: { tag, position }, element: Number(match[2]), component }];
}

function beginningFault(
  element: number,
  component: number | null,
  context: Context,
): readonly Fault[] {
  const { layout, places } = context;
  const begin = [...places.values()].find(({ tag }) => layout.beginning.includes(tag));
  if (!begin) return [missingSegment(layout.beginning[0] ?? '', context)];
  // What is there and cannot be read has a note of its own.
  if (begin.node.view.peek(element, component ?? 1) !== null) return [];
  const segment = { tag: begin.tag, position: begin.position };
  return [{ kind: 'element-missing', segment, element, component }];
}

/** A segment that is missing is reported where the message ends. */
function missingSegment(tag: string, { message }: Context): Fault {
  const position = message.segments.length + 2;
  return { kind: 'segment-missing', segment: { tag, position }, element: null, component: null };
}

function quantityFault({ path }: Note, { layout, places }: Context): readonly Fault[] {
  const place = places.get(path ?? '');
  if (!place || layout.quantityElement === null) return [];
  const element = layout.quantityElement(place.tag);
  const unit = place.node.view.peek(place.tag === 'POC' ? 5 : element + 1);
  if (unit === null) return [];
  const segment = { tag: place.tag, position: place.position };
  return [{ kind: 'dependent-element-missing', segment, element, component: null }];
}

function unreadable({ message }: Context): readonly Fault[] {
  return message.segments.flatMap(({ tag, raw }, index): readonly Fault[] => {
    if (tag !== '') return [];
    const shown =
      raw
        .replace(/[^A-Za-z0-9]/g, '')
        .slice(0, 3)
        .toUpperCase() || 'ZZ';
    const segment = { tag: shown, position: index + 2 };
    return [{ kind: 'segment-unknown', segment, element: null, component: null }];
  });
}
