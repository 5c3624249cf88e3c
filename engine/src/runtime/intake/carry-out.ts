import { WaybillError } from '../../errors/failure.ts';
import type { Actor } from '../../history/index.ts';
import {
  isOpen,
  type CanonicalOrder,
  type HeldCode,
  type MessageOrder,
  type MessageReading,
  type MessageState,
} from '../../intake/index.ts';
import type { Variables } from '../../model/index.ts';
import { toFailure } from '../to-failure.ts';
import { findMessage, mustCommit, type IntakeParts } from './intake-context.ts';
import { keptReading } from './read-kept.ts';

/**
 * Carries out what was accepted of a message, one order after the other. Both ways are safe to be
 * gone again after a crash: a start by its idempotency key, a change by the claim of its message.
 */
export async function carryOut(
  parts: IntakeParts,
  message: MessageState,
  actor: Actor,
): Promise<MessageState> {
  const open = message.orders.filter(isOpen);
  const reading = open.length === 0 ? null : await keptReading(parts, message);
  let after = message;
  for (const order of open) {
    const { place } = order.identity;
    const canonical = reading?.orders[place - 1];
    if (!reading || !canonical) continue;
    const errand = { parts, message, order, canonical, reading, actor };
    const done = order.judgement.kind === 'new' ? await start(errand) : await change(errand);
    const step = { actor, now: parts.context.clock.now(), place };
    after = await mustCommit(parts, message.id, { ...step, ...done });
  }
  return after;
}

interface Errand {
  readonly parts: IntakeParts;
  readonly message: MessageState;
  readonly order: MessageOrder;
  readonly canonical: CanonicalOrder;
  readonly reading: MessageReading;
  readonly actor: Actor;
}

type Done =
  | {
      readonly kind: 'trace';
      readonly as: 'started' | 'correlated';
      readonly instanceId: string;
      readonly businessKey: string;
    }
  | { readonly kind: 'hold'; readonly code: HeldCode; readonly earlier?: string };

async function start(errand: Errand): Promise<Done> {
  const { parts, message, canonical, actor } = errand;
  const businessKey = canonical.orderNumber ?? '';
  try {
    const { instanceId } = await parts.start({
      ...{ processId: message.processId, businessKey, actor },
      variables: variablesOf(errand, 'order', 'intake'),
      idempotencyKey: errandId(errand),
    });
    return { kind: 'trace', as: 'started', instanceId, businessKey };
  } catch (thrown) {
    const failure = toFailure(thrown, 'to start an order');
    if (failure.code !== 'BUSINESS_KEY_TAKEN') throw new WaybillError(failure);
    return { kind: 'hold', code: 'INTAKE_HELD_NUMBER_TAKEN' };
  }
}

async function change(errand: Errand): Promise<Done> {
  const { parts, canonical, actor } = errand;
  const correlationKey = canonical.changedOrder ?? canonical.orderNumber ?? '';
  const instanceId = await instanceOf(errand);
  const cancels = canonical.kind === 'cancellation';
  const now = parts.context.clock.now();
  const message = {
    ...{ id: errandId(errand), correlationKey, targets: [], publishedAt: now, expiresAt: now },
    name: cancels ? 'cancellation-requested' : 'order-changed',
    variables: cancels
      ? variablesOf(errand, 'cancellation', 'cancellationIntake')
      : variablesOf(errand, 'orderChange', 'orderChangeIntake'),
  };
  const taken =
    instanceId !== undefined && (await parts.messages.deliverTo(instanceId, message, actor));
  return taken
    ? { kind: 'trace', as: 'correlated', instanceId, businessKey: correlationKey }
    : { kind: 'hold', code: 'INTAKE_HELD_NOBODY_WAITS' };
}

/** The instance that the changed order became. */
async function instanceOf({ parts, order }: Errand): Promise<string | undefined> {
  const { judgement, identity } = order;
  if (judgement.kind !== 'change') return undefined;
  if ('instanceId' in judgement) return judgement.instanceId;
  const number = identity.changedOrder ?? identity.orderNumber;
  const { orders } = await findMessage(parts, judgement.of);
  const first = orders.find(
    ({ identity: other, trace }) =>
      other.orderNumber === number && other.sender === identity.sender && trace?.as === 'started',
  );
  return first?.trace?.instanceId;
}

/** The same for every try, so that nothing is done twice. */
const errandId = ({ message, order }: Errand): string =>
  `intake:${message.id}:${String(order.identity.place)}`;

function variablesOf(
  { message, order, canonical, reading }: Errand,
  orderName: string,
  intakeName: string,
): Variables {
  const { place } = order.identity;
  const part = reading.parts.find(({ intake }) => intake?.orders.includes(canonical));
  const intake = {
    ...{ message: message.id, place, digest: message.digest, channel: message.channel },
    ...{ format: part?.intake?.format ?? null, notes: canonical.notes },
  };
  // Canonical orders and notes consist of JSON values alone.
  return { [orderName]: canonical, [intakeName]: intake } as unknown as Variables;
}
