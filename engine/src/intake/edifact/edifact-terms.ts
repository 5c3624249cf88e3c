import type {
  AllowanceCharge,
  FreeText,
  Incoterm,
  PaymentTerm,
  Reference,
  Tax,
} from '../canonical-order.ts';
import { incotermOf } from '../interpret/coded.ts';
import { dayOf } from '../interpret/order-date.ts';
import type { NoteBook } from '../note.ts';
import type { LoopNode } from '../segments/loops.ts';
import { nodesOf } from '../segments/loops.ts';
import type { SegmentView } from '../segments/segment-view.ts';
import { REFERENCE_KINDS } from './edifact-codes.ts';
import { momentOf } from './edifact-date.ts';
import { coded, numberAt } from './edifact-field.ts';

/** RFF, C506: qualifier, number, line; the first DTM below is its date. */
export function referenceOf({ view, children }: LoopNode, notes: NoteBook): Reference[] {
  const number = view.peek(1, 2);
  if (number === null) return [];
  const code = view.take(1, 1);
  view.take(1, 2);
  const kind = REFERENCE_KINDS.get(code ?? '') ?? 'other';
  const dtm = nodesOf(children, 'DTM')[0]?.view;
  const date = dtm ? dayAt(dtm, notes) : null;
  return [{ kind, code: coded(code), number, description: view.take(1, 3), date }];
}

function dayAt(dtm: SegmentView, notes: NoteBook): string | null {
  dtm.confirm([1, 1], /^171$/);
  dtm.confirm([1, 3], /^(?:101|102)$/);
  return dayOf(dtm.field(1, 2), momentOf(dtm.peek(1, 2) ?? '', dtm.peek(1, 3)), notes);
}

/** FTX: 01 subject, 03 coded text, 04 text of up to five pieces, which are one text. */
export function textOf(view: SegmentView): FreeText[] {
  const text = view.takeAll(4).join('\n');
  if (text === '') return [];
  return [{ subjectCode: coded(view.take(1)), subject: view.take(3), text }];
}

/** TOD: 03 C100 the term (4053) and its text; the place is the LOC below (C517), or that text. */
export function deliveryTermOf({ view, children }: LoopNode, notes: NoteBook): Incoterm | null {
  if (view.peek(3, 1) === null) return null;
  const loc = nodesOf(children, 'LOC')[0]?.view;
  view.confirm([1, 1], /^[56]$/);
  loc?.confirm([1, 1], /^1$/);
  const named = loc?.take(2, 4) ?? loc?.take(2, 1) ?? null;
  return incotermOf(view.field(3, 1), named ?? view.take(3, 4), notes);
}

/** PAT: 01 type, 02 C110 text, 03 C112 period; below a due date (DTM+13) and a discount (PCD+12). */
export function paymentTermOf({ view, children }: LoopNode, notes: NoteBook): PaymentTerm {
  const type = view.take(1);
  const text = [view.take(2, 1), view.take(2, 4), view.take(2, 5)].filter((part) => part !== null);
  const discounted = type === '22';
  const inDays = view.peek(3, 3) === 'D';
  const days = inDays ? numberAt(view, [3, 4], 'the days', notes) : null;
  if (inDays) view.take(3, 3);
  const due = nodesOf(children, 'DTM').find((dtm) => dtm.view.peek(1, 1) === '13')?.view;
  due?.take(1, 1);
  const percent = nodesOf(children, 'PCD').find((pcd) => pcd.view.peek(1, 1) === '12')?.view;
  percent?.take(1, 1);
  return {
    code: coded(type),
    text: text.join('\n') || null,
    netDays: discounted ? null : days,
    dueDate: due ? dayAt(due, notes) : null,
    discountPercent: percent ? numberAt(percent, [1, 2], 'the discount', notes) : null,
    discountDays: discounted ? days : null,
  };
}

/** ALC: 01 A or C, 05 C214 what for; below its percentage (PCD) and amount (MOA 8, 23 or 204). */
export function allowanceOf({ view, children }: LoopNode, notes: NoteBook): AllowanceCharge[] {
  const indicator = view.peek(1);
  if (indicator !== 'A' && indicator !== 'C') return [];
  view.take(1);
  const pcd = nodesOf(children, 'PCD').find((one) =>
    /^[123]$/.test(one.view.peek(1, 1) ?? ''),
  )?.view;
  pcd?.take(1, 1);
  const reasons = [view.take(5, 4), view.take(5, 5)].filter((part) => part !== null);
  return [
    {
      charge: indicator === 'C',
      amount: moneyOf(children, ['8', '23', '204'], notes),
      percent: pcd ? numberAt(pcd, [1, 2], 'the percentage', notes) : null,
      base: moneyOf(children, ['25'], notes),
      code: coded(view.take(5, 1)),
      reason: reasons.join(' ') || null,
    },
  ];
}

/** TAX: 02 type, 05 C243 with the rate as its fourth component, 06 category; MOA 124 the amount. */
export function taxOf({ view, children }: LoopNode, notes: NoteBook): Tax {
  return {
    type: view.take(2),
    category: view.take(6),
    percent: numberAt(view, [5, 4], 'the tax rate', notes),
    amount: moneyOf(children, ['124'], notes),
  };
}

/** The first MOA of one of the kinds, best first (C516: kind, amount, currency). */
export function moneyOf(
  nodes: readonly LoopNode[],
  kinds: readonly string[],
  notes: NoteBook,
): string | null {
  const moas = nodesOf(nodes, 'MOA').map(({ view }) => view);
  for (const kind of kinds) {
    const found = moas.find((view) => view.peek(1, 1) === kind);
    if (!found) continue;
    found.take(1, 1);
    return numberAt(found, [1, 2], 'the amount', notes);
  }
  return null;
}
