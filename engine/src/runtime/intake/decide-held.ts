import { WaybillError } from '../../errors/failure.ts';
import {
  isHeld,
  judgeReleased,
  type Judgement,
  type MessageOrder,
  type MessageState,
} from '../../intake/index.ts';
import { actorOf } from '../ledger/actor-of.ts';
import { carryOut } from './carry-out.ts';
import {
  commit,
  contention,
  findMessage,
  intakeFailure,
  mustCommit,
  viewOf,
  type IntakeParts,
} from './intake-context.ts';
import type { HeldDecision, MessageView, Release } from './intake-values.ts';
import { isComplete, judgeMessage } from './judge-message.ts';
import { knownOrders } from './known-orders.ts';
import { keptReading } from './read-kept.ts';

/** What a person lets go on: read again, judged without what held it, and carried out. */
export async function releaseMessage(
  parts: IntakeParts,
  given: string,
  release: Release,
): Promise<MessageView> {
  const message = await findMessage(parts, given);
  const actor = actorOf(release);
  const { mappings, reason, place } = release;
  if (message.unreadable && !message.rejected) {
    const judging = { actor, reason, ...(mappings && { mappings }) };
    const read = await judgeMessage(parts, message, judging);
    return viewOf(await carryOut(parts, read, actor));
  }
  const held = message.orders.filter(
    (order) => isHeld(order) && (place === undefined || order.identity.place === place),
  );
  if (held.length === 0) throw new WaybillError(nothingHeld(message, place));
  let after = message;
  for (const order of held) after = await releaseOrder(parts, { message, order }, release);
  return viewOf(await carryOut(parts, after, actor));
}

export async function rejectMessage(
  parts: IntakeParts,
  given: string,
  { place, reason, ...decision }: HeldDecision,
): Promise<MessageView> {
  const { id } = await findMessage(parts, given);
  const step = { actor: actorOf(decision), now: parts.context.clock.now(), reason };
  const which = place === undefined ? {} : { place };
  return viewOf(await mustCommit(parts, id, { kind: 'reject', ...step, ...which }));
}

interface HeldOrder {
  readonly message: MessageState;
  readonly order: MessageOrder;
}

/** Times that other messages may take its key meanwhile. */
const MAX_CONFLICTS = 20;

async function releaseOrder(
  parts: IntakeParts,
  held: HeldOrder,
  release: Release,
): Promise<MessageState> {
  const { id } = held.message;
  const { place } = held.order.identity;
  const step = { kind: 'release', actor: actorOf(release), reason: release.reason, place } as const;
  for (let conflicts = 0; conflicts <= MAX_CONFLICTS; conflicts += 1) {
    const judgement = await judgeAgain(parts, held);
    const now = parts.context.clock.now();
    const outcome = await commit(parts, id, { ...step, now, judgement });
    if (outcome.kind === 'done') return outcome.state;
    if (outcome.kind === 'refused') throw new WaybillError(outcome.failure);
  }
  throw new WaybillError(contention(id));
}

/** Refused where what held it holds it still: a release would change nothing. */
async function judgeAgain(
  parts: IntakeParts,
  { message, order: { identity, judgement: before } }: HeldOrder,
): Promise<Judgement> {
  if (before.kind !== 'held') return before;
  const canonical = (await keptReading(parts, message))?.orders[identity.place - 1];
  const running = await runningInstance(parts, message, identity.changedOrder);
  const judgement = judgeReleased(identity, before, {
    ...(await knownOrders(parts, identity)),
    ...(running !== undefined && { running }),
    complete: canonical !== undefined && isComplete(canonical),
  });
  if (judgement.kind !== 'held' || judgement.code !== before.code) return judgement;
  const expected = `Expected to release order ${String(identity.place)} of message "${message.id}"`;
  const because = identity.orderKey === null ? 'it has no number' : 'what held it is still so';
  throw new WaybillError(intakeFailure(before.code, `${expected}, but ${because}.`));
}

/** An order that came another way than by a message still has its number for business key. */
async function runningInstance(
  { context }: IntakeParts,
  { processId }: MessageState,
  number: string | null,
): Promise<string | undefined> {
  if (number === null) return undefined;
  const query = { processId, businessKey: number, status: 'active', limit: 1 } as const;
  return (await context.store.instances(query))[0]?.id;
}

const nothingHeld = ({ id }: MessageState, place: number | undefined) =>
  intakeFailure(
    'INTAKE_NOT_HELD',
    `Expected ${place === undefined ? 'something' : `order ${String(place)}`} of message "${id}" to be held, but it is not.`,
  );
