import { fail, ok } from '../../errors/failure.ts';
import type { Result } from '../../errors/failure.ts';
import { INTAKE_LIMITS } from '../limits.ts';
import type { NoteBook } from '../note.ts';
import type { FileFacts } from '../order-draft.ts';
import type { ReadOrders } from '../read-orders.ts';
import { refuse } from '../refuse.ts';
import { skipMessage } from '../skip-message.ts';
import { edifactMessages } from './edifact-messages.ts';
import { tokenizeEdifact } from './tokenize-edifact.ts';

/** Every ORDERS and ORDCHG message of the text. */
export function readEdifact(text: string, facts: FileFacts, notes: NoteBook): Result<ReadOrders> {
  const tokens = tokenizeEdifact(text);
  if (!tokens.ok) return tokens;
  const lines = tokens.value.segments.filter(({ tag }) => tag === 'LIN').length;
  if (lines > INTAKE_LIMITS.lines) return fail(refuse('INTAKE_LIMIT', TOO_MANY_LINES));
  const { messages, frames } = edifactMessages(tokens.value, facts, notes);
  const skipped = messages.flatMap(({ message, order }) =>
    order === null ? skipMessage(message, 'ORDERS or ORDCHG', notes) : [],
  );
  return ok({
    orders: messages.flatMap(({ order }) => order ?? []),
    unmapped: [...skipped, ...frames.flatMap((frame) => frame.leftovers())],
  });
}

const TOO_MANY_LINES = `Expected at most ${INTAKE_LIMITS.lines} order lines in a file, but there are more.`;
