import { fail, ok } from '../../errors/failure.ts';
import type { Result } from '../../errors/failure.ts';
import { refuse } from '../refuse.ts';
import type { Judgement } from './judge-order.ts';
import type { OrderIdentity } from './order-identity.ts';

/** How a message came to us. */
export type Channel = 'edi' | 'mail' | 'upload' | 'api' | 'clerk';

/** When something was done, and by whom. */
export interface Step {
  readonly actor: { readonly id: string; readonly by: string };
  /** Epoch milliseconds. */
  readonly time: number;
}

export interface Receipt extends Step {
  readonly name: string | null;
  readonly channel: Channel;
}

/** What is wanted with a message as received; its id is the SHA-256 of its bytes. */
export type MessageCommand =
  | (Receipt & {
      readonly kind: 'receive';
      readonly digest: string;
      /** The bytes as they came, base64. */
      readonly content: string;
    })
  | (Step & {
      readonly kind: 'judge';
      readonly orders: readonly JudgedOrder[];
      /** Code of the failure, where nothing in it could be read. */
      readonly failure?: string;
    })
  | (Step & {
      readonly kind: 'trace';
      readonly place: number;
      readonly instanceId: string;
      readonly businessKey: string;
    });

export interface JudgedOrder {
  readonly identity: OrderIdentity;
  readonly judgement: Judgement;
}

/** What has happened to a message. `values` is kept beside the hash chain where it is large. */
export type MessageEvent =
  | (Receipt & {
      readonly kind: 'message-received';
      readonly digest: string;
      readonly values: { readonly content: string };
    })
  | (Receipt & { readonly kind: 'message-received-again' })
  | (Step & {
      readonly kind: 'message-judged';
      readonly orders: readonly JudgedOrder[];
      readonly failure?: string;
    })
  | (Step & {
      readonly kind: 'order-traced';
      readonly place: number;
      readonly instanceId: string;
      readonly businessKey: string;
    });

export interface TracedOrder extends JudgedOrder {
  /** The instance that carries the order out, once there is one. */
  readonly instance?: { readonly id: string; readonly businessKey: string };
}

export interface MessageState {
  readonly digest: string;
  /** Every time that the same bytes came; the first is the one that counts. */
  readonly receipts: readonly Receipt[];
  /** Absent until it was read. */
  readonly orders?: readonly TracedOrder[];
  readonly failure?: string;
}

type Decision = Result<readonly MessageEvent[]>;

/** Same bytes are one message: they are noted again, and never judged or traced twice. Pure. */
export function decideMessage(state: MessageState | undefined, command: MessageCommand): Decision {
  if (command.kind === 'receive') return ok([receive(state, command)]);
  if (state === undefined) return fail(refuse('INTAKE_MESSAGE_UNKNOWN', UNKNOWN));
  const { actor, time } = command;
  if (command.kind === 'judge') {
    const { orders, failure } = command;
    if (state.orders !== undefined) return fail(refuse('INTAKE_MESSAGE_JUDGED', JUDGED));
    const event = { kind: 'message-judged', actor, time, orders } as const;
    return ok([failure === undefined ? event : { ...event, failure }]);
  }
  const { place, instanceId, businessKey } = command;
  const order = state.orders?.find(({ identity }) => identity.place === place);
  if (!order) return fail(refuse('INTAKE_MESSAGE_UNKNOWN', `${UNKNOWN} The order is ${place}.`));
  if (order.instance) return fail(refuse('INTAKE_MESSAGE_JUDGED', traced(order.instance.id)));
  return ok([{ kind: 'order-traced', actor, time, place, instanceId, businessKey }]);
}

function receive(
  state: MessageState | undefined,
  { actor, time, name, channel, digest, content }: Extract<MessageCommand, { kind: 'receive' }>,
): MessageEvent {
  const receipt = { actor, time, name, channel };
  return state
    ? { kind: 'message-received-again', ...receipt }
    : { kind: 'message-received', ...receipt, digest, values: { content } };
}

export function evolveMessage(state: MessageState | undefined, event: MessageEvent): MessageState {
  if (event.kind === 'message-received') {
    const { digest } = event;
    return { digest, receipts: [receiptOf(event)] };
  }
  if (state === undefined) throw new Error(`Expected a message before ${event.kind}.`);
  if (event.kind === 'message-received-again') {
    return { ...state, receipts: [...state.receipts, receiptOf(event)] };
  }
  if (event.kind === 'message-judged') {
    const { orders, failure } = event;
    return { ...state, orders, ...(failure !== undefined && { failure }) };
  }
  const { place, instanceId: id, businessKey } = event;
  const orders = (state.orders ?? []).map((order) =>
    order.identity.place === place ? { ...order, instance: { id, businessKey } } : order,
  );
  return { ...state, orders };
}

const receiptOf = ({ actor, time, name, channel }: Receipt): Receipt => ({
  ...{ actor, time, name, channel },
});

const UNKNOWN = 'Expected a message that was received and read, but this one was not.';
const JUDGED = 'Expected a message that was not judged yet, but it was.';
const traced = (id: string): string =>
  `Expected an order that no instance carries out, but '${id}' does.`;
