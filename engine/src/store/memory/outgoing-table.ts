import { wayOf, type OutgoingCommand } from '../../ports/index.ts';

/** Outgoing commands in the order in which they came, and by their way. */
export interface OutgoingTable {
  /** Same id twice is once. */
  readonly put: (command: OutgoingCommand) => void;
  readonly delete: (id: string) => void;
  readonly get: (id: string) => OutgoingCommand | undefined;
  readonly all: () => Iterable<OutgoingCommand>;
  readonly on: (way: string) => readonly OutgoingCommand[];
  readonly size: () => number;
}

export function createOutgoingTable(): OutgoingTable {
  const byId = new Map<string, OutgoingCommand>();
  const byWay = new Map<string, readonly OutgoingCommand[]>();
  const on = (way: string): readonly OutgoingCommand[] => byWay.get(way) ?? [];
  return {
    put: (command) => {
      if (byId.has(command.id)) return;
      byId.set(command.id, command);
      const way = wayOf(command);
      if (way !== undefined) byWay.set(way, [...on(way), command]);
    },
    delete: (id) => {
      const command = byId.get(id);
      if (!command) return;
      byId.delete(id);
      const way = wayOf(command) ?? '';
      const left = on(way).filter((one) => one !== command);
      if (left.length > 0) byWay.set(way, left);
      else byWay.delete(way);
    },
    get: (id) => byId.get(id),
    all: () => byId.values(),
    on,
    size: () => byId.size,
  };
}
