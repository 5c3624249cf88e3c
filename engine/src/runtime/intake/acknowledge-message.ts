import { WaybillError } from '../../errors/failure.ts';
import { acknowledge, answerClaim, interchangesOf, type MessageState } from '../../intake/index.ts';
import { actorOf } from '../ledger/actor-of.ts';
import { unwrap } from '../unwrap.ts';
import { contention, findMessage, intakeFailure, type IntakeParts } from './intake-context.ts';
import type { AcknowledgeRequest, WrittenAnswer } from './intake-values.ts';
import { keepAnswer, writtenBefore } from './keep-answer.ts';
import { keptContent } from './read-kept.ts';

/** The 997 or CONTRL to an interchange as it was received. */
export async function acknowledgeMessage(
  parts: IntakeParts,
  given: string,
  { controlNumber, ...request }: AcknowledgeRequest,
): Promise<WrittenAnswer> {
  const message = await findMessage(parts, given);
  return controlNumber === undefined
    ? acknowledgeOnce(parts, message, request)
    : acknowledgeAs(parts, message, { controlNumber, ...request });
}

type NumberedRequest = AcknowledgeRequest & { readonly controlNumber: string };

async function acknowledgeAs(
  parts: IntakeParts,
  message: MessageState,
  request: NumberedRequest,
): Promise<WrittenAnswer> {
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

/** Nine digits count seconds for 31 years; what was written first stays the answer. */
async function acknowledgeOnce(
  parts: IntakeParts,
  message: MessageState,
  request: Omit<AcknowledgeRequest, 'controlNumber'>,
): Promise<WrittenAnswer> {
  const { store, clock } = parts.context;
  const { id: machine } = actorOf(request);
  const first = Math.floor((clock.now() - FIRST_NUMBER) / 1_000);
  for (let number = first; number < first + MOST_TRIES; number += 1) {
    const { answers } = await findMessage(parts, message.id);
    const before = answers.find(({ place }) => place === null)?.controlNumber;
    const controlNumber = before ?? String(number % 1e9);
    const taken = await store.claimOwner(answerClaim(machine, controlNumber));
    if (before !== undefined || taken === undefined)
      return acknowledgeAs(parts, message, { ...request, controlNumber });
  }
  throw new WaybillError(contention(message.id));
}

const FIRST_NUMBER = Date.UTC(2020, 0, 1);
/** Messages of one folder that come in the same seconds, and each has an answer already. */
const MOST_TRIES = 10_000;

const whichPart = ({ id }: MessageState, count: number) =>
  intakeFailure(
    'INTAKE_ACKNOWLEDGE',
    `Expected one interchange in message "${id}", but there are ${String(count)}.`,
  );
