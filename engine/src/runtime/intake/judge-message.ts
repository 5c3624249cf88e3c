import { WaybillError, type Failure } from '../../errors/failure.ts';
import {
  changedKey,
  judgeOrder,
  orderIdentity,
  packReading,
  type CanonicalOrder,
  type Judgement,
  type JudgedOrder,
  type KnownOrders,
  type MessageReading,
  type MessageState,
  type OrderIdentity,
  type SheetMapping,
} from '../../intake/index.ts';
import type { Actor } from '../../history/index.ts';
import type { Variables } from '../../model/index.ts';
import {
  commit,
  contention,
  findMessage,
  intakeFailure,
  type IntakeParts,
} from './intake-context.ts';
import { knownOrders } from './known-orders.ts';
import { keptContent } from './read-kept.ts';

export interface Judging {
  readonly actor: Actor;
  readonly mappings?: readonly SheetMapping[];
  /** Why it is read again; absent: for the first time. */
  readonly reason?: string;
}

/** Times that other messages may take a key between the judgement and its commit. */
const MAX_CONFLICTS = 20;

/** Orders of one message, each of which claims its keys. */
const MOST_ORDERS = 1_000;

/** Bytes of a reading as JSON, far below the 16 MB that a document of MongoDB may have. */
const MOST_BYTES = 12_000_000;

/** Reads a message and judges its orders; of two messages that want one key, one gets it. */
export async function judgeMessage(
  parts: IntakeParts,
  message: MessageState,
  judging: Judging,
): Promise<MessageState> {
  const read = await readKept(parts, message, judging);
  if ('code' in read) return unreadable(parts, message, { ...judging, failure: read });
  const { actor, reason } = judging;
  for (let conflicts = 0; conflicts <= MAX_CONFLICTS; conflicts += 1) {
    const outcome = await commit(parts, message.id, {
      ...{ kind: 'read', actor, now: parts.context.clock.now(), reading: read.packed },
      orders: await judgeAll(parts, message.id, read.orders),
      ...(reason !== undefined && { reason }),
    });
    if (outcome.kind === 'done') return outcome.state;
    if (outcome.kind === 'refused') return orElsewhere(parts, message.id, outcome.failure);
  }
  throw new WaybillError(contention(message.id));
}

interface Read {
  readonly orders: readonly CanonicalOrder[];
  readonly packed: Variables;
}

async function readKept(
  parts: IntakeParts,
  message: MessageState,
  { mappings }: Judging,
): Promise<Read | Failure> {
  const { name, received, entry } = message;
  const options = {
    now: new Date(received.time).toISOString(),
    ...(name !== null && { fileName: name }),
    ...(entry && { entry }),
    ...(mappings && { mappings }),
  };
  const bytes = await keptContent(parts, message);
  const reading = await parts.context.compute('read-message', { bytes, options });
  return reading.ok ? (tooLarge(reading.value) ?? packed(reading.value)) : reading.failure;
}

/** A mail without orders may order something all the same: that is for a person to see. */
function packed(reading: MessageReading): Read | Failure {
  const { orders, notes } = reading;
  const [note] = notes.filter(({ code }) => code === 'INTAKE_MAIL_WITHOUT_ORDER');
  if (orders.length === 0 && note) return { code: note.code, message: note.message };
  const json = packReading(reading);
  const bytes = Buffer.byteLength(JSON.stringify(json));
  if (bytes <= MOST_BYTES) return { orders, packed: json };
  return intakeFailure(
    'INTAKE_MESSAGE_TOO_LARGE',
    `Expected a message of which at most ${String(MOST_BYTES)} bytes are understood, but this one gives ${String(bytes)}.`,
  );
}

function tooLarge({ orders }: MessageReading): Failure | undefined {
  if (orders.length <= MOST_ORDERS) return undefined;
  const message = `Expected at most ${String(MOST_ORDERS)} orders in a message, but there are ${String(orders.length)}.`;
  return intakeFailure('INTAKE_MESSAGE_TOO_LARGE', message);
}

/** Orders of one message are judged one after the other: a change may follow its order. */
async function judgeAll(
  parts: IntakeParts,
  messageId: string,
  orders: readonly CanonicalOrder[],
): Promise<readonly JudgedOrder[]> {
  const seen = new Set<string>();
  const judged: JudgedOrder[] = [];
  for (const [index, order] of orders.entries()) {
    const identity = orderIdentity(order, index + 1);
    const before = await knownOrders(parts, identity);
    const known = { ...before, ...knownHere(identity, seen, messageId) };
    const judgement = judgeOrder(identity, known, isComplete(order));
    remember(identity, judgement, seen);
    judged.push({ identity, judgement });
  }
  return judged;
}

export const isComplete = ({ notes }: CanonicalOrder): boolean =>
  !notes.some(({ severity }) => severity === 'error');

function knownHere(
  identity: OrderIdentity,
  seen: ReadonlySet<string>,
  messageId: string,
): KnownOrders {
  const { orderKey, controlKey } = identity;
  const has = (key: string | null): boolean => key !== null && seen.has(key);
  return {
    ...(has(orderKey) && { byOrder: messageId }),
    ...(has(controlKey) && { byControl: messageId }),
    ...(has(changedKey(identity)) && { changed: messageId }),
  };
}

/** What the commit will claim. */
function remember(
  { orderKey, controlKey }: OrderIdentity,
  judgement: Judgement,
  seen: Set<string>,
): void {
  if (controlKey !== null) seen.add(controlKey);
  if (orderKey !== null && judgement.kind !== 'held') seen.add(orderKey);
}

async function unreadable(
  parts: IntakeParts,
  { id, unreadable: before }: MessageState,
  { actor, failure }: Judging & { readonly failure: Failure },
): Promise<MessageState> {
  // Read again for a person, who is told at once; nothing has changed.
  if (before) throw new WaybillError(failure);
  const { code, message } = failure;
  const outcome = await commit(parts, id, {
    ...{ kind: 'find-unreadable', actor, now: parts.context.clock.now() },
    unreadable: { code, message },
  });
  if (outcome.kind === 'done') return outcome.state;
  return orElsewhere(parts, id, outcome.kind === 'refused' ? outcome.failure : contention(id));
}

/** Another process has read it meanwhile. */
async function orElsewhere(
  parts: IntakeParts,
  id: string,
  failure: Failure,
): Promise<MessageState> {
  if (failure.code === 'INTAKE_MESSAGE_JUDGED') return findMessage(parts, id);
  throw new WaybillError(failure);
}
