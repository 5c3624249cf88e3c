import type { CanonicalOrder, OrderKind } from '../canonical-order.ts';

/** By what an order of a message is known again when it, or another like it, comes once more. */
export interface OrderIdentity {
  /** Counts the orders of the message from 1. */
  readonly place: number;
  /** Who orders: identifier of the interchange's sender, else of the buyer, else the buyer's name. */
  readonly sender: string;
  readonly kind: OrderKind | null;
  readonly orderNumber: string | null;
  /** The order that a change or cancellation speaks of. */
  readonly changedOrder: string | null;
  /** One key for every message that says the same of the same order; null without a number. */
  readonly orderKey: string | null;
  /** Sender and control numbers of interchange and message; null where it came without. */
  readonly controlKey: string | null;
}

export function orderIdentity(order: CanonicalOrder, place: number): OrderIdentity {
  const { kind, orderNumber, changedOrder } = order;
  const sender = senderOf(order);
  return {
    ...{ place, sender: cut(sender), kind },
    orderNumber: cut(orderNumber),
    changedOrder: cut(changedOrder),
    orderKey: orderNumber === null ? null : key('order', sender, ...topicOf(order, orderNumber)),
    controlKey: controlKeyOf(order, sender),
  };
}

/** The key under which the order that a change speaks of was known when it came; null: none. */
export const changedKey = ({ sender, changedOrder }: OrderIdentity): string | null =>
  changedOrder === null ? null : key('order', sender, changedOrder);

/** Letters of a number or a sender: longer ones are no honest ones, and are never keys. */
const LONGEST = 200;

function cut<T extends string | null>(text: T): T;
function cut(text: string | null): string | null {
  return text === null ? null : text.slice(0, LONGEST);
}

function senderOf({ source, buyer }: CanonicalOrder): string {
  const id = source.sender?.id ?? buyer?.ids[0]?.id;
  return id ?? buyer?.name?.toLowerCase().replace(/\s+/g, ' ').trim() ?? '';
}

/**
 * A number stands for one order. A change has a number of its own (UBL, ORDCHG), a sequence (860),
 * or, where it has neither, the day on which it was written.
 */
function topicOf(order: CanonicalOrder, orderNumber: string): readonly string[] {
  const { kind, changedOrder, issueDate, references } = order;
  if (changedOrder === null) return [orderNumber];
  if (changedOrder !== orderNumber) return [changedOrder, kind ?? '', orderNumber];
  const sequence = references.find(({ code }) => code === 'x12:BCH05')?.number;
  return [orderNumber, kind ?? '', sequence ?? issueDate ?? ''];
}

function controlKeyOf({ source }: CanonicalOrder, sender: string): string | null {
  const { format, interchangeNumber, groupNumber, messageNumber } = source;
  if (interchangeNumber === null && messageNumber === null) return null;
  const numbers = [interchangeNumber, groupNumber, messageNumber].map((one) => one ?? '');
  return key('control', format, sender, ...numbers);
}

/** Parts may hold any letter: none of them can pretend to be two. Null where one is too long. */
function key(...parts: readonly string[]): string | null {
  if (parts.some((part) => part.length > LONGEST)) return null;
  return parts.map((part) => encodeURIComponent(part.replace(LONE, '\ufffd'))).join('/');
}

/** Half a letter: no text, and nothing that could be encoded. */
const LONE = /\p{Surrogate}/gu;
