import { ok, type Result } from '../../errors/failure.ts';
import {
  answersTo,
  interchangesOf,
  numbersFrom,
  writeAnswers,
  type InterchangeAnswer,
} from '../../intake/index.ts';
import { actorOf } from '../ledger/actor-of.ts';
import { unwrap } from '../unwrap.ts';
import { findMessage, type IntakeParts } from './intake-context.ts';
import type { AcknowledgeRequest, WrittenAnswer } from './intake-values.ts';
import { answerOf, keepAnswer, writtenBefore } from './keep-answer.ts';
import { underOwnNumber } from './own-number.ts';
import { keptContent } from './read-kept.ts';

/** The 997s or CONTRLs to all interchanges of a message as it was received, as one text. */
export async function acknowledgeMessage(
  parts: IntakeParts,
  given: string,
  { controlNumber, ...request }: AcknowledgeRequest,
): Promise<WrittenAnswer> {
  const message = await findMessage(parts, given);
  const before = message.answers.find(({ place }) => place === null);
  // A message is acknowledged once, where nobody gives a number of their own.
  if (controlNumber === undefined && before) return answerOf(parts, message, before.controlNumber);
  const asked = controlNumber === undefined ? undefined : { controlNumber, place: null };
  const same = asked && (await writtenBefore(parts, message, asked));
  if (same) return same;
  const answers = unwrap(await answersToMessage(await keptContent(parts, message)));
  const under = (number: string, ours: boolean): Promise<WrittenAnswer | undefined> => {
    const { kind, text } = unwrap(writeAnswers(answers, { ...request, controlNumber: number }));
    return keepAnswer(parts, message, {
      ...{ type: kind, text, charset: 'utf-8', controlNumber: number, place: null },
      ours: ours ? numbersFrom(number, answers.length) : undefined,
      actor: actorOf(request),
    });
  };
  const written = controlNumber === undefined ? undefined : await under(controlNumber, false);
  const wanted = { messageId: message.id, count: answers.length };
  return written ?? underOwnNumber(parts, wanted, (next) => under(next, true));
}

/** Of several files those that can be answered are; where none can be, why the first cannot. */
async function answersToMessage(bytes: Uint8Array): Promise<Result<readonly InterchangeAnswer[]>> {
  const files = await interchangesOf(bytes);
  if (!files.ok) return files;
  const answers = files.value.map(answersTo);
  const found = answers.flatMap((one) => (one.ok ? one.value : []));
  const [refused] = answers.filter((one) => !one.ok);
  return found.length === 0 && refused ? refused : ok(found);
}
