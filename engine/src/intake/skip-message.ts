import type { Unmapped } from './canonical-order.ts';
import { quote } from './note.ts';
import type { NoteBook } from './note.ts';
import type { EnvelopedMessage } from './segments/envelope.ts';

/** A message that is no order: noted, and kept segment by segment as it came. */
export function skipMessage(
  message: EnvelopedMessage,
  wanted: string,
  notes: NoteBook,
): Unmapped[] {
  const { path, header, trailers, segments } = message;
  const type = header.peek(header.tag === 'ST' ? 1 : 2) ?? 'nothing';
  const seen = `Expected the message ${wanted}, but this one is ${quote(type)}.`;
  notes.add('INTAKE_MESSAGE_SKIPPED', seen, path);
  for (const note of message.notes.notes) notes.notes.push(note);
  const reason = 'The message is no order.';
  const inside = segments.map((segment) => ({
    path: `${path}/${segment.tag}`,
    raw: segment.raw,
    reason,
  }));
  const trailer = trailers.map((view) => ({ path: view.path, raw: view.segment.raw, reason }));
  return [{ path, raw: header.segment.raw, reason }, ...inside, ...trailer];
}
