import { isPerson } from '../../entity/person.ts';
import { fail, ok } from '../../errors/failure.ts';
import type { Failure, Result } from '../../errors/failure.ts';
import type { Actor } from '../../history/batch.ts';
import { refuse } from '../refuse.ts';
import type { MessageCommand } from './command.ts';
import type { MessageEvent } from './event.ts';
import { isHeld, isOpen, messageStatus } from './state.ts';
import type { MessageOrder, MessageState } from './state.ts';

type Decision = Result<readonly MessageEvent[]>;
type CommandOf<K extends MessageCommand['kind']> = Extract<MessageCommand, { kind: K }>;

/** What a command does to a message, or why it is refused. Pure; one event at most. */
export function decideMessage(state: MessageState | undefined, command: MessageCommand): Decision {
  if (command.kind === 'receive') return state ? fail(known(state.id)) : ok([received(command)]);
  if (state === undefined) return fail(refuse('INTAKE_MESSAGE_UNKNOWN', UNKNOWN));
  const step = { actor: command.actor, time: command.now };
  switch (command.kind) {
    case 'keep-piece':
      return keepPiece(state, command);
    case 'read':
      return readMessage(state, command);
    case 'find-unreadable':
      return messageStatus(state) === 'received'
        ? ok([{ kind: 'message-unreadable', ...step, unreadable: command.unreadable }])
        : fail(judged(state.id));
    case 'answer':
      return answer(state, command);
    case 'reject':
      return mustDecide(command) ?? reject(state, command);
    default:
      return onOrder(state, command);
  }
}

/** An interchange is acknowledged once under a number of ours, whoever is asked to at the same time. */
function answer(state: MessageState, command: CommandOf<'answer'>): Decision {
  const { kind: _, actor, now: time, text, ours, ...answer } = command;
  if (ours && answer.place === null && state.answers.some((one) => one.place === null))
    return ok([]);
  if (state.answers.length >= MOST_ANSWERS) return fail(tooManyAnswers(state.id));
  const step = { actor, time };
  return ok([
    { kind: 'message-answered', ...step, ...answer, values: { answer: text } },
    ...(ours ?? []).map(
      (controlNumber) => ({ kind: 'message-answer-numbered', ...step, controlNumber }) as const,
    ),
  ]);
}

/** Answers to one message: more are an error of a program. */
const MOST_ANSWERS = 100;

function received({
  kind: _,
  actor,
  now,
  content,
  ...receipt
}: CommandOf<'receive'>): MessageEvent {
  return { kind: 'message-received', actor, time: now, ...receipt, values: { content } };
}

/** A piece that is kept already changes nothing; they come in order. */
function keepPiece(state: MessageState, command: CommandOf<'keep-piece'>): Decision {
  const { actor, now, piece, content } = command;
  if (piece <= state.kept) return ok([]);
  if (piece !== state.kept + 1 || piece > state.pieces) return fail(outOfOrder(state, piece));
  return ok([{ kind: 'message-piece-kept', actor, time: now, piece, values: { content } }]);
}

function readMessage(state: MessageState, command: CommandOf<'read'>): Decision {
  const { actor, now, orders, reading, reason } = command;
  const again = state.unreadable !== undefined && state.rejected === undefined;
  if (messageStatus(state) !== 'received' && !again) return fail(judged(state.id));
  const refusal = again ? mustDecide(command) : undefined;
  if (refusal) return refusal;
  const event = { kind: 'message-read', actor, time: now, orders, values: { reading } } as const;
  return ok([reason === undefined ? event : { ...event, reason }]);
}

function onOrder(state: MessageState, command: CommandOf<'trace' | 'hold' | 'release'>): Decision {
  const order = state.orders.find(({ identity }) => identity.place === command.place);
  if (!order) return fail(refuse('INTAKE_MESSAGE_UNKNOWN', `${UNKNOWN} (order ${command.place})`));
  if (command.kind === 'release') return mustDecide(command) ?? release(state, order, command);
  // Of two processes that carry an order out, both come to the same instance.
  if (order.trace) return ok([]);
  return isOpen(order) ? ok([carriedOut(command)]) : fail(judged(state.id));
}

function carriedOut(command: CommandOf<'trace' | 'hold'>): MessageEvent {
  const step = { actor: command.actor, time: command.now, place: command.place };
  if (command.kind === 'trace') {
    const { as, instanceId, businessKey } = command;
    return { kind: 'order-traced', ...step, as, instanceId, businessKey };
  }
  const { code, earlier } = command;
  return { kind: 'order-held', ...step, code, ...(earlier !== undefined && { earlier }) };
}

function release(
  state: MessageState,
  order: MessageOrder,
  { actor, now, place, judgement, reason }: CommandOf<'release'>,
): Decision {
  if (!isHeld(order)) return fail(notHeld(state.id, place));
  return ok([{ kind: 'order-released', actor, time: now, place, judgement, reason }]);
}

function reject(state: MessageState, { actor, now, place, reason }: CommandOf<'reject'>): Decision {
  const held = state.orders.filter(isHeld).map(({ identity }) => identity.place);
  const places = place === undefined ? held : held.filter((one) => one === place);
  const whole = messageStatus(state) === 'held' && state.unreadable !== undefined;
  if (places.length === 0 && !whole) return fail(notHeld(state.id, place));
  return ok([{ kind: 'message-rejected', actor, time: now, places, reason }]);
}

/** What was held waits for a person, who says why. */
function mustDecide({
  actor,
  reason,
}: {
  readonly actor: Actor;
  readonly reason?: string;
}): Result<never> | undefined {
  if (!isPerson(actor)) return fail(refuse('INTAKE_PERSON_NEEDED', machine(actor)));
  const given = (reason ?? '').trim();
  if (given !== '' && given.length <= LONGEST_REASON) return undefined;
  return fail(refuse('INTAKE_REASON_NEEDED', NO_REASON));
}

const LONGEST_REASON = 2_000;

const UNKNOWN = 'Expected a message that was received and holds such an order, but it is unknown.';
const NO_REASON = `Expected a reason of 1 to ${LONGEST_REASON} characters, but got none of that length.`;
const machine = ({ id, by }: Actor): string =>
  `Expected a person to decide, but "${id}" acts as ${by}.`;

const known = (id: string): Failure =>
  refuse('INTAKE_MESSAGE_JUDGED', `Expected a new message, but "${id}" was received before.`);
const judged = (id: string): Failure =>
  refuse(
    'INTAKE_MESSAGE_JUDGED',
    `Expected message "${id}" to wait for this, but it was done or decided before.`,
  );
const notHeld = (id: string, place: number | undefined): Failure =>
  refuse(
    'INTAKE_NOT_HELD',
    `Expected ${place === undefined ? 'something' : `order ${place}`} of message "${id}" to be held, but it is not.`,
  );
const outOfOrder = ({ id, kept }: MessageState, piece: number): Failure =>
  refuse(
    'INTAKE_MESSAGE_UNKNOWN',
    `Expected piece ${kept + 1} of message "${id}", but got piece ${piece}.`,
  );
const tooManyAnswers = (id: string): Failure =>
  refuse(
    'INTAKE_LIMIT',
    `Expected at most ${MOST_ANSWERS} answers to message "${id}", but there would be more.`,
  );
