import type { FreeText, OrderDate, Reference } from '../canonical-order.ts';
import { momentOfDigits } from '../interpret/moment.ts';
import { dayOf, orderDate } from '../interpret/order-date.ts';
import type { Field, NoteBook } from '../note.ts';
import type { LoopNode } from '../segments/loops.ts';
import { nodesOf } from '../segments/loops.ts';
import type { SegmentView } from '../segments/segment-view.ts';
import { DATE_KINDS, REFERENCE_KINDS } from './x12-codes.ts';

/** REF or N9: 01 qualifier, 02 number, 03 description; N9 also a date. Without a number, nothing. */
export function referenceOf(view: SegmentView, notes: NoteBook): Reference[] {
  const [qualifier, stated, text] = [view.peek(1), view.peek(2), view.peek(3)];
  const number = stated ?? text;
  if (number === null) return [];
  view.take(1);
  view.take(2);
  view.take(3);
  return [
    {
      kind: REFERENCE_KINDS.get(qualifier ?? '') ?? 'other',
      code: qualifier === null ? null : `x12:${qualifier}`,
      number,
      description: stated === null ? null : text,
      date: view.tag === 'N9' ? digitsDay(view.field(4), notes) : null,
    },
  ];
}

function digitsDay(field: Field, notes: NoteBook): string | null {
  return dayOf(field, momentOfDigits(field.text ?? '', ''), notes);
}

/** DTM: 01 qualifier, 02 date, 03 time. Without a date of its own (05, 06) nothing is taken. */
export function dateOf(view: SegmentView, notes: NoteBook): OrderDate[] {
  const { text: day, path } = view.peek(2) === null ? { text: null, path: '' } : view.field(2);
  if (day === null) return [];
  const [qualifier, clock] = [view.take(1), view.take(3)];
  const reading = {
    kind: DATE_KINDS.get(qualifier ?? '') ?? ('other' as const),
    code: qualifier === null ? null : `x12:${qualifier}`,
    stated: clock === null ? day : `${day} ${clock}`,
    path,
    moment: momentOfDigits(day, clock ?? ''),
  };
  return [orderDate(reading, notes)];
}

/** N9 loops with messages are texts under a heading; those without are references. */
export function textsOf(nodes: readonly LoopNode[]): FreeText[] {
  return nodes.flatMap((node) => {
    if (node.view.tag === 'N9') return headedText(node);
    const text = node.view.take(node.view.tag === 'NTE' ? 2 : 1);
    if (text === null) return [];
    const code = node.view.tag === 'NTE' ? node.view.take(1) : null;
    return [{ subjectCode: code === null ? null : `x12:${code}`, subject: null, text }];
  });
}

export function hasMessages(node: LoopNode): boolean {
  return nodesOf(node.children, 'MSG').some(({ view }) => view.peek(1) !== null);
}

function headedText(node: LoopNode): FreeText[] {
  if (!hasMessages(node)) return [];
  const lines = nodesOf(node.children, 'MSG').map(({ view }) => view.take(1));
  const code = node.view.take(1);
  const heading = [node.view.take(2), node.view.take(3)].filter((text) => text !== null);
  return [
    {
      subjectCode: code === null ? null : `x12:${code}`,
      subject: heading.length === 0 ? null : heading.join(': '),
      text: lines.filter((line) => line !== null).join('\n'),
    },
  ];
}
