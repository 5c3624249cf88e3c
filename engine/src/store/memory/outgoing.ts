import type { Store } from '../../ports/index.ts';
import { takePage } from '../shared/take-page.ts';
import type { Tables } from './tables.ts';

type Outgoing = Pick<Store, 'outgoing' | 'outgoingCommand' | 'putOutgoing' | 'deleteOutgoing'>;

export function createOutgoing({ outgoing }: Tables): Outgoing {
  return {
    outgoing: async (limit) => takePage(outgoing.values(), limit),
    outgoingCommand: async (id) => outgoing.get(id),
    putOutgoing: async (command) => {
      if (!outgoing.has(command.id)) outgoing.set(command.id, command);
    },
    deleteOutgoing: async (id) => {
      outgoing.delete(id);
    },
  };
}
