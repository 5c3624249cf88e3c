import type { OrderKind, Reference } from '../canonical-order.ts';
import { momentOfDigits } from '../interpret/moment.ts';
import { dayOf } from '../interpret/order-date.ts';
import { quoteOr } from '../note.ts';
import type { Field, NoteBook } from '../note.ts';
import type { OrderDraft } from '../order-draft.ts';
import type { LoopNode } from '../segments/loops.ts';
import { nodesOf } from '../segments/loops.ts';
import type { SegmentView } from '../segments/segment-view.ts';
import { PURPOSES } from './x12-codes.ts';

export type Beginning = Pick<
  OrderDraft,
  'orderNumber' | 'kind' | 'kindCode' | 'typeCode' | 'changedOrder' | 'issueDate' | 'issueTime'
>;

/**
 * BEG of the 850: 01 purpose, 02 type, 03 number, 05 date. BCH of the 860 is alike, but 06 is the
 * date of the order and 11 that of the change.
 */
export function beginningOf(nodes: readonly LoopNode[], notes: NoteBook): Beginning {
  const [node] = nodesOf(nodes, 'BEG', 'BCH');
  const view = node?.view;
  const purpose = view?.field(1) ?? NOTHING;
  const type = view?.take(2) ?? null;
  const kind = kindOf(purpose, view, notes);
  const orderNumber = view?.take(3) ?? null;
  const day = issuedOn(view);
  return {
    orderNumber,
    kind,
    kindCode: purpose.text === null ? null : `x12:${purpose.text}`,
    typeCode: type === null ? null : `x12:${type}`,
    changedOrder: kind !== null && CHANGES.has(kind) ? orderNumber : null,
    issueDate: dayOf(day, momentOfDigits(day.text ?? '', ''), notes),
    issueTime: null,
  };
}

const CHANGES: ReadonlySet<OrderKind> = new Set(['change', 'replacement', 'cancellation']);

const NOTHING: Field = { text: null, path: '' };

/** An 860 asks for a change whatever its purpose; only the purpose tells a cancellation apart. */
function kindOf(purpose: Field, view: SegmentView | undefined, notes: NoteBook): OrderKind | null {
  const kind = PURPOSES.get(purpose.text ?? '') ?? null;
  if (kind === 'original' && view?.tag === 'BCH') return 'change';
  if (kind !== null) return kind;
  const element = `${view?.tag ?? 'BEG'}01`;
  const seen = `Expected ${element} to say what the order is for, but it says ${quoteOr(purpose.text, 'nothing')}.`;
  notes.add('INTAKE_KIND_UNKNOWN', seen, purpose.path);
  return null;
}

function issuedOn(view: SegmentView | undefined): Field {
  if (view === undefined) return NOTHING;
  if (view.tag === 'BEG') return view.field(5);
  return view.peek(11) === null ? view.field(6) : view.field(11);
}

/**
 * References that stand in BEG (04 release, 06 contract) and BCH (04 release, 05 number of the
 * change, 08 contract; and the order that is changed, where its date is told beside the change's).
 */
export function beginningReferences(nodes: readonly LoopNode[], notes: NoteBook): Reference[] {
  const [node] = nodesOf(nodes, 'BEG', 'BCH');
  if (!node) return [];
  const { view } = node;
  const changes = view.tag === 'BCH';
  return [
    ...plainReference(view.take(4), 'release', 'x12:RE'),
    ...plainReference(view.take(changes ? 8 : 6), 'contract', 'x12:CT'),
    ...(changes ? plainReference(view.take(5), 'other', 'x12:BCH05') : []),
    ...(changes ? changedOrder(view, notes) : []),
  ];
}

function plainReference(
  number: string | null,
  kind: Reference['kind'],
  code: string,
): readonly Reference[] {
  return number === null ? [] : [{ kind, code, number, description: null, date: null }];
}

function changedOrder(view: SegmentView, notes: NoteBook): readonly Reference[] {
  const number = view.peek(3);
  if (number === null || view.peek(11) === null || view.peek(6) === null) return [];
  const day = view.field(6);
  const date = dayOf(day, momentOfDigits(day.text ?? '', ''), notes);
  return [{ kind: 'order', code: 'x12:PO', number, description: null, date }];
}
