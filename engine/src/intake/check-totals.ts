import type { Decimal } from 'decimal.js';
import type { OrderLine, Totals } from './canonical-order.ts';
import { minorUnits } from '../money/currency.ts';
import { exactAmountOf } from './compute-totals.ts';
import { Exact } from './interpret/decimal.ts';
import { quote } from './note.ts';
import type { NoteBook } from './note.ts';
import type { OrderDraft } from './order-draft.ts';

export interface CountedOrder {
  readonly draft: OrderDraft;
  readonly lines: readonly OrderLine[];
  readonly totals: Totals;
  readonly path: string;
}

/** Compares what the sender states with what the lines add up to. */
export function checkTotals(order: CountedOrder, notes: NoteBook): void {
  checkLineAmounts(order.draft, notes);
  checkCounts(order, notes);
  checkAmounts(order, notes);
}

/** Rounding, up or down, stays under one smallest unit; anything more is a difference. */
function checkLineAmounts(draft: OrderDraft, notes: NoteBook): void {
  for (const line of draft.lines) {
    const exact = exactAmountOf(line);
    if (exact === null || line.statedAmount === null) continue;
    const unit = smallestUnit(line.currency ?? draft.currency);
    if (exact.minus(line.statedAmount).abs().lessThan(unit)) continue;
    const seen = `Expected line ${quote(line.number)} to come to ${exact.toFixed()}, but it states ${line.statedAmount}.`;
    notes.onLine(line.number).add('INTAKE_LINE_AMOUNT_DIFFERS', seen, line.path);
  }
}

function checkCounts({ totals, path }: CountedOrder, notes: NoteBook): void {
  const { stated, computed } = totals;
  const differs = (what: string, one: string | null, other: string | null) => {
    if (one === null || other === null || new Exact(one).equals(other)) return;
    const seen = `Expected the ${what} to be ${one} as stated, but there are ${other}.`;
    notes.add('INTAKE_CONTROL_COUNT', seen, path);
  };
  differs('number of lines', stated.lineCount, computed.lineCount);
  differs('sum of quantities', stated.quantity, computed.quantity);
}

function checkAmounts({ draft, lines, totals, path }: CountedOrder, notes: NoteBook): void {
  const { stated, computed } = totals;
  const unstated = lines.filter((line) => line.amount.stated === null).length;
  const tolerance = smallestUnit(draft.currency).times(unstated).div(2);
  const differs = (what: string, one: string | null, other: string | null) => {
    if (one === null || other === null) return;
    if (new Exact(one).minus(other).abs().lessThanOrEqualTo(tolerance)) return;
    const seen = `Expected the ${what} to be ${one} as stated, but the lines come to ${other}.`;
    notes.add('INTAKE_TOTAL_DIFFERS', seen, path);
  };
  differs('sum of lines', stated.lineAmount, computed.lineAmount);
  differs('sum of allowances', stated.allowances, computed.allowances);
  differs('sum of charges', stated.charges, computed.charges);
  differs('total before tax', stated.taxExclusive, computed.taxExclusive);
  const inclusive = withTax(totals);
  differs('total with tax', stated.taxInclusive, inclusive);
  differs('amount to pay', stated.payable, payableOf(totals, inclusive));
}

/** Known only where the tax is stated: orders often leave it to the invoice. */
function withTax({ stated, computed }: Totals): string | null {
  if (stated.tax === null || computed.taxExclusive === null) return null;
  return new Exact(computed.taxExclusive).plus(stated.tax).toFixed();
}

function payableOf({ stated }: Totals, inclusive: string | null): string | null {
  if (inclusive === null) return null;
  return new Exact(inclusive)
    .minus(stated.prepaid ?? 0)
    .plus(stated.rounding ?? 0)
    .toFixed();
}

function smallestUnit(currency: string | null): Decimal {
  return new Exact(10).pow(-minorUnits(currency));
}
