import PostalMime from 'postal-mime';
import type { Address, Attachment, Email } from 'postal-mime';
import { fail, ok } from '../../errors/failure.ts';
import type { Result } from '../../errors/failure.ts';
import { INTAKE_LIMITS } from '../limits.ts';
import { refuse } from '../refuse.ts';
import type { MailPart, ReadMail } from './mail.ts';
import { textOfHtml } from './text-of-html.ts';

/** Takes a mail apart (MIME, RFC 2045 to 2049). */
export async function readMail(bytes: Uint8Array): Promise<Result<ReadMail>> {
  const parsed = await parse(bytes);
  if (!parsed.ok) return parsed;
  const email = parsed.value;
  if (email.attachments.length > INTAKE_LIMITS.attachments) {
    return fail(refuse('INTAKE_LIMIT', tooMany(email.attachments.length)));
  }
  const text = textOf(email);
  const body = text === null ? [] : [bodyOf(text)];
  return ok({
    mail: {
      from: addressesOf(email.from && [email.from])[0] ?? null,
      to: addressesOf(email.to),
      subject: email.subject ?? null,
      date: email.date ?? null,
      messageId: email.messageId ?? null,
      inReplyTo: email.inReplyTo ?? null,
      text: text?.slice(0, SHOWN_TEXT) ?? null,
    },
    parts: [...body, ...email.attachments.map(partOf)],
  });
}

const SHOWN_TEXT = 20_000;

async function parse(bytes: Uint8Array): Promise<Result<Email>> {
  try {
    return ok(await PostalMime.parse(bytes, BOUNDS));
  } catch (thrown) {
    const because = thrown instanceof Error ? thrown.message.slice(0, 200) : 'it cannot be read';
    return fail(refuse('INTAKE_MAIL_BROKEN', `Expected a mail, but ${because}`));
  }
}

const BOUNDS = {
  attachmentEncoding: 'arraybuffer',
  maxNestingDepth: 20,
  maxHeadersSize: 256 * 1024,
  maxRfc822NestingDepth: 3,
} as const;

const tooMany = (count: number): string =>
  `Expected at most ${INTAKE_LIMITS.attachments} attachments, but the mail has ${count}.`;

const textOf = ({ text, html }: Email): string | null => {
  const plain = text?.trim() ?? '';
  if (plain !== '') return plain;
  const read = html === undefined ? '' : textOfHtml(html);
  return read === '' ? null : read;
};

const bodyOf = (text: string): MailPart => ({
  name: 'body',
  mediaType: 'text/plain',
  bytes: new TextEncoder().encode(text),
  inline: true,
});

function partOf(attachment: Attachment, index: number): MailPart {
  const { filename, mimeType, content, related, disposition } = attachment;
  const picture = mimeType.startsWith('image/') && (related === true || disposition === 'inline');
  return {
    name: filename ?? `attachment-${String(index + 1)}`,
    mediaType: mimeType,
    bytes:
      typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
    inline: picture,
  };
}

/** `Name <address>`; the members of a group stand each for itself. */
function addressesOf(addresses: readonly Address[] | undefined): readonly string[] {
  const flat = (addresses ?? []).flatMap((one) => one.group ?? [one]);
  return flat.map(({ name, address }) => (name === '' ? address : `${name} <${address}>`));
}
