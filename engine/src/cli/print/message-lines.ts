import type { CanonicalOrder, MessageOrder, Unmapped } from '../../intake/index.ts';
import type { MessageDetails, MessageView } from '../../runtime/intake/intake-values.ts';
import type { Messages } from '../messages/messages.ts';
import { orderSummary } from './order-summary.ts';
import { table } from './table.ts';
import { TIME_ZONE, timeText } from './time-text.ts';

/** Messages in a table. */
export function messageTable(
  messages: readonly MessageView[],
  { intake, output }: Messages,
): readonly string[] {
  if (messages.length === 0) return [output.none];
  const { columns, channels, statuses } = intake.kept;
  const rows = messages.map(({ id, received, channel, status, ...message }) => [
    ...[id, timeText(received.time, TIME_ZONE), channels[channel], senderOf(message)],
    ...[message.orders.map(numberOf).join(' '), statuses[status]],
  ]);
  const { message, received, channel, from, orders, status } = columns;
  return table([message, received, channel, from, orders, status], rows);
}

const senderOf = ({ sender, orders }: Pick<MessageView, 'sender' | 'orders'>): string =>
  sender ?? orders[0]?.identity.sender ?? '';

const numberOf = ({ identity: { orderNumber } }: MessageOrder): string => orderNumber ?? '?';

/** What became of each order of a message. */
export function outcomeLines(
  { orders, unreadable, rejected }: MessageView,
  messages: Messages,
): readonly string[] {
  const { kept } = messages.intake;
  if (rejected) return [kept.rejected(kept.whole, rejected.actor.id, rejected.reason)];
  if (unreadable) return [kept.unreadable(unreadable.code, unreadable.message)];
  return orders.map((order) => outcomeLine(order, messages));
}

function outcomeLine(order: MessageOrder, { intake }: Messages): string {
  const { identity, judgement, trace, rejected } = order;
  const { kept } = intake;
  const kind = identity.kind === null ? intake.kindUnknown : intake.kinds[identity.kind];
  const name = `${kind} ${numberOf(order)}`;
  if (rejected) return kept.rejected(name, rejected.actor.id, rejected.reason);
  if (trace) return kept[trace.as](name, trace.instanceId);
  if (judgement.kind !== 'held') return kept.open(name);
  const { code, earlier } = judgement;
  const see = earlier === undefined ? '' : kept.earlier(earlier);
  return kept.waits(name, `${kept.held[code]}${see} [${code}]`);
}

/** One message: its receipt, what became of it, and what was understood beside what was not. */
export function messageLines(message: MessageDetails, messages: Messages): readonly string[] {
  const { id, name, digest, size, received, channel, status, answers, reading } = message;
  const { intake } = messages;
  const { kept } = intake;
  const time = timeText(received.time, TIME_ZONE);
  const sender = senderOf(message) || (reading?.mail?.from ?? intake.none);
  const parts = reading?.parts ?? [];
  return [
    [id, name, kept.statuses[status]].filter((part) => part !== null).join('  '),
    kept.digest(digest, size),
    kept.receipt(time, kept.channels[channel], received.actor.id, sender),
    ...outcomeLines(message, messages),
    ...answers.map((one) =>
      kept.answer(one.type, one.controlNumber, timeText(one.time, TIME_ZONE), one.actor.id),
    ),
    ...parts.flatMap((part) => {
      const own = part.intake?.unmapped ?? [];
      const understood = (part.intake?.orders ?? []).flatMap((order) => factsOf(order, messages));
      const notes = part.intake?.notes ?? [];
      const left = [...notes.map(({ message: text }) => text), ...own.map(unmappedText)];
      return understood.length + left.length === 0
        ? []
        : ['', ...sideBySide(understood, left, messages)];
    }),
  ];
}

function factsOf(order: CanonicalOrder, { intake }: Messages): readonly string[] {
  const { buyer, requestedDeliveryDate, total } = orderSummary(order);
  const { kind, orderNumber, currency, lines } = order;
  const name = kind === null ? intake.kindUnknown : intake.kinds[kind];
  const amount = total === null ? intake.none : `${total} ${currency ?? ''}`.trim();
  return [
    `${name} ${orderNumber ?? intake.none}`,
    ...(order.changedOrder === null ? [] : [intake.changes(order.changedOrder).trim()]),
    intake.parties(buyer ?? intake.none, requestedDeliveryDate ?? intake.none, amount).trim(),
    ...lines.map(({ number, action, itemIds, quantity, unit, unitPrice }) => {
      const item = itemIds.seller ?? itemIds.buyer ?? itemIds.gtin ?? '';
      const measure = `${quantity ?? '?'} ${unit.code ?? unit.stated ?? '?'}`;
      return [number, action ?? '', item, measure, unitPrice ?? '?']
        .filter((one) => one !== '')
        .join('  ');
    }),
  ];
}

const unmappedText = ({ path, raw }: Unmapped): string => `${path}: ${raw}`;

/** Rows that are shown; --json shows all. */
const SHOWN = 40;
const WIDTH = 60;

function sideBySide(
  left: readonly string[],
  right: readonly string[],
  { intake }: Messages,
): readonly string[] {
  const { understood, notUnderstood } = intake.kept.columns;
  const count = Math.max(left.length, right.length);
  const rows = Array.from({ length: Math.min(count, SHOWN) }, (_, row) => [
    shortened(left[row] ?? ''),
    shortened(right[row] ?? ''),
  ]);
  const more = count > SHOWN ? [intake.more(count - SHOWN)] : [];
  return [...table([understood, notUnderstood], rows), ...more];
}

/** Control characters of a file must not reach a terminal. */
function shortened(text: string): string {
  const plain = text.replace(/[\s\p{Cc}]+/gu, ' ');
  return plain.length > WIDTH ? `${plain.slice(0, WIDTH - 1)}…` : plain;
}
