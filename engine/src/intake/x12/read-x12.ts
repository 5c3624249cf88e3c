import { fail, ok } from '../../errors/failure.ts';
import type { Result } from '../../errors/failure.ts';
import { INTAKE_LIMITS } from '../limits.ts';
import type { NoteBook } from '../note.ts';
import type { FileFacts } from '../order-draft.ts';
import type { ReadOrders } from '../read-orders.ts';
import { refuse } from '../refuse.ts';
import { skipMessage } from '../skip-message.ts';
import { tokenizeX12 } from './tokenize-x12.ts';
import type { X12Interchange } from './tokenize-x12.ts';
import { x12Messages } from './x12-messages.ts';

/** Every 850 and 860 of every interchange in the text. */
export function readX12(text: string, facts: FileFacts, notes: NoteBook): Result<ReadOrders> {
  const tokens = tokenizeX12(text);
  if (!tokens.ok) return tokens;
  const tags = tokens.value.flatMap(({ segments }) => segments).map(({ tag }) => tag);
  if (tags.filter((tag) => LINE_TAGS.has(tag)).length > INTAKE_LIMITS.lines) {
    return fail(refuse('INTAKE_LIMIT', TOO_MANY_LINES));
  }
  const read = tokens.value.map((interchange) => readInterchange(interchange, facts, notes));
  return ok({
    orders: read.flatMap(({ orders }) => orders),
    unmapped: read.flatMap(({ unmapped }) => unmapped),
  });
}

const LINE_TAGS: ReadonlySet<string> = new Set(['PO1', 'POC']);
const TOO_MANY_LINES = `Expected at most ${INTAKE_LIMITS.lines} order lines in a file, but there are more.`;

function readInterchange(
  interchange: X12Interchange,
  facts: FileFacts,
  notes: NoteBook,
): ReadOrders {
  const { messages, frames } = x12Messages(interchange, facts, notes);
  const skipped = messages.flatMap(({ message, order }) =>
    order === null ? skipMessage(message, '850 or 860', notes) : [],
  );
  return {
    orders: messages.flatMap(({ order }) => order ?? []),
    unmapped: [...skipped, ...frames.flatMap((frame) => frame.leftovers())],
  };
}
