import type { Consequences, EntityType } from '../../entity/entity-type.ts';
import type { MessageCommand } from './command.ts';
import { decideMessage } from './decide-message.ts';
import type { MessageEvent } from './event.ts';
import { evolveMessage } from './evolve-message.ts';
import { messageStatus } from './state.ts';
import type { MessageState } from './state.ts';

/** A message with orders, kept as received: one for the same bytes. */
export const ORDER_MESSAGE: EntityType<MessageState, MessageCommand, MessageEvent> = {
  kind: 'order-message',
  decide: decideMessage,
  evolve: evolveMessage,
  fields,
  // Beside the chain whatever their size: they hold what people wrote, and must be erasable.
  personal: () => ['content', 'reading', 'answer'],
  consequences,
};

/** The claim of the message that these bytes are. */
export const contentKey = (digest: string): string => `intake:content:${digest}`;
/** The claim of the message that has this order key, or came under this control key first. */
export const identityClaim = (key: string): string => `intake:${key}`;
/** The claim of the answer that has this control number of ours. */
export const answerClaim = (controlNumber: string): string => `intake:answer:${controlNumber}`;

const LONGEST = 100;

/** Names of fields that hold a value themselves: a message may have many orders and instances. */
export const orderField = (number: string): string =>
  `intake.order.${number.normalize('NFKC').trim().toLowerCase().slice(0, LONGEST)}`;
export const instanceField = (instanceId: string): string => `intake.instance.${instanceId}`;

function fields(message: MessageState): Readonly<Record<string, string>> {
  const found: Record<string, string> = {
    'intake.status': messageStatus(message),
    'intake.channel': message.channel,
  };
  for (const { identity, trace } of message.orders) {
    for (const number of [identity.orderNumber, identity.changedOrder])
      if (number !== null) found[orderField(number)] = 'true';
    if (trace) found[instanceField(trace.instanceId)] = 'true';
  }
  return found;
}

function consequences(
  event: MessageEvent,
  state: MessageState,
  before: MessageState | undefined,
): Consequences {
  if (event.kind === 'message-received') return { claims: [contentKey(event.digest)] };
  // Other numbers of answers are the affair of whoever gave them.
  if (event.kind === 'message-answer-numbered')
    return { claims: [answerClaim(event.controlNumber)] };
  const [old, now] = [ownKeys(before), ownKeys(state)];
  const controls = event.kind === 'message-read' ? controlKeys(state) : [];
  return {
    claims: [...[...now].filter((key) => !old.has(key)).map(identityClaim), ...controls],
    releases: [...old].filter((key) => !now.has(key)).map(identityClaim),
  };
}

const ownKeys = (message: MessageState | undefined): ReadonlySet<string> =>
  new Set(
    message?.orders.flatMap(({ owns, identity }) =>
      owns && identity.orderKey !== null ? [identity.orderKey] : [],
    ),
  );

/** Control numbers that no message had before. */
function controlKeys({ orders }: MessageState): readonly string[] {
  const keys = orders.flatMap(({ judgement, identity: { controlKey } }) => {
    const used = judgement.kind === 'held' && judgement.code === 'INTAKE_HELD_RESENT';
    return used || controlKey === null ? [] : [identityClaim(controlKey)];
  });
  return [...new Set(keys)];
}
