import { WaybillError } from '../errors/failure.ts';
import type { Actor } from '../history/index.ts';
import type { BufferedMessage, OutgoingCommand } from '../ports/index.ts';
import { copyVariables } from './copy-json.ts';
import type { Engine } from './engine-api.ts';
import type { EngineContext } from './engine-context.ts';
import type { MessageRequest } from './engine-values.ts';
import type { MessageRouter } from './message-router.ts';
import { SYSTEM } from './send-command.ts';
import type { SignalRouter } from './signal-router.ts';

export type OutsideEvents = Pick<Engine, 'publishMessage' | 'broadcastSignal'>;

export interface OutsideEventsParts {
  readonly context: EngineContext;
  readonly messages: MessageRouter;
  readonly signals: SignalRouter;
  /** Ids of the outgoing commands in hand. */
  readonly underWay: Set<string>;
}

/**
 * Messages and signals from outside: written down first, so that a crash loses none. While one is
 * under way here, the queue that finds it in the store must leave it alone.
 */
export function createOutsideEvents(parts: OutsideEventsParts): OutsideEvents {
  const { context, messages, signals, underWay } = parts;
  const { store, clock, ids } = context;
  const alone = async <T>(id: string, work: () => Promise<T>): Promise<T> => {
    underWay.add(id);
    try {
      return await work();
    } finally {
      underWay.delete(id);
    }
  };
  return {
    publishMessage: async (request) => {
      const message = messageOf(context, request);
      const id = `msg:${message.id}`;
      const actor: Actor = request.actor ?? { id: message.id, by: 'message' };
      const target = { kind: 'message', message } as const;
      return alone(id, async () => {
        // Side by side: the store writes in the order of the calls and gathers both in one go.
        const [, receivers] = await Promise.all([
          store.putOutgoing({ id, createdAt: clock.now(), target }),
          messages.deliver(message, actor),
        ]);
        await store.deleteOutgoing(id);
        return { messageId: message.id, receivers };
      });
    },
    broadcastSignal: async (name, variables, { actor = SYSTEM, idempotencyKey } = {}) => {
      const signal = { name: textOf(name, 'signal'), variables: copyVariables(variables) };
      const command: OutgoingCommand = {
        id: `sig:${idempotencyKey ?? ids.next()}`,
        createdAt: clock.now(),
        target: { kind: 'signal', ...signal },
      };
      return alone(command.id, async () => {
        await store.putOutgoing(command);
        const result = await signals.broadcast(signal, command, actor);
        await store.deleteOutgoing(command.id);
        return result;
      });
    },
  };
}

function messageOf(context: EngineContext, request: MessageRequest): BufferedMessage {
  const { clock, ids, messageTimeToLive } = context;
  const { correlationKey, timeToLive = messageTimeToLive } = request;
  const publishedAt = clock.now();
  return {
    id: request.id ?? ids.next(),
    name: textOf(request.name, 'message'),
    ...(correlationKey !== undefined && { correlationKey }),
    targets: [],
    variables: copyVariables(request.variables),
    publishedAt,
    expiresAt: publishedAt + timeToLive,
  };
}

function textOf(name: unknown, what: string): string {
  if (typeof name === 'string' && name !== '') return name;
  throw new WaybillError({
    code: 'ARGUMENT_INVALID',
    message: `Expected the name of a ${what} as a text, but got ${JSON.stringify(name)}.`,
    mend: `Give the ${what} the name that the process waits for.`,
  });
}
