import type { OrderIntake } from '../intake/intake-api.ts';
import { allPages } from '../all-pages.ts';
import type { FamilyCircle } from './family-circle.ts';

/** Order messages that hold the order, or change or cancel it. */
export async function collectMessages(
  intake: Pick<OrderIntake, 'list'>,
  orderNumber: string,
  circle: FamilyCircle,
): Promise<void> {
  const messages = allPages((page) => intake.list({ ...page, orderNumber }));
  for await (const { id, channel, status, received } of messages) {
    circle.add({ kind: 'order-message', id, time: received.time, channel, status });
    if (circle.isFull()) return;
  }
}
