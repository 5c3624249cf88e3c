import type { CanonicalOrder, Dialect, Identifier, Source } from '../canonical-order.ts';
import { stampOf } from '../interpret/moment.ts';
import type { NoteBook } from '../note.ts';
import type { FileFacts } from '../order-draft.ts';
import { openEnvelope } from '../segments/envelope.ts';
import type { EnvelopedMessage, EnvelopeLevels } from '../segments/envelope.ts';
import { orderOfMessage } from '../segments/order-of-message.ts';
import type { SegmentView } from '../segments/segment-view.ts';
import { coded } from './edifact-field.ts';
import { LOOPS_ORDERS } from './edifact-loops.ts';
import { readOrdersMessage } from './read-orders-message.ts';
import type { EdifactText } from './tokenize-edifact.ts';

const ORDER_MESSAGES: ReadonlySet<string> = new Set(['ORDERS', 'ORDCHG']);

/** ISO 9735: UNB05/UNZ02, UNG05/UNE02 and UNH01/UNT02 are the control references. */
const LEVELS: EnvelopeLevels = [
  { open: 'UNB', close: 'UNZ', number: 5 },
  { open: 'UNG', close: 'UNE', number: 5 },
  { open: 'UNH', close: 'UNT', number: 1 },
];

export interface EdifactMessage {
  readonly message: EnvelopedMessage;
  /** Null where the message is no order. */
  readonly order: CanonicalOrder | null;
}

export interface EdifactMessages {
  readonly messages: readonly EdifactMessage[];
  /** Interchange and groups, and what stands outside of any message. */
  readonly frames: readonly SegmentView[];
}

/** The messages of the text, each read where it is an order. */
export function edifactMessages(
  { segments, dialect }: EdifactText,
  facts: FileFacts,
  notes: NoteBook,
): EdifactMessages {
  const { messages, frames } = openEnvelope(segments, LEVELS, notes);
  const read = messages.map((message): EdifactMessage => {
    const wanted = ORDER_MESSAGES.has(message.header.peek(2) ?? '');
    return { message, order: wanted ? readMessage(message, dialect, facts) : null };
  });
  return { messages: read, frames };
}

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
