import type { Failure } from '../../errors/failure.ts';
import type {
  CanonicalOrder,
  MessageReading,
  Note,
  PartReading,
  Unmapped,
} from '../../intake/index.ts';
import type { Messages } from '../messages/messages.ts';
import { orderSummary } from './order-summary.ts';
import { problemLines } from './problem-lines.ts';
import { table } from './table.ts';

/** A file that was given, and what became of reading it. */
export interface FileReading {
  readonly file: string;
  readonly reading?: MessageReading;
  readonly failure?: Failure;
}

/** What was understood of a file, and what was not. */
export function readingLines(
  { file, reading, failure }: FileReading,
  messages: Messages,
): readonly string[] {
  if (!reading) return failure ? problemLines({ ...failure, file }, messages) : [];
  const { mail, parts, notes } = reading;
  const { intake } = messages;
  const head = mail ? [intake.mail(mail.from ?? intake.none, mail.subject ?? '')] : [];
  return [
    `${file}:`,
    ...head,
    ...notes.map((note) => noteLine(note, messages)),
    ...parts.flatMap((part) => partLines(part, mail !== null, messages)),
    '',
  ];
}

function partLines(part: PartReading, inMail: boolean, messages: Messages): readonly string[] {
  const { name, mediaType, size, intake } = part;
  const head = inMail ? [messages.intake.part(name ?? '', mediaType ?? '', size)] : [];
  if (!intake) return head;
  const ofOrders = new Set(intake.orders.flatMap(({ notes }) => notes));
  const ofFile = intake.notes.filter((note) => !ofOrders.has(note));
  return [
    ...head,
    ...ofFile.map((note) => noteLine(note, messages)),
    ...intake.orders.flatMap((order) => orderLines(order, intake.format, messages)),
    ...unmappedLines(intake.unmapped, messages),
  ];
}

function orderLines(order: CanonicalOrder, format: string, messages: Messages): readonly string[] {
  const { intake } = messages;
  const { kind, orderNumber, changedOrder, currency, notes } = order;
  const { entry } = order.source;
  const { buyer, requestedDeliveryDate: day, total } = orderSummary(order);
  const name = kind === null ? intake.kindUnknown : intake.kinds[kind];
  const amount = total === null ? intake.none : `${total} ${currency ?? ''}`.trim();
  return [
    intake.order(name, orderNumber ?? intake.none, format),
    ...(changedOrder === null ? [] : [intake.changes(changedOrder)]),
    ...(entry ? [intake.takenBy(entry.takenBy, entry.channel, entry.takenAt)] : []),
    intake.parties(buyer ?? intake.none, day ?? intake.none, amount),
    ...lineTable(order, messages),
    ...notes.map((note) => noteLine(note, messages)),
  ];
}

const SHOWN_LINES = 20;

function lineTable({ lines }: CanonicalOrder, { intake }: Messages): readonly string[] {
  if (lines.length === 0) return [];
  const { columns } = intake;
  const rows = lines
    .slice(0, SHOWN_LINES)
    .map(({ number, itemIds, description, quantity, unit, unitPrice, amount, requestedDate }) => [
      ...[number, itemIds.seller ?? itemIds.buyer ?? itemIds.gtin ?? '', description ?? ''],
      ...[quantity ?? '?', unit.code ?? unit.stated ?? '?', unitPrice ?? '?'],
      ...[amount.stated ?? amount.computed ?? '?', requestedDate ?? ''],
    ]);
  const head = [
    ...[columns.line, columns.item, columns.description, columns.quantity],
    ...[columns.unit, columns.price, columns.amount, columns.date],
  ];
  const more = lines.length - SHOWN_LINES;
  return [
    ...table(head, rows).map((line) => `  ${line}`),
    ...(more > 0 ? [intake.moreLines(more)] : []),
  ];
}

function noteLine(note: Note, { intake, output }: Messages): string {
  const { severity, code, line, path } = note;
  const place = line === null ? (path ?? '') : `${intake.columns.line} ${line}`;
  const head = [intake.severities[severity], `[${code}]`, place].filter((part) => part !== '');
  return `  ${head.join(' ')}: ${output.failure(note)?.sentence ?? note.message}`;
}

const SHOWN_UNMAPPED = 10;

function unmappedLines(unmapped: readonly Unmapped[], { intake }: Messages): readonly string[] {
  if (unmapped.length === 0) return [];
  const more = unmapped.length - SHOWN_UNMAPPED;
  return [
    intake.notUnderstood(unmapped.length),
    ...unmapped.slice(0, SHOWN_UNMAPPED).map(({ path, raw }) => `    ${path}: ${oneLine(raw)}`),
    ...(more > 0 ? [intake.more(more)] : []),
  ];
}

const oneLine = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ');
  return plain.length > 80 ? `${plain.slice(0, 79)}…` : plain;
};
