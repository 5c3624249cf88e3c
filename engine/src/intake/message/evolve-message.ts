import type { MessageEvent } from './event.ts';
import type { Decided, MessageOrder, MessageState, Step } from './state.ts';

/** The only place where the state of a message changes. */
export function evolveMessage(state: MessageState | undefined, event: MessageEvent): MessageState {
  if (event.kind === 'message-received') return receivedOf(event);
  if (state === undefined) throw new Error(`Expected a message before ${event.kind}.`);
  // Stands in the commit of the answer, and takes its number for all other messages.
  if (event.kind === 'message-answer-numbered') return state;
  if (event.kind === 'message-read') return readOf(state, event);
  return { ...state, ...changesOf(state, event), revision: state.revision + 1 };
}

function receivedOf({
  kind: _,
  values: _content,
  actor,
  time,
  ...receipt
}: Extract<MessageEvent, { kind: 'message-received' }>): MessageState {
  return { ...receipt, revision: 1, received: { actor, time }, kept: 1, orders: [], answers: [] };
}

type Later = Exclude<
  MessageEvent,
  { kind: 'message-received' | 'message-read' | 'message-answer-numbered' }
>;

function changesOf(state: MessageState, event: Later): Partial<MessageState> {
  const revision = state.revision + 1;
  switch (event.kind) {
    case 'message-piece-kept':
      return { kept: event.piece };
    case 'message-unreadable':
      return { unreadable: event.unreadable };
    case 'message-rejected':
      return event.places.length === 0
        ? { rejected: decidedOf(event) }
        : withOrders(state, event.places, (order) => ({
            ...order,
            owns: false,
            rejected: decidedOf(event),
          }));
    case 'message-answered': {
      const { type, controlNumber, charset, digest, place } = event;
      const answer = { type, controlNumber, charset, digest, place, revision, ...stepOf(event) };
      return { answers: [...state.answers, answer] };
    }
    default:
      return withOrders(state, [event.place], (order) => orderAfter(order, event));
  }
}

/** What could not be read before may be read with a layout of tables that came later. */
function readOf(
  { unreadable: _, revision, ...rest }: MessageState,
  { orders }: Extract<MessageEvent, { kind: 'message-read' }>,
): MessageState {
  const judged = orders.map((order) => ({ ...order, owns: order.judgement.kind !== 'held' }));
  return { ...rest, revision: revision + 1, read: revision + 1, orders: judged };
}

type OnOrder = Extract<Later, { kind: 'order-traced' | 'order-held' | 'order-released' }>;

function orderAfter(order: MessageOrder, event: OnOrder): MessageOrder {
  const { judgement } = order;
  switch (event.kind) {
    case 'order-traced': {
      const { as, instanceId, businessKey } = event;
      return { ...order, trace: { as, instanceId, businessKey } };
    }
    case 'order-held': {
      const { code, earlier } = event;
      const was = judgement.kind === 'held' ? judgement.was : judgement;
      const held = { kind: 'held', code, ...(earlier !== undefined && { earlier }) } as const;
      return { ...order, judgement: was ? { ...held, was } : held };
    }
    case 'order-released': {
      const accepted = event.judgement.kind !== 'held';
      // The key of a revision stays with the order that it revises.
      const revises = judgement.kind === 'held' && judgement.code === 'INTAKE_HELD_REVISION';
      return { ...order, judgement: event.judgement, owns: order.owns || (accepted && !revises) };
    }
  }
}

function withOrders(
  { orders }: MessageState,
  places: readonly number[],
  change: (order: MessageOrder) => MessageOrder,
): Pick<MessageState, 'orders'> {
  const named = new Set(places);
  return {
    orders: orders.map((order) => (named.has(order.identity.place) ? change(order) : order)),
  };
}

const stepOf = ({ actor, time }: Step): Step => ({ actor, time });
const decidedOf = ({ actor, time, reason }: Decided): Decided => ({ actor, time, reason });
