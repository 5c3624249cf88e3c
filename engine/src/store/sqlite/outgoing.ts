import type { OutgoingCommand, Store } from '../../ports/index.ts';
import type { Database } from './database.ts';
import { parseJson } from './parse-json.ts';
import type { Writer } from './writer.ts';

export interface Outgoing {
  readonly api: Pick<Store, 'outgoing' | 'outgoingCommand' | 'putOutgoing' | 'deleteOutgoing'>;
  readonly has: (id: string) => boolean;
  /** Within a transaction. */
  readonly put: (command: OutgoingCommand) => void;
  readonly delete: (id: string) => void;
}

export function createOutgoing(database: Database, { write }: Writer): Outgoing {
  type CommandRow = { readonly command: string };
  const list = database.prepare<CommandRow>(
    'SELECT command FROM outgoing ORDER BY sequence LIMIT ?',
  );
  const byId = database.prepare<CommandRow>('SELECT command FROM outgoing WHERE id = ?');
  const insert = database.prepare('INSERT OR IGNORE INTO outgoing (id, command) VALUES (?, ?)');
  const remove = database.prepare('DELETE FROM outgoing WHERE id = ?');
  const put = (command: OutgoingCommand): void => {
    insert.run(command.id, JSON.stringify(command));
  };
  const api: Outgoing['api'] = {
    outgoing: async (limit) =>
      list.all(limit).map(({ command }) => parseJson<OutgoingCommand>(command)),
    outgoingCommand: async (id) => {
      const row = byId.get(id);
      return row && parseJson<OutgoingCommand>(row.command);
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
