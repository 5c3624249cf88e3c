import type { BufferedMessage, MessageSubscriptionItem } from '../../ports/index.ts';

export type MessageTaker = Pick<
  MessageSubscriptionItem,
  'name' | 'correlationKey' | 'conversation' | 'processId' | 'element'
>;

/**
 * Whether the subscription may take the message. A published message is taken by name and key
 * (none on both sides is equal). The message of a flow is taken by its targets alone: in the same
 * conversation, or by a name and key that both sides state.
 */
export function mayTake(taker: MessageTaker, message: BufferedMessage): boolean {
  if (message.targets.length === 0) return sameNameAndKey(taker, message);
  if (!isTarget(taker, message)) return false;
  if (taker.conversation === message.conversation) return true;
  return taker.correlationKey !== undefined && sameNameAndKey(taker, message);
}

export function compareMessages(one: BufferedMessage, other: BufferedMessage): number {
  if (one.publishedAt !== other.publishedAt) return one.publishedAt - other.publishedAt;
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}

function sameNameAndKey(taker: MessageTaker, message: BufferedMessage): boolean {
  return (
    taker.name !== undefined &&
    taker.name === message.name &&
    taker.correlationKey === message.correlationKey
  );
}

function isTarget(taker: MessageTaker, message: BufferedMessage): boolean {
  return message.targets.some(
    (target) => target.processId === taker.processId && target.elementId === taker.element,
  );
}
