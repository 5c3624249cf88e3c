import { fail, ok } from '../../errors/failure.ts';
import type { Failure, Result } from '../../errors/failure.ts';
import { decodeText } from '../decode-text.ts';
import { detectFormat } from '../detect-format.ts';
import { INTAKE_LIMITS } from '../limits.ts';
import { NoteBook } from '../note.ts';
import { refuse } from '../refuse.ts';
import type { Dispatch } from '../write/envelope.ts';
import type { Acknowledgement, InterchangeAnswer } from './acknowledgement.ts';
import { answersOfX12 } from './write-997.ts';
import { answersOfEdifact } from './write-contrl.ts';

/**
 * Tells the sender that each interchange of the file came and how its syntax was found: 997 or
 * CONTRL, the first under the control number, the others under those that follow it.
 */
export function acknowledge(bytes: Uint8Array, dispatch: Dispatch): Result<Acknowledgement> {
  const answers = answersTo(bytes);
  return answers.ok ? writeAnswers(answers.value, dispatch) : answers;
}

/** The answers to the interchanges of a file, in order; acknowledgements themselves have none. */
export function answersTo(bytes: Uint8Array): Result<readonly InterchangeAnswer[]> {
  const detected = bytes.length > INTAKE_LIMITS.file ? null : detectFormat(bytes);
  if (detected?.format !== 'x12' && detected?.format !== 'edifact') {
    return fail(refuse('INTAKE_ACKNOWLEDGE', NO_INTERCHANGE));
  }
  const { text } = decodeText(bytes, detected.charset, new NoteBook());
  return detected.format === 'x12' ? answersOfX12(text) : answersOfEdifact(text);
}

/** All answers as one text, each under a number of its own; they must be of one standard. */
export function writeAnswers(
  answers: readonly InterchangeAnswer[],
  dispatch: Dispatch,
): Result<Acknowledgement> {
  const [first] = answers;
  if (answers.length > MOST_INTERCHANGES) return fail(refuse('INTAKE_LIMIT', TOO_MANY));
  if (!first || answers.some(({ kind }) => kind !== first.kind))
    return fail(refuse('INTAKE_ACKNOWLEDGE', ONE_STANDARD));
  const dispatches = numbersFrom(dispatch.controlNumber, answers.length).map((controlNumber) => ({
    ...dispatch,
    controlNumber,
  }));
  const wrong = dispatches.map(wrongDispatch).find((failure) => failure !== null);
  if (wrong) return fail(wrong);
  return ok({
    kind: first.kind,
    text: answers.map(({ write }, at) => write(dispatches[at] ?? dispatch)).join(''),
    verdicts: answers.flatMap(({ verdicts }) => verdicts),
  });
}

/** So many control numbers, of which the first is given; those after it are as long. */
export function numbersFrom(controlNumber: string, count: number): readonly string[] {
  const others = Array.from({ length: count - 1 }, (_, at) =>
    String(Number(controlNumber) + at + 1).padStart(controlNumber.length, '0'),
  );
  return [controlNumber, ...others];
}

const MOST_INTERCHANGES = 1_000;
const TOO_MANY = `Expected at most ${MOST_INTERCHANGES} interchanges to acknowledge together, but there are more.`;
const ONE_STANDARD =
  'Expected interchanges of one standard to acknowledge together, but there are none, or X12 and EDIFACT.';

const NO_INTERCHANGE =
  'Expected an X12 or EDIFACT interchange to acknowledge, but the file is none.';

/** A control number of digits alone fits both standards. */
export function wrongDispatch({ controlNumber, at }: Dispatch): Failure | null {
  if (!/^\d{1,9}$/.test(controlNumber)) {
    const seen = `Expected a control number of at most nine digits, but got '${controlNumber.slice(0, 20)}'.`;
    return refuse('INTAKE_DISPATCH', seen);
  }
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(at)) return null;
  return refuse('INTAKE_DISPATCH', 'Expected a date and time as YYYY-MM-DDTHH:MM, but got none.');
}
