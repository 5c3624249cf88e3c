import type { Order } from '../../api/list-orders.ts';

/**
 * How an order stands against its dates: `late` past our date, `risk` past the latest shipment. They
 * are dates for the goods: what has left is not late while its money is awaited.
 */
export type Mark = 'late' | 'risk' | 'fine';

export function markOf(order: Order, today: string): Mark {
  const { instance, requested, due = requested, latestShipment, shipped = false } = order;
  if (instance.status !== 'active' || shipped) return 'fine';
  if (due !== undefined && due < today) return 'late';
  return latestShipment !== undefined && latestShipment < today ? 'risk' : 'fine';
}

/** YYYY-MM-DD where the reader is. */
export function today(): string {
  const now = new Date();
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
