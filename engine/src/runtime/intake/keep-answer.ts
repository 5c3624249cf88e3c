import { WaybillError } from '../../errors/failure.ts';
import type { Answer, MessageState } from '../../intake/index.ts';
import { intakeFailure, mustCommit, type IntakeParts } from './intake-context.ts';
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
  const { type, charset } = before;
  return { type, text, charset, created: false };
}

interface NewAnswer extends Omit<WrittenAnswer, 'created'> {
  readonly controlNumber: string;
  readonly place: number | null;
  readonly actor: Answer['actor'];
}

export async function keepAnswer(
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
