import { fail, ok } from '../../errors/failure.ts';
import type { Result } from '../../errors/failure.ts';
import type { CanonicalOrder, OrderLine } from '../canonical-order.ts';
import { Exact } from '../interpret/decimal.ts';
import { quote } from '../note.ts';
import { refuse } from '../refuse.ts';
import type { LineDecision, OrderDecision } from './order-decision.ts';

export type Decided = LineDecision['decision'];

/** One line of the order with what we answer to it. */
export interface DecidedLine {
  readonly ordered: OrderLine;
  readonly decision: Decided;
  /** What we deliver, at which price, and when: as ordered where nothing else was decided. */
  readonly quantity: string | null;
  readonly unitPrice: string | null;
  readonly deliveryDate: string | null;
  readonly changed: { readonly quantity: boolean; readonly price: boolean; readonly date: boolean };
  readonly reason: string | null;
}

export interface DecidedOrder {
  readonly order: CanonicalOrder;
  readonly decision: Decided;
  readonly responseNumber: string;
  readonly note: string | null;
  readonly lines: readonly DecidedLine[];
}

/** Puts the decision to the lines that it names; refused where both do not fit each other. */
export function decideOrder(order: CanonicalOrder, decision: OrderDecision): Result<DecidedOrder> {
  if (order.orderNumber === null) return fail(misfit('the order has no number'));
  if (order.lines.length === 0) return fail(misfit('the order has no lines'));
  const stranger = decision.lines?.find(
    ({ line }) => order.lines.filter(({ number }) => number === line).length !== 1,
  );
  if (stranger) return fail(misfit(`line ${quote(stranger.line)} is not exactly one of its lines`));
  const names = decision.lines?.map(({ line }) => line) ?? [];
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return fail(misfit(`line ${quote(twice)} is decided twice`));
  const lines = order.lines.map((line) => decideLine(line, decision));
  const idle = lines.find((line) => line.decision === 'changed' && !isChanged(line));
  if (idle)
    return fail(misfit(`line ${quote(idle.ordered.number)} is changed, but to nothing else`));
  const kinds = new Set(lines.map((line) => line.decision));
  const [only = 'accepted'] = kinds;
  return ok({
    ...{ order, lines, responseNumber: decision.responseNumber, note: decision.note ?? null },
    decision: kinds.size === 1 ? only : 'changed',
  });
}

const isChanged = ({ changed }: DecidedLine): boolean =>
  changed.quantity || changed.price || changed.date;

function decideLine(ordered: OrderLine, { all = 'accepted', lines }: OrderDecision): DecidedLine {
  const decided = lines?.find(({ line }) => line === ordered.number);
  const decision = decided?.decision ?? all;
  const quantity = decided?.quantity ?? ordered.quantity;
  const unitPrice = decided?.unitPrice ?? ordered.unitPrice;
  const deliveryDate = decided?.deliveryDate ?? null;
  return {
    ...{ ordered, decision, quantity, unitPrice, deliveryDate, reason: decided?.reason ?? null },
    changed: {
      quantity: differs(quantity, ordered.quantity),
      price: differs(unitPrice, ordered.unitPrice),
      date: deliveryDate !== null && deliveryDate !== ordered.requestedDate,
    },
  };
}

function differs(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one !== other;
  return !new Exact(one).equals(other);
}

const misfit = (because: string) =>
  refuse('INTAKE_DECISION', `Expected a decision that fits the order, but ${because}.`);
