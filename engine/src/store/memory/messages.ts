import type { Store } from '../../ports/index.ts';
import { compareMessages, mayTake } from '../shared/message-match.ts';
import { isAfter, takePage } from '../shared/take-page.ts';
import { compareIds } from './table.ts';
import type { Table } from './table.ts';
import { matchKeys, signalKey } from './tables.ts';
import type { Tables } from './tables.ts';

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

export function createMessages(tables: Tables): Messages {
  const { messages, messageSubscriptions, signalSubscriptions } = tables;
  return {
    matchSubscriptions: async (message) =>
      candidates(messageSubscriptions, message)
        .filter((taker) => mayTake(taker, message))
        .toSorted(compareIds),
    signalSubscriptions: async (name, page) =>
      takePage(signalSubscriptions.rows(signalKey(name)), page.limit, isAfter(page)),
    putMessage: async (message) => {
      if (!messages.get(message.id)) messages.put(message);
    },
    deleteMessage: async (id) => messages.delete(id),
    matchMessages: async (taker, now) =>
      candidates(messages, taker)
        .filter((message) => message.expiresAt > now && mayTake(taker, message))
        .toSorted(compareMessages),
    messages: async (page) => takePage(messages.from(isAfter(page)), page.limit),
    expireMessages: async (now) => {
      const expired = messages.rows().filter((message) => message.expiresAt <= now);
      for (const { id } of expired) messages.delete(id);
      return expired.length;
    },
  };
}

function candidates<T extends { readonly id: string }>(
  table: Table<T>,
  side: Parameters<typeof matchKeys>[0],
): readonly T[] {
  const [first, second] = matchKeys(side);
  if (first === undefined) return [];
  const rows = table.rows(first);
  if (second === undefined) return rows;
  return [...new Map([...rows, ...table.rows(second)].map((row) => [row.id, row])).values()];
}
