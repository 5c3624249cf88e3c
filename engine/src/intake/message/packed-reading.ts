import type { Variables } from '../../model/index.ts';
import type { MessageReading, PartReading } from '../read-message.ts';
import type { Intake } from '../read-order.ts';

/** A reading as JSON in which nothing stands twice: orders with their parts, notes with their orders. */
export function packReading({ mail, parts, notes }: MessageReading): Variables {
  const packed = { mail, notes, parts: parts.map((part) => withIntake(part, own)) };
  // Readings consist of JSON values alone.
  return packed as unknown as Variables;
}

/** The same reading again. */
export function unpackReading(packed: Variables): MessageReading {
  // `packReading` has made it.
  const { mail, parts, notes } = packed as unknown as Omit<MessageReading, 'orders'>;
  const whole = parts.map((part) => withIntake(part, complete));
  return { mail, notes, parts: whole, orders: whole.flatMap(({ intake }) => intake?.orders ?? []) };
}

const withIntake = (part: PartReading, change: (intake: Intake) => Intake): PartReading =>
  part.intake ? { ...part, intake: change(part.intake) } : part;

/** Those of the orders come behind those of the file. */
function own({ format, orders, notes, unmapped }: Intake): Intake {
  const count = (of: (order: Intake['orders'][number]) => readonly unknown[]): number =>
    orders.reduce((sum, order) => sum + of(order).length, 0);
  return {
    ...{ format, orders },
    notes: notes.slice(0, notes.length - count((order) => order.notes)),
    unmapped: unmapped.slice(0, unmapped.length - count((order) => order.unmapped)),
  };
}

const complete = ({ format, orders, notes, unmapped }: Intake): Intake => ({
  ...{ format, orders },
  notes: [...notes, ...orders.flatMap((order) => order.notes)],
  unmapped: [...unmapped, ...orders.flatMap((order) => order.unmapped)],
});
