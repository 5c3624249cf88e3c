import { WaybillError } from '../../errors/failure.ts';
import { respond, type MessageState } from '../../intake/index.ts';
import { actorOf } from '../ledger/actor-of.ts';
import { unwrap } from '../unwrap.ts';
import { findMessage, intakeFailure, type IntakeParts } from './intake-context.ts';
import type { RespondRequest, WrittenAnswer } from './intake-values.ts';
import { keepAnswer, writtenBefore } from './keep-answer.ts';
import { underOwnNumber } from './own-number.ts';
import { keptReading } from './read-kept.ts';

/** The answer to one order, as it was understood when it was read. */
export async function respondToMessage(
  parts: IntakeParts,
  given: string,
  request: RespondRequest,
): Promise<WrittenAnswer> {
  const message = await findMessage(parts, given);
  const { controlNumber: number } = request;
  const under = (controlNumber: string) =>
    respondAs(parts, message, { ...request, controlNumber, ours: number === undefined });
  const written = number === undefined ? undefined : await under(number);
  return written ?? underOwnNumber(parts, { messageId: message.id }, under);
}

interface NumberedResponse extends RespondRequest {
  readonly controlNumber: string;
  readonly ours: boolean;
}

async function respondAs(
  parts: IntakeParts,
  message: MessageState,
  request: NumberedResponse,
): Promise<WrittenAnswer | undefined> {
  const { place = 1, decision, actor: _, controlNumber, ours, ...options } = request;
  const before = await writtenBefore(parts, message, { controlNumber, place });
  if (before) return before;
  const order = (await keptReading(parts, message))?.orders[place - 1];
  if (!order) throw new WaybillError(noOrder(message, place));
  const { kind, text, charset } = unwrap(respond(order, decision, { ...options, controlNumber }));
  return keepAnswer(parts, message, {
    ...{
      type: kind,
      text,
      charset,
      controlNumber,
      place,
      ours: ours ? [controlNumber] : undefined,
    },
    actor: actorOf(request),
  });
}

const noOrder = ({ id }: MessageState, place: number) =>
  intakeFailure(
    'INTAKE_MESSAGE_UNKNOWN',
    `Expected an order ${String(place)} in message "${id}", but there is none, or it was not read.`,
  );
