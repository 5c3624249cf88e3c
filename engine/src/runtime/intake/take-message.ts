import { messageStatus, ORDER_MESSAGE, type MessageState } from '../../intake/index.ts';
import { allEntities } from '../entity/all-entities.ts';
import { entityName } from '../entity/entity-types.ts';
import { actorOf } from '../ledger/actor-of.ts';
import { toFailure } from '../to-failure.ts';
import { carryOut } from './carry-out.ts';
import { findMessage, viewOf, type IntakeParts } from './intake-context.ts';
import type { MessageView, TakenMessage, TakeRequest } from './intake-values.ts';
import { judgeMessage, type Judging } from './judge-message.ts';
import { keepMessage } from './keep-message.ts';

/** Keep, judge, carry out; each step is a commit, and goes on where the one before was cut off. */
export async function takeMessage(parts: IntakeParts, request: TakeRequest): Promise<TakenMessage> {
  const { mappings } = request;
  const { message, created } = await keepMessage(parts, request);
  const judging = { actor: actorOf(request), ...(mappings && { mappings }) };
  return { ...viewOf(await goOn(parts, message, judging)), created };
}

/** Whatever is left to do of a message by itself. */
async function goOn(
  parts: IntakeParts,
  message: MessageState,
  judging: Judging,
): Promise<MessageState> {
  const status = messageStatus(message);
  const read = status === 'received' ? await judgeMessage(parts, message, judging) : message;
  return carryOut(parts, read, judging.actor);
}

/** Every message that a crash or a missing process has stopped on its way. */
export async function resumeMessages(parts: IntakeParts): Promise<readonly MessageView[]> {
  const { store, report } = parts.context;
  const resumed: MessageView[] = [];
  for (const status of ['received', 'open'] as const) {
    const where = { 'intake.status': status };
    for await (const { id } of allEntities(store, ORDER_MESSAGE.kind, where)) {
      const message = await findMessage(parts, entityName(id));
      try {
        resumed.push(viewOf(await goOn(parts, message, { actor: message.received.actor })));
      } catch (thrown) {
        // The others must not wait for it.
        report(toFailure(thrown, `to go on with message ${message.id}`), { during: 'message' });
      }
    }
  }
  return resumed;
}
