import type { CanonicalOrder, Dialect, Identifier, Source } from '../canonical-order.ts';
import { stampOf } from '../interpret/moment.ts';
import type { NoteBook } from '../note.ts';
import type { FileFacts } from '../order-draft.ts';
import { openEnvelope } from '../segments/envelope.ts';
import type { EnvelopedMessage, EnvelopeLevels } from '../segments/envelope.ts';
import type { LoopSpec } from '../segments/loops.ts';
import { orderOfMessage } from '../segments/order-of-message.ts';
import type { SegmentView } from '../segments/segment-view.ts';
import { readPurchaseOrder } from './read-purchase-order.ts';
import type { X12Interchange } from './tokenize-x12.ts';
import { LOOPS_850, LOOPS_860 } from './x12-loops.ts';

/** A transaction set that is an order: how it is nested, and which functional group it comes in. */
export interface OrderSet {
  readonly spec: LoopSpec;
  readonly lineTag: string;
  readonly group: RegExp;
}

const ORDER_SETS: ReadonlyMap<string, OrderSet> = new Map([
  ['850', { spec: LOOPS_850, lineTag: 'PO1', group: /^PO$/ }],
  ['860', { spec: LOOPS_860, lineTag: 'POC', group: /^PC$/ }],
]);

/** X12.5 and X12.6: ISA13/IEA02, GS06/GE02 and ST02/SE02 are the control numbers. */
const LEVELS: EnvelopeLevels = [
  { open: 'ISA', close: 'IEA', number: 13 },
  { open: 'GS', close: 'GE', number: 6 },
  { open: 'ST', close: 'SE', number: 2 },
];

export interface X12Message {
  readonly message: EnvelopedMessage;
  /** Null where the message is no order; `set` then is too. */
  readonly order: CanonicalOrder | null;
  readonly set: OrderSet | null;
}

export interface X12Messages {
  readonly messages: readonly X12Message[];
  /** Interchange and groups, and what stands outside of any message. */
  readonly frames: readonly SegmentView[];
}

/** The messages of one interchange, each read where it is an order. */
export function x12Messages(
  { segments, dialect }: X12Interchange,
  facts: FileFacts,
  notes: NoteBook,
): X12Messages {
  const { messages, frames } = openEnvelope(segments, LEVELS, notes);
  const read = messages.map((message): X12Message => {
    const set = ORDER_SETS.get(message.header.peek(1) ?? '') ?? null;
    return { message, set, order: set && readMessage(message, set, { dialect, facts }) };
  });
  return { messages: read, frames };
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
