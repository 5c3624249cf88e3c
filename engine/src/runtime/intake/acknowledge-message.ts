import { WaybillError } from '../../errors/failure.ts';
import { acknowledge, interchangesOf, type MessageState } from '../../intake/index.ts';
import { actorOf } from '../ledger/actor-of.ts';
import { unwrap } from '../unwrap.ts';
import { findMessage, intakeFailure, type IntakeParts } from './intake-context.ts';
import type { AcknowledgeRequest, WrittenAnswer } from './intake-values.ts';
import { keepAnswer, writtenBefore } from './keep-answer.ts';
import { underOwnNumber } from './own-number.ts';
import { keptContent } from './read-kept.ts';

/** The 997 or CONTRL to an interchange as it was received. */
export async function acknowledgeMessage(
  parts: IntakeParts,
  given: string,
  { controlNumber, ...request }: AcknowledgeRequest,
): Promise<WrittenAnswer> {
  const message = await findMessage(parts, given);
  // An interchange is answered once, where nobody gives a number of their own.
  const before = message.answers.find(({ place }) => place === null)?.controlNumber;
  const number = controlNumber ?? before;
  const under = (given: string, ours: boolean) =>
    acknowledgeAs(parts, message, { ...request, controlNumber: given, ours });
  const written = number === undefined ? undefined : await under(number, false);
  return written ?? underOwnNumber(parts, message.id, (next) => under(next, true));
}

interface NumberedRequest extends AcknowledgeRequest {
  readonly controlNumber: string;
  readonly ours: boolean;
}

async function acknowledgeAs(
  parts: IntakeParts,
  message: MessageState,
  request: NumberedRequest,
): Promise<WrittenAnswer | undefined> {
  const { controlNumber, at, part, ours } = request;
  const before = await writtenBefore(parts, message, { controlNumber, place: null });
  if (before) return before;
  const interchanges = unwrap(await interchangesOf(await keptContent(parts, message)));
  const bytes = interchanges[(part ?? 1) - 1];
  if (!bytes || (part === undefined && interchanges.length > 1))
    throw new WaybillError(whichPart(message, interchanges.length));
  const { kind, text } = unwrap(acknowledge(bytes, { controlNumber, at }));
  return keepAnswer(parts, message, {
    ...{ type: kind, text, charset: 'utf-8', controlNumber, place: null, ours },
    actor: actorOf(request),
  });
}

const whichPart = ({ id }: MessageState, count: number) =>
  intakeFailure(
    'INTAKE_ACKNOWLEDGE',
    `Expected one interchange in message "${id}", but there are ${String(count)}.`,
  );
