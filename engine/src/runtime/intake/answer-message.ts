import { WaybillError } from '../../errors/failure.ts';
import {
  acknowledge,
  interchangesOf,
  respond,
  type Answer,
  type MessageState,
} from '../../intake/index.ts';
import { actorOf } from '../ledger/actor-of.ts';
import { unwrap } from '../unwrap.ts';
import { findMessage, intakeFailure, mustCommit, type IntakeParts } from './intake-context.ts';
import type { AcknowledgeRequest, RespondRequest, WrittenAnswer } from './intake-values.ts';
import { keptAnswer, keptContent, keptReading } from './read-kept.ts';

/** The 997 or CONTRL to an interchange as it was received. */
export async function acknowledgeMessage(
  parts: IntakeParts,
  given: string,
  request: AcknowledgeRequest,
): Promise<WrittenAnswer> {
  const message = await findMessage(parts, given);
  const { controlNumber, at, part } = request;
  const before = await writtenBefore(parts, message, { controlNumber, place: null });
  if (before) return before;
  const interchanges = unwrap(await interchangesOf(await keptContent(parts, message)));
  const bytes = interchanges[(part ?? 1) - 1];
  if (!bytes || (part === undefined && interchanges.length > 1))
    throw new WaybillError(whichPart(message, interchanges.length));
  const { kind, text } = unwrap(acknowledge(bytes, { controlNumber, at }));
  return keepAnswer(parts, message, {
    ...{ type: kind, text, charset: 'utf-8', controlNumber, place: null },
    actor: actorOf(request),
  });
}

/** The answer to one order, as it was understood when it was read. */
export async function respondToMessage(
  parts: IntakeParts,
  given: string,
  request: RespondRequest,
): Promise<WrittenAnswer> {
  const message = await findMessage(parts, given);
  const { place = 1, decision, actor: _, ...options } = request;
  const { controlNumber } = options;
  const before = await writtenBefore(parts, message, { controlNumber, place });
  if (before) return before;
  const order = (await keptReading(parts, message))?.orders[place - 1];
  if (!order) throw new WaybillError(noOrder(message, place));
  const { kind, text, charset } = unwrap(respond(order, decision, options));
  return keepAnswer(parts, message, {
    ...{ type: kind, text, charset, controlNumber, place },
    actor: actorOf(request),
  });
}

/** An answer that was sent is never replaced by another. */
async function writtenBefore(
  parts: IntakeParts,
  message: MessageState,
  { controlNumber, place }: Pick<Answer, 'controlNumber' | 'place'>,
): Promise<WrittenAnswer | undefined> {
  const before = message.answers.find((answer) => answer.controlNumber === controlNumber);
  if (!before) return undefined;
  const text = await keptAnswer(parts, message, before);
  if (text === undefined || before.place !== place) throw new WaybillError(sent(message, before));
  const { type, charset } = before;
  return { type, text, charset, created: false };
}

interface NewAnswer extends Omit<WrittenAnswer, 'created'> {
  readonly controlNumber: string;
  readonly place: number | null;
  readonly actor: Answer['actor'];
}

async function keepAnswer(
  parts: IntakeParts,
  { id }: MessageState,
  answer: NewAnswer,
): Promise<WrittenAnswer> {
  const { type, text, charset, controlNumber } = answer;
  const digest = parts.context.hash(text);
  const now = parts.context.clock.now();
  const after = await mustCommit(parts, id, { kind: 'answer', ...answer, digest, now });
  // Another process may have come first under the same number.
  const first = after.answers.find((one) => one.controlNumber === controlNumber);
  if (first?.digest !== digest) throw new WaybillError(sent(after, first));
  return { type, text, charset, created: true };
}

const sent = ({ id }: MessageState, answer: Answer | undefined) =>
  intakeFailure(
    'INTAKE_ANSWER_SENT',
    `Expected control number ${answer?.controlNumber ?? ''} to be new for message "${id}", but a ${answer?.type ?? ''} has it.`,
  );

const noOrder = ({ id }: MessageState, place: number) =>
  intakeFailure(
    'INTAKE_MESSAGE_UNKNOWN',
    `Expected an order ${String(place)} in message "${id}", but there is none, or it was not read.`,
  );

const whichPart = ({ id }: MessageState, count: number) =>
  intakeFailure(
    'INTAKE_ACKNOWLEDGE',
    `Expected one interchange in message "${id}", but there are ${String(count)}.`,
  );
