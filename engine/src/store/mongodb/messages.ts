import type {
  BufferedMessage,
  MessageSubscriptionItem,
  SignalSubscriptionItem,
  Store,
} from '../../ports/index.ts';
import { compareMessages, mayTake } from '../shared/message-match.ts';
import type { MessageTaker } from '../shared/message-match.ts';
import type { Filter, Tables } from './database.ts';
import { parseJson } from './parse-json.ts';
import { idsAfter, itemText, present } from './work.ts';

type Messages = Pick<
  Store,
  | 'matchSubscriptions'
  | 'signalSubscriptions'
  | 'putMessage'
  | 'deleteMessage'
  | 'matchMessages'
  | 'messages'
  | 'expireMessages'
>;

export function createMessages({ work, messages }: Tables): Messages {
  return {
    matchSubscriptions: async (message) => {
      const sides = sharing(message);
      if (sides.length === 0) return [];
      const filter = { kind: 'message-subscription', $or: sides };
      return (await work.find(filter, { sort: { _id: 1 } }))
        .map((document) => parseJson<MessageSubscriptionItem>(itemText(document)))
        .filter((taker) => mayTake(taker, message));
    },
    matchMessages: async (taker, now) => {
      const sides = sharing(taker);
      if (sides.length === 0) return [];
      return (await messages.find({ $or: sides, expiresAt: { $gt: now } }))
        .map(({ message }) => parseJson<BufferedMessage>(message))
        .filter((message) => mayTake(taker, message))
        .toSorted(compareMessages);
    },
    signalSubscriptions: async (name, { after, limit }) => {
      if (limit <= 0) return [];
      const kind = 'signal-subscription';
      const filter = { kind, name: { $eq: name }, _id: idsAfter(kind, after) };
      return (await work.find(filter, { sort: { _id: 1 }, limit })).map((document) =>
        parseJson<SignalSubscriptionItem>(itemText(document)),
      );
    },
    ...createBuffer(messages),
  };
}

function createBuffer(
  table: Tables['messages'],
): Pick<Store, 'putMessage' | 'deleteMessage' | 'messages' | 'expireMessages'> {
  const writer = table.createWriter();
  return {
    putMessage: async (message) => {
      const { id, name, correlationKey, conversation, expiresAt } = message;
      const keys = present({ name, correlationKey, conversation });
      const document = { _id: id, ...keys, expiresAt, message: JSON.stringify(message) };
      // A key that is there already is a message that was sent before.
      await writer.write([{ insertOne: { document } }]);
    },
    deleteMessage: async (id) => {
      await table.delete({ _id: id });
    },
    messages: async ({ after, limit }) =>
      limit <= 0
        ? []
        : (
            await table.find(after === undefined ? {} : { _id: { $gt: after } }, {
              ...{ sort: { _id: 1 }, limit },
            })
          ).map(({ message }) => parseJson<BufferedMessage>(message)),
    expireMessages: (now) => table.delete({ expiresAt: { $lte: now } }),
  };
}

/** What shares the name and key, or the conversation, of the other side. */
function sharing(
  side: Partial<Pick<MessageTaker, 'name' | 'correlationKey' | 'conversation'>>,
): readonly Filter[] {
  const { name, correlationKey, conversation } = side;
  const key = correlationKey === undefined ? { $exists: false } : { $eq: correlationKey };
  return [
    ...(name === undefined ? [] : [{ name: { $eq: name }, correlationKey: key }]),
    ...(conversation === undefined ? [] : [{ conversation: { $eq: conversation } }]),
  ];
}
