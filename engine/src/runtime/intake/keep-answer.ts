import { WaybillError } from '../../errors/failure.ts';
import type { Answer, MessageState } from '../../intake/index.ts';
import { commit, intakeFailure, type IntakeParts } from './intake-context.ts';
import type { WrittenAnswer } from './intake-values.ts';
import { keptAnswer } from './read-kept.ts';

/** An answer that was sent is never replaced by another. */
export async function writtenBefore(
  parts: IntakeParts,
  message: MessageState,
  { controlNumber, place }: Pick<Answer, 'controlNumber' | 'place'>,
): Promise<WrittenAnswer | undefined> {
  const before = message.answers.find((answer) => answer.controlNumber === controlNumber);
  if (!before) return undefined;
  const text = await keptAnswer(parts, message, before);
  if (text === undefined || before.place !== place) throw new WaybillError(sent(message, before));
  return { ...writtenOf(before, text), created: false };
}

/** The text of one that was written. */
export async function answerOf(
  parts: IntakeParts,
  message: MessageState,
  controlNumber: string,
): Promise<WrittenAnswer> {
  const answer = message.answers.find((one) => one.controlNumber === controlNumber);
  const text = answer && (await keptAnswer(parts, message, answer));
  if (!answer || text === undefined) throw new WaybillError(unknown(message, controlNumber));
  return { ...writtenOf(answer, text), created: false };
}

const writtenOf = ({ type, charset, controlNumber }: Answer, text: string) => ({
  ...{ type, text, charset, controlNumber },
});

interface NewAnswer extends Omit<WrittenAnswer, 'created'> {
  readonly place: number | null;
  /** Its numbers where they are the next of ours, which no other answer has. */
  readonly ours: readonly string[] | undefined;
  readonly actor: Answer['actor'];
}

/** Undefined where the number was the next of ours, and another answer has taken it meanwhile. */
export async function keepAnswer(
  parts: IntakeParts,
  { id }: MessageState,
  { ours, ...answer }: NewAnswer,
): Promise<WrittenAnswer | undefined> {
  const { type, text, charset, controlNumber } = answer;
  const digest = parts.context.hash(text);
  const now = parts.context.clock.now();
  const command = { kind: 'answer', ...answer, digest, now, ...(ours && { ours }) } as const;
  const outcome = await commit(parts, id, command);
  if (outcome.kind === 'claimed') return undefined;
  if (outcome.kind === 'refused') throw new WaybillError(outcome.failure);
  const after = outcome.state;
  // Another process may have come first, under the same number or under another of ours.
  const own = after.answers.find((one) => one.controlNumber === controlNumber);
  const first = own ?? after.answers.find(({ place }) => ours && place === answer.place);
  if (first && !own) return answerOf(parts, after, first.controlNumber);
  if (first?.digest !== digest) throw new WaybillError(sent(after, first));
  return { type, text, charset, controlNumber, created: true };
}

const unknown = ({ id }: MessageState, controlNumber: string) =>
  intakeFailure(
    'INTAKE_MESSAGE_UNKNOWN',
    `Expected an answer ${controlNumber.slice(0, 20)} to message "${id}", but there is none, or it was erased.`,
  );

const sent = ({ id }: MessageState, answer: Answer | undefined) =>
  intakeFailure(
    'INTAKE_ANSWER_SENT',
    `Expected control number ${answer?.controlNumber ?? ''} to be new for message "${id}", but a ${answer?.type ?? ''} has it.`,
  );
