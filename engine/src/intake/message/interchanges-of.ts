import { ok } from '../../errors/failure.ts';
import type { Result } from '../../errors/failure.ts';
import { detectFormat, isMail } from '../detect-format.ts';
import { readMail } from '../mail/read-mail.ts';

/** The X12 and EDIFACT files of a message, in order: the file itself, or those attached to a mail. */
export async function interchangesOf(bytes: Uint8Array): Promise<Result<readonly Uint8Array[]>> {
  if (!isMail(bytes)) return ok([bytes]);
  const read = await readMail(bytes);
  if (!read.ok) return read;
  return ok(read.value.parts.map((part) => part.bytes).filter(isInterchange));
}

function isInterchange(bytes: Uint8Array): boolean {
  const format = detectFormat(bytes)?.format;
  return format === 'x12' || format === 'edifact';
}
