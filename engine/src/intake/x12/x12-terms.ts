import type { AllowanceCharge, Incoterm, PaymentTerm } from '../canonical-order.ts';
import { incotermOf } from '../interpret/coded.ts';
import { decimalOf, Exact } from '../interpret/decimal.ts';
import { momentOfDigits } from '../interpret/moment.ts';
import { dayOf } from '../interpret/order-date.ts';
import type { Field, NoteBook } from '../note.ts';
import type { SegmentView } from '../segments/segment-view.ts';

/**
 * FOB: 05 the term and 07 its place, or 03 the place. Only 04 = 01 says the code is an Incoterm;
 * without 04 a code of Incoterms 2020 is taken as one, since it can hardly mean anything else.
 */
export function deliveryTermOf(view: SegmentView, notes: NoteBook): Incoterm | null {
  const stated = view.peek(5);
  if (stated === null) return null;
  const agency = view.peek(4);
  if (agency !== null && agency !== '01') return null;
  view.take(4);
  return incotermOf(view.field(5), view.take(7) ?? view.take(3), notes);
}

/** ITD: 01 type, 03 discount percent, 05 discount days, 06 due date, 07 net days, 12 text. */
export function paymentTermOf(view: SegmentView, notes: NoteBook): PaymentTerm {
  const code = view.take(1);
  return {
    code: code === null ? null : `x12:${code}`,
    text: view.take(12),
    netDays: decimalOf(view.field(7), 'the net days', notes),
    dueDate: digitsDay(view.field(6), notes),
    discountPercent: decimalOf(view.field(3), 'the discount', notes),
    discountDays: decimalOf(view.field(5), 'the discount days', notes),
  };
}

/** SAC: 01 A or C, 02 code, 05 amount (two implied places), 07 percent, 15 text. */
export function allowanceOf(view: SegmentView, notes: NoteBook): AllowanceCharge[] {
  const indicator = view.peek(1);
  if (indicator !== 'A' && indicator !== 'C') return [];
  view.take(1);
  const code = view.take(2);
  return [
    {
      charge: indicator === 'C',
      amount: impliedCents(view.field(5), notes),
      percent: decimalOf(view.field(7), 'the percentage', notes),
      base: null,
      code: code === null ? null : `x12:${code}`,
      reason: view.take(15),
    },
  ];
}

/** Type N2 of X12.6: the last two digits are cents. A written point is taken at its word. */
function impliedCents(field: Field, notes: NoteBook): string | null {
  const amount = decimalOf(field, 'the amount', notes);
  if (amount === null || amount.includes('.')) return amount;
  return new Exact(amount).div(100).toFixed(2);
}

function digitsDay(field: Field, notes: NoteBook): string | null {
  return dayOf(field, momentOfDigits(field.text ?? '', ''), notes);
}
