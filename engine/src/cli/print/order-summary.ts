import type { CanonicalOrder } from '../../intake/index.ts';

/** What an order is about, for lists. */
export function orderSummary(order: CanonicalOrder) {
  const { orderNumber, kind, changedOrder, issueDate, currency, buyer, lines, totals } = order;
  return {
    ...{ orderNumber, kind, changedOrder, issueDate, currency },
    buyer: buyer?.name ?? buyer?.ids[0]?.id ?? null,
    requestedDeliveryDate: order.requestedDeliveryDate,
    lines: lines.length,
    total: totals.stated.taxExclusive ?? totals.computed.taxExclusive,
    errors: order.notes.filter(({ severity }) => severity === 'error').length,
  };
}
