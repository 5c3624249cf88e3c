import { instanceField, ORDER_MESSAGE, orderField, type MessageState } from '../../intake/index.ts';
import { findMessage, viewOf, type IntakeParts } from './intake-context.ts';
import type { MessageDetails, MessageQuery, MessageView } from './intake-values.ts';
import { keptReading } from './read-kept.ts';

const PAGE = 100;

export async function listMessages(
  { context }: IntakeParts,
  { status, channel, orderNumber, instanceId, newestFirst = false, ...page }: MessageQuery = {},
): Promise<readonly MessageView[]> {
  const { limit = PAGE, after } = page;
  const found = await context.store.entities({
    ...{ kind: ORDER_MESSAGE.kind, limit, descending: newestFirst },
    ...(after !== undefined && { after: `${ORDER_MESSAGE.kind}/${after}` }),
    where: {
      ...(instanceId !== undefined && { [instanceField(instanceId)]: 'true' }),
      ...(orderNumber !== undefined && { [orderField(orderNumber)]: 'true' }),
      ...(status !== undefined && { 'intake.status': status }),
      ...(channel !== undefined && { 'intake.channel': channel }),
    },
  });
  // Only the intake writes snapshots of the kind.
  return found.map(({ snapshot }) => viewOf(JSON.parse(snapshot) as MessageState));
}

export async function getMessage(parts: IntakeParts, given: string): Promise<MessageDetails> {
  const message = await findMessage(parts, given);
  return { ...viewOf(message), reading: await keptReading(parts, message) };
}
