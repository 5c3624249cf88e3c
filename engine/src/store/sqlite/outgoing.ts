import { wayOf, type OutgoingCommand, type Store } from '../../ports/index.ts';
import type { Database } from './database.ts';
import { parseJson } from './parse-json.ts';
import type { Writer } from './writer.ts';

export interface Outgoing {
  readonly api: Pick<
    Store,
    'outgoing' | 'outgoingCommand' | 'outgoingOn' | 'putOutgoing' | 'deleteOutgoing'
  >;
  readonly has: (id: string) => boolean;
  /** Within a transaction. */
  readonly put: (command: OutgoingCommand) => void;
  readonly delete: (id: string) => void;
}

interface CommandRow {
  readonly command: string;
}

export function createOutgoing(database: Database, { write }: Writer): Outgoing {
  const list = database.prepare<CommandRow>(
    'SELECT command FROM outgoing ORDER BY sequence LIMIT ?',
  );
  const byId = database.prepare<CommandRow>('SELECT command FROM outgoing WHERE id = ?');
  const byWay = database.prepare<CommandRow>('SELECT command FROM outgoing WHERE way = ?');
  const insert = database.prepare(
    'INSERT OR IGNORE INTO outgoing (id, command, way) VALUES (?, ?, ?)',
  );
  const remove = database.prepare('DELETE FROM outgoing WHERE id = ?');
  const put = (command: OutgoingCommand): void => {
    insert.run(command.id, JSON.stringify(command), wayOf(command) ?? null);
  };
  const api: Outgoing['api'] = {
    outgoing: async (limit) => list.all(limit).map(commandOf),
    outgoingOn: async (way) => byWay.all(way).map(commandOf),
    outgoingCommand: async (id) => {
      const row = byId.get(id);
      return row && commandOf(row);
    },
    putOutgoing: (command) => write(() => put(command)),
    deleteOutgoing: (id) => write(() => void remove.run(id)),
  };
  return {
    api,
    has: (id) => byId.get(id) !== undefined,
    put,
    delete: (id) => void remove.run(id),
  };
}

const commandOf = ({ command }: CommandRow): OutgoingCommand => parseJson<OutgoingCommand>(command);
