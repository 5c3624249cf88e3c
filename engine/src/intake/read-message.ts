import { fail, ok } from '../errors/failure.ts';
import type { Failure, Result } from '../errors/failure.ts';
import type { CanonicalOrder, Note } from './canonical-order.ts';
import { isMail } from './detect-format.ts';
import { INTAKE_LIMITS } from './limits.ts';
import type { Mail, MailPart } from './mail/mail.ts';
import { readMail } from './mail/read-mail.ts';
import { NoteBook, quote } from './note.ts';
import { readOrder } from './read-order.ts';
import type { Intake, IntakeOptions } from './read-order.ts';
import { refuse } from './refuse.ts';

/** What came in one piece: an order file, or a mail with files in it. */
export interface MessageReading {
  /** Null where the message is a file by itself. */
  readonly mail: Mail | null;
  /** The file itself, or the parts of the mail. */
  readonly parts: readonly PartReading[];
  /** Those of all parts. */
  readonly orders: readonly CanonicalOrder[];
  /** About the mail itself; notes about a part's orders are in its intake. */
  readonly notes: readonly Note[];
}

export interface PartReading {
  readonly name: string | null;
  readonly mediaType: string | null;
  /** bytes */
  readonly size: number;
  /** Null where the part is no order that can be read; `failure` then says why. */
  readonly intake: Intake | null;
  readonly failure: Failure | null;
}

/** Reads an order file or a mail; each attachment goes to the reader that its content asks for. */
export async function readMessage(
  bytes: Uint8Array,
  options: IntakeOptions = {},
): Promise<Result<MessageReading>> {
  if (isMail(bytes)) return named(await readMailMessage(bytes, options), options);
  const read = readOrder(bytes, options);
  if (!read.ok) return read;
  const { fileName = null } = options;
  const part = { name: fileName, mediaType: null, size: bytes.length };
  return ok({
    ...{ mail: null, notes: [], orders: read.value.orders },
    parts: [{ ...part, intake: read.value, failure: null }],
  });
}

const named = <T>(read: Result<T>, { fileName }: IntakeOptions): Result<T> =>
  read.ok || fileName === undefined ? read : fail({ ...read.failure, file: fileName });

async function readMailMessage(
  bytes: Uint8Array,
  options: IntakeOptions,
): Promise<Result<MessageReading>> {
  if (bytes.length > INTAKE_LIMITS.mail) {
    return fail(refuse('INTAKE_SIZE', tooLarge(bytes.length)));
  }
  const read = await readMail(bytes);
  if (!read.ok) return read;
  const notes = new NoteBook();
  const parts = read.value.parts.map((part) => readPart(part, options));
  for (const [index, part] of read.value.parts.entries()) notePart(part, parts[index], notes);
  const orders = parts.flatMap(({ intake }) => intake?.orders ?? []);
  if (orders.length === 0) notes.add('INTAKE_MAIL_WITHOUT_ORDER', NO_ORDER);
  return ok({ mail: read.value.mail, parts, orders, notes: notes.notes });
}

const tooLarge = (size: number): string =>
  `Expected a mail of at most ${INTAKE_LIMITS.mail} bytes, but it has ${size}.`;
const NO_ORDER = 'Expected an order in the mail, but none of its parts is one that can be read.';

function readPart({ name, mediaType, bytes }: MailPart, options: IntakeOptions): PartReading {
  const read = readOrder(bytes, { ...options, fileName: name });
  const part = { name, mediaType, size: bytes.length };
  return read.ok
    ? { ...part, intake: read.value, failure: null }
    : { ...part, intake: null, failure: read.failure };
}

/** The text of a mail and the pictures in it are no orders, as everyone expects. */
function notePart(part: MailPart, read: PartReading | undefined, notes: NoteBook): void {
  if (part.inline || !read?.failure) return;
  const seen = `Expected attachment ${quote(part.name)} to be an order, but it cannot be read as one: ${read.failure.code}.`;
  notes.add('INTAKE_PART_UNREADABLE', seen, part.name);
}
