import type { Decimal } from 'decimal.js';
import type { AllowanceCharge, ComputedTotals, OrderLine } from './canonical-order.ts';
import { minorUnits } from '../money/currency.ts';
import { Exact } from './interpret/decimal.ts';
import type { LineDraft, OrderDraft } from './order-draft.ts';

/** The line's amount in the currency's smallest unit, null where quantity or price is unknown. */
export function lineAmountOf(line: LineDraft, currency: string | null): string | null {
  return exactAmountOf(line)?.toFixed(minorUnits(currency)) ?? null;
}

/** quantity × price ÷ basis − allowances + charges, not rounded. */
export function exactAmountOf(line: LineDraft): Decimal | null {
  const { quantity, unitPrice, priceBasis } = line;
  if (quantity === null || unitPrice === null || priceBasis.quantity === null) return null;
  const basis = new Exact(priceBasis.quantity);
  if (basis.isZero()) return null;
  const gross = new Exact(quantity).times(unitPrice).div(basis);
  const { allowances, charges } = sumsOf(line.allowances, gross);
  return gross.minus(allowances).plus(charges);
}

export function totalsOf(draft: OrderDraft, lines: readonly OrderLine[]): ComputedTotals {
  const lineAmount = sumOfLines(draft, lines);
  const { allowances, charges } = sumsOf(draft.allowances, lineAmount ?? new Exact(0));
  const places = minorUnits(draft.currency);
  const total = lineAmount?.minus(allowances).plus(charges);
  return {
    lineCount: String(lines.length),
    quantity: sumOfQuantities(lines),
    lineAmount: lineAmount?.toFixed(places) ?? null,
    allowances: total ? allowances.toFixed(places) : null,
    charges: total ? charges.toFixed(places) : null,
    taxExclusive: total?.toFixed(places) ?? null,
  };
}

/** What a line counts for: the amount the sender states, else the computed one. */
function sumOfLines(draft: OrderDraft, lines: readonly OrderLine[]): Decimal | null {
  let sum = new Exact(0);
  for (const { amount, currency } of lines) {
    const counted = amount.stated ?? amount.computed;
    if (counted === null || (currency !== null && currency !== draft.currency)) return null;
    sum = sum.plus(counted);
  }
  return lines.length === 0 ? null : sum;
}

function sumOfQuantities(lines: readonly OrderLine[]): string | null {
  let sum = new Exact(0);
  for (const { quantity } of lines) {
    if (quantity === null) return null;
    sum = sum.plus(quantity);
  }
  return sum.toFixed();
}

interface Sums {
  readonly allowances: Decimal;
  readonly charges: Decimal;
}

/** An entry with a percentage alone counts for that part of its base, or of what it stands on. */
function sumsOf(entries: readonly AllowanceCharge[], base: Decimal): Sums {
  let [allowances, charges] = [new Exact(0), new Exact(0)];
  for (const entry of entries) {
    const part = new Exact(entry.base ?? base).times(entry.percent ?? 0).div(100);
    const amount = entry.amount === null ? part : new Exact(entry.amount);
    if (entry.charge) charges = charges.plus(amount);
    else allowances = allowances.plus(amount);
  }
  return { allowances, charges };
}
