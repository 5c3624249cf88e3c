/** An Internet message (RFC 5322) as people need to see it; the bytes themselves are kept elsewhere. */
export interface Mail {
  readonly from: string | null;
  readonly to: readonly string[];
  readonly subject: string | null;
  /** ISO 8601, or as the sender wrote it. */
  readonly date: string | null;
  readonly messageId: string | null;
  readonly inReplyTo: string | null;
  /** What people wrote, cut after 20,000 letters; null where the mail has neither text nor HTML. */
  readonly text: string | null;
}

export interface MailPart {
  /** As the sender named it, else `attachment-<n>`; the text of the mail is `body`. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** A picture shown inside the text, as of a signature. */
  readonly inline: boolean;
}

export interface ReadMail {
  readonly mail: Mail;
  /** The text first, where there is one, then the attachments, those of forwarded mails too. */
  readonly parts: readonly MailPart[];
}
