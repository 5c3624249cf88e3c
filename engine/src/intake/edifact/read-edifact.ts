import { fail, ok } from '../../errors/failure.ts';
import type { Result } from '../../errors/failure.ts';
import type { CanonicalOrder, Dialect, Identifier, Source, Unmapped } from '../canonical-order.ts';
import { stampOf } from '../interpret/moment.ts';
import { INTAKE_LIMITS } from '../limits.ts';
import type { NoteBook } from '../note.ts';
import type { FileFacts } from '../order-draft.ts';
import type { ReadOrders } from '../read-orders.ts';
import { refuse } from '../refuse.ts';
import { openEnvelope } from '../segments/envelope.ts';
import type { EnvelopedMessage, EnvelopeLevels } from '../segments/envelope.ts';
import { orderOfMessage } from '../segments/order-of-message.ts';
import type { SegmentView } from '../segments/segment-view.ts';
import { skipMessage } from '../skip-message.ts';
import { coded } from './edifact-field.ts';
import { LOOPS_ORDERS } from './edifact-loops.ts';
import { readOrdersMessage } from './read-orders-message.ts';
import { tokenizeEdifact } from './tokenize-edifact.ts';

/** Every ORDERS and ORDCHG message of the text. */
export function readEdifact(text: string, facts: FileFacts, notes: NoteBook): Result<ReadOrders> {
  const tokens = tokenizeEdifact(text);
  if (!tokens.ok) return tokens;
  const { segments, dialect } = tokens.value;
  if (segments.filter(({ tag }) => tag === 'LIN').length > INTAKE_LIMITS.lines) {
    return fail(refuse('INTAKE_LIMIT', TOO_MANY_LINES));
  }
  const { messages, frames } = openEnvelope(segments, LEVELS, notes);
  const orders: CanonicalOrder[] = [];
  const skipped: Unmapped[] = [];
  for (const message of messages) {
    const wanted = ORDER_MESSAGES.has(message.header.peek(2) ?? '');
    if (wanted) orders.push(readMessage(message, dialect, facts));
    else skipped.push(...skipMessage(message, 'ORDERS or ORDCHG', notes));
  }
  return ok({ orders, unmapped: [...skipped, ...frames.flatMap((frame) => frame.leftovers())] });
}

const TOO_MANY_LINES = `Expected at most ${INTAKE_LIMITS.lines} order lines in a file, but there are more.`;

const ORDER_MESSAGES: ReadonlySet<string> = new Set(['ORDERS', 'ORDCHG']);

/** ISO 9735: UNB05/UNZ02, UNG05/UNE02 and UNH01/UNT02 are the control references. */
const LEVELS: EnvelopeLevels = [
  { open: 'UNB', close: 'UNZ', number: 5 },
  { open: 'UNG', close: 'UNE', number: 5 },
  { open: 'UNH', close: 'UNT', number: 1 },
];

function readMessage(
  message: EnvelopedMessage,
  dialect: Dialect,
  facts: FileFacts,
): CanonicalOrder {
  return orderOfMessage(message, {
    spec: LOOPS_ORDERS,
    lineTag: 'LIN',
    draft: (nodes) => readOrdersMessage(nodes, sourceOf(message, dialect, facts), message.notes),
  });
}

/** UNH02 (S009) names message, version, release, agency and the association's own code. */
function sourceOf(message: EnvelopedMessage, dialect: Dialect, facts: FileFacts): Source {
  const { interchange: unb, group: ung, header: unh } = message;
  const messageType = unh.take(2, 1);
  const version = [2, 3, 4, 5].map((component) => unh.take(2, component));
  const test = unb?.peek(11) === '1';
  if (test) unb.take(11);
  return {
    format: 'edifact',
    version: version.filter((part) => part !== null).join(' ') || null,
    messageType,
    sender: unb && partnerOf(unb, 2),
    receiver: unb && partnerOf(unb, 3),
    interchangeNumber: unb?.take(5) ?? null,
    groupNumber: ung?.take(5) ?? null,
    messageNumber: unh.take(1),
    preparedAt: stampOf(unb?.take(4, 1) ?? null, unb?.take(4, 2) ?? null),
    test,
    dialect,
    ...facts,
  };
}

/** S002 and S003: identifier and the qualifier that says whose it is. */
function partnerOf(unb: SegmentView, element: number): Identifier | null {
  const id = unb.take(element, 1);
  if (id === null) return null;
  const qualifier = unb.take(element, 2);
  return { id, scheme: qualifier === '14' ? 'GLN' : coded(qualifier) };
}
