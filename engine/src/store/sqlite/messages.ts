import type {
  BufferedMessage,
  MessageSubscriptionItem,
  SignalSubscriptionItem,
  Store,
} from '../../ports/index.ts';
import { compareMessages, mayTake } from '../shared/message-match.ts';
import type { MessageTaker } from '../shared/message-match.ts';
import type { Database } from './database.ts';
import { parseJson } from './parse-json.ts';
import type { Writer } from './writer.ts';

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

interface ItemRow {
  readonly item: string;
}

export function createMessages(database: Database, { write }: Writer): Messages {
  const remove = database.prepare('DELETE FROM messages WHERE id = ?');
  const expire = database.prepare('DELETE FROM messages WHERE expires_at <= ?');
  const list = database.prepare<ItemRow>(
    'SELECT message AS item FROM messages WHERE id > ? ORDER BY id LIMIT ?',
  );
  const bySignal = database.prepare<ItemRow>(
    'SELECT item FROM signal_subscriptions WHERE name = ? AND id > ? ORDER BY id LIMIT ?',
  );
  const buffered = createCandidates<BufferedMessage>(
    database,
    'SELECT id, message AS item FROM messages',
  );
  const subscribed = createCandidates<MessageSubscriptionItem>(
    database,
    'SELECT id, item FROM message_subscriptions',
  );
  const put = createPut(database);
  return {
    matchSubscriptions: async (message) =>
      subscribed(message)
        .filter((taker) => mayTake(taker, message))
        .toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    matchMessages: async (taker, now) =>
      buffered(taker)
        .filter((message) => message.expiresAt > now && mayTake(taker, message))
        .toSorted(compareMessages),
    signalSubscriptions: async (name, { after = '', limit }) =>
      bySignal.all(name, after, limit).map(({ item }) => parseJson<SignalSubscriptionItem>(item)),
    putMessage: (message) => write(() => put(message)),
    deleteMessage: (id) => write(() => void remove.run(id)),
    messages: async ({ after = '', limit }) =>
      list.all(after, limit).map(({ item }) => parseJson<BufferedMessage>(item)),
    expireMessages: (now) => write(() => expire.run(now)),
  };
}

function createPut(database: Database): (message: BufferedMessage) => void {
  const insert = database.prepare(
    `INSERT OR IGNORE INTO messages (id, name, correlation_key, conversation, expires_at, message)
      VALUES (?, ?, ?, ?, ?, ?)`,
  );
  return (message) => {
    const { id, name, correlationKey, conversation, expiresAt } = message;
    insert.run(
      ...[id, name ?? null, correlationKey ?? null, conversation ?? null],
      ...[expiresAt, JSON.stringify(message)],
    );
  };
}

/** Rows that share the name and key or the conversation of the other side. */
function createCandidates<T>(
  database: Database,
  columns: string,
): (side: Partial<Pick<MessageTaker, 'name' | 'correlationKey' | 'conversation'>>) => readonly T[] {
  type Row = ItemRow & { readonly id: string };
  const byName = database.prepare<Row>(`${columns} WHERE name = ? AND correlation_key IS ?`);
  const byConversation = database.prepare<Row>(`${columns} WHERE conversation = ?`);
  return ({ name, correlationKey, conversation }) => {
    const rows = [
      ...(name === undefined ? [] : byName.all(name, correlationKey ?? null)),
      ...(conversation === undefined ? [] : byConversation.all(conversation)),
    ];
    const unique = new Map(rows.map((row) => [row.id, row.item]));
    return [...unique.values()].map((item) => parseJson<T>(item));
  };
}
