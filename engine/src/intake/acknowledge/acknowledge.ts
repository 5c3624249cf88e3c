import { fail } from '../../errors/failure.ts';
import type { Failure, Result } from '../../errors/failure.ts';
import { decodeText } from '../decode-text.ts';
import { detectFormat } from '../detect-format.ts';
import { INTAKE_LIMITS } from '../limits.ts';
import { NoteBook } from '../note.ts';
import { refuse } from '../refuse.ts';
import type { Dispatch } from '../write/envelope.ts';
import type { Acknowledgement } from './acknowledgement.ts';
import { write997 } from './write-997.ts';
import { writeContrl } from './write-contrl.ts';

/** Tells the sender that the interchange came and how its syntax was found: 997 or CONTRL. */
export function acknowledge(bytes: Uint8Array, dispatch: Dispatch): Result<Acknowledgement> {
  const wrong = wrongDispatch(dispatch);
  if (wrong) return fail(wrong);
  const detected = bytes.length > INTAKE_LIMITS.file ? null : detectFormat(bytes);
  if (detected?.format !== 'x12' && detected?.format !== 'edifact') {
    return fail(refuse('INTAKE_ACKNOWLEDGE', NO_INTERCHANGE));
  }
  const { text } = decodeText(bytes, detected.charset, new NoteBook());
  return detected.format === 'x12' ? write997(text, dispatch) : writeContrl(text, dispatch);
}

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
