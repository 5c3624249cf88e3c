import type { OrderIdentity } from './order-identity.ts';

/** What is known from earlier messages about the keys of an order; undefined: nothing. */
export interface KnownOrders {
  /** Message whose order had this key first. */
  readonly byOrder?: string;
  /** Message that came under the same control numbers. */
  readonly byControl?: string;
  /** Message with the order that a change speaks of. */
  readonly changed?: string;
  /** Running instance under the number that a change speaks of; looked for on release alone. */
  readonly running?: string;
}

export type Accepted =
  /** A new order: to be started. */
  | { readonly kind: 'new' }
  /** A change or cancellation: for the instance of the order in that message, or for that instance. */
  | { readonly kind: 'change'; readonly of: string }
  | { readonly kind: 'change'; readonly instanceId: string };

export type Judgement =
  | Accepted
  /** Not to be processed by itself; a person decides. `was`: it was accepted, and could not be done. */
  | {
      readonly kind: 'held';
      readonly code: HeldCode;
      readonly earlier?: string;
      readonly was?: Accepted;
    };

export type HeldCode =
  | 'INTAKE_HELD_RESENT'
  | 'INTAKE_HELD_REVISION'
  | 'INTAKE_HELD_COPY'
  | 'INTAKE_HELD_CHANGES_UNKNOWN'
  | 'INTAKE_HELD_INCOMPLETE'
  | 'INTAKE_HELD_NUMBER_TAKEN'
  | 'INTAKE_HELD_NOBODY_WAITS';

/** Whether an order may be processed by itself. Nothing is ever processed twice silently. */
export function judgeOrder(
  order: OrderIdentity,
  { byOrder, byControl, changed }: KnownOrders,
  complete: boolean,
): Judgement {
  if (byControl !== undefined) return held('INTAKE_HELD_RESENT', byControl);
  if (byOrder !== undefined) return held('INTAKE_HELD_REVISION', byOrder);
  if (order.kind === 'copy') return held('INTAKE_HELD_COPY');
  if (!complete || order.orderKey === null || order.kind === null) {
    return held('INTAKE_HELD_INCOMPLETE');
  }
  if (order.kind === 'original') return { kind: 'new' };
  return changed === undefined
    ? held('INTAKE_HELD_CHANGES_UNKNOWN')
    : { kind: 'change', of: changed };
}

type Held = Extract<Judgement, { kind: 'held' }>;

/**
 * What becomes of a held order that a person lets go on: what held it counts no more, and whatever
 * else there is against it may hold it again.
 */
export function judgeReleased(
  order: OrderIdentity,
  { code, was }: Held,
  known: KnownOrders & { readonly complete: boolean },
): Judgement {
  if (was) return was;
  const { byOrder, changed, running } = known;
  if (code === 'INTAKE_HELD_REVISION' && byOrder !== undefined)
    return { kind: 'change', of: changed ?? byOrder };
  const kind = code === 'INTAKE_HELD_COPY' ? 'original' : order.kind;
  const others = {
    ...(byOrder !== undefined && { byOrder }),
    ...(changed !== undefined && { changed }),
  };
  const complete = known.complete || code === 'INTAKE_HELD_INCOMPLETE';
  const again = judgeOrder({ ...order, kind }, others, complete);
  if (again.kind !== 'held' || again.code !== 'INTAKE_HELD_CHANGES_UNKNOWN') return again;
  if (running !== undefined) return { kind: 'change', instanceId: running };
  // It says the whole order: whoever lets it go on without the first one has a new order.
  return order.kind === 'replacement' ? { kind: 'new' } : again;
}

const held = (code: HeldCode, earlier?: string): Judgement =>
  earlier === undefined ? { kind: 'held', code } : { kind: 'held', code, earlier };
