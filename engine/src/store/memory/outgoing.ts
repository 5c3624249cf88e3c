import type { Store } from '../../ports/index.ts';
import { takePage } from '../shared/take-page.ts';
import type { Tables } from './tables.ts';

type Outgoing = Pick<
  Store,
  'outgoing' | 'outgoingCommand' | 'outgoingOn' | 'putOutgoing' | 'deleteOutgoing'
>;

export function createOutgoing({ outgoing }: Tables): Outgoing {
  return {
    outgoing: async (limit) => takePage(outgoing.all(), limit),
    outgoingCommand: async (id) => outgoing.get(id),
    outgoingOn: async (way) => outgoing.on(way),
    putOutgoing: async (command) => outgoing.put(command),
    deleteOutgoing: async (id) => outgoing.delete(id),
  };
}
