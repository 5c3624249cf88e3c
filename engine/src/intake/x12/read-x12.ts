import { fail, ok } from '../../errors/failure.ts';
import type { Result } from '../../errors/failure.ts';
import type { CanonicalOrder, Dialect, Identifier, Source, Unmapped } from '../canonical-order.ts';
import { stampOf } from '../interpret/moment.ts';
import { INTAKE_LIMITS } from '../limits.ts';
import type { NoteBook } from '../note.ts';
import type { FileFacts } from '../order-draft.ts';
import type { SegmentView } from '../segments/segment-view.ts';
import { skipMessage } from '../skip-message.ts';
import type { ReadOrders } from '../read-orders.ts';
import { refuse } from '../refuse.ts';
import { openEnvelope } from '../segments/envelope.ts';
import type { EnvelopedMessage, EnvelopeLevels } from '../segments/envelope.ts';
import { orderOfMessage } from '../segments/order-of-message.ts';
import { readPurchaseOrder } from './read-purchase-order.ts';
import { tokenizeX12 } from './tokenize-x12.ts';
import type { X12Interchange } from './tokenize-x12.ts';
import { LOOPS_850, LOOPS_860 } from './x12-loops.ts';

/** Every 850 and 860 of every interchange in the text. */
export function readX12(text: string, facts: FileFacts, notes: NoteBook): Result<ReadOrders> {
  const tokens = tokenizeX12(text);
  if (!tokens.ok) return tokens;
  const lines = tokens.value
    .flatMap(({ segments }) => segments)
    .filter(({ tag }) => LINE_TAGS.has(tag));
  if (lines.length > INTAKE_LIMITS.lines) return fail(refuse('INTAKE_LIMIT', TOO_MANY_LINES));
  const read = tokens.value.map((interchange) => readInterchange(interchange, facts, notes));
  return ok({
    orders: read.flatMap(({ orders }) => orders),
    unmapped: read.flatMap(({ unmapped }) => unmapped),
  });
}

const LINE_TAGS: ReadonlySet<string> = new Set(['PO1', 'POC']);

/** Transaction sets that are orders: how each is nested, and which functional group it comes in. */
const ORDER_SETS: ReadonlyMap<string, OrderSet> = new Map([
  ['850', { spec: LOOPS_850, lineTag: 'PO1', group: /^PO$/ }],
  ['860', { spec: LOOPS_860, lineTag: 'POC', group: /^PC$/ }],
]);

interface OrderSet {
  readonly spec: typeof LOOPS_850;
  readonly lineTag: string;
  readonly group: RegExp;
}

const TOO_MANY_LINES = `Expected at most ${INTAKE_LIMITS.lines} order lines in a file, but there are more.`;

/** X12.5 and X12.6: ISA13/IEA02, GS06/GE02 and ST02/SE02 are the control numbers. */
const LEVELS: EnvelopeLevels = [
  { open: 'ISA', close: 'IEA', number: 13 },
  { open: 'GS', close: 'GE', number: 6 },
  { open: 'ST', close: 'SE', number: 2 },
];

function readInterchange(
  { segments, dialect }: X12Interchange,
  facts: FileFacts,
  notes: NoteBook,
): ReadOrders {
  const { messages, frames } = openEnvelope(segments, LEVELS, notes);
  const orders: CanonicalOrder[] = [];
  const skipped: Unmapped[] = [];
  for (const message of messages) {
    const set = ORDER_SETS.get(message.header.peek(1) ?? '');
    if (set) orders.push(readMessage(message, set, { dialect, facts }));
    else skipped.push(...skipMessage(message, '850 or 860', notes));
  }
  return { orders, unmapped: [...skipped, ...frames.flatMap((frame) => frame.leftovers())] };
}

interface Origin {
  readonly dialect: Dialect;
  readonly facts: FileFacts;
}

function readMessage(message: EnvelopedMessage, set: OrderSet, origin: Origin): CanonicalOrder {
  message.group?.confirm([1, 1], set.group);
  return orderOfMessage(message, {
    ...{ spec: set.spec, lineTag: set.lineTag },
    draft: (nodes) => readPurchaseOrder(nodes, sourceOf(message, origin), message.notes),
  });
}

function sourceOf(message: EnvelopedMessage, { dialect, facts }: Origin): Source {
  const { interchange, group, header } = message;
  group?.confirm([7, 1], /^X$/);
  const frame = interchange ? interchangeOf(interchange, dialect) : NO_INTERCHANGE;
  return {
    format: 'x12',
    ...frame,
    version: group?.take(8) ?? interchange?.take(12) ?? null,
    messageType: header.take(1),
    groupNumber: group?.take(6) ?? null,
    messageNumber: header.take(2),
    ...facts,
  };
}

type Frame = Pick<
  Source,
  'sender' | 'receiver' | 'interchangeNumber' | 'preparedAt' | 'test' | 'dialect'
>;

const NO_INTERCHANGE: Frame = {
  sender: null,
  receiver: null,
  interchangeNumber: null,
  preparedAt: null,
  test: false,
  dialect: null,
};

function interchangeOf(isa: SegmentView, dialect: Dialect): Frame {
  const usage = isa.peek(15) ?? '';
  // Neither authorisation nor password, no acknowledgment asked for, and the delimiters themselves.
  for (const place of [1, 3]) isa.confirm([place, 1], /^00$/);
  isa.confirm([14, 1], /^0$/);
  for (const place of [11, 16]) isa.take(place);
  if (USAGES.has(usage)) isa.take(15);
  const repetition = isa.peek(11);
  return {
    sender: partnerOf(isa.take(5), isa.take(6)),
    receiver: partnerOf(isa.take(7), isa.take(8)),
    interchangeNumber: isa.take(13),
    preparedAt: stampOf(isa.take(9), isa.take(10)),
    test: usage === 'T',
    dialect: { ...dialect, repetition: repetition === 'U' ? null : repetition },
  };
}

/** ISA15: production, test or information. */
const USAGES: ReadonlySet<string> = new Set(['P', 'T', 'I']);

function partnerOf(qualifier: string | null, id: string | null): Identifier | null {
  if (id === null) return null;
  return { id, scheme: qualifier === null ? null : `x12:${qualifier}` };
}
