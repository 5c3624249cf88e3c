import type { OrderIdentity } from './order-identity.ts';

/** What is known from earlier messages about the keys of an order; undefined: nothing. */
export interface KnownOrders {
  /** Message whose order had this key first. */
  readonly byOrder?: string;
  /** Message that came under the same control numbers. */
  readonly byControl?: string;
  /** Message with the order that a change speaks of. */
  readonly changed?: string;
}

export type Judgement =
  /** A new order: to be started. */
  | { readonly kind: 'new' }
  /** A change or cancellation: for the process of the order that it names. */
  | { readonly kind: 'change'; readonly of: string }
  /** Not to be processed by itself; a person decides. */
  | { readonly kind: 'held'; readonly code: HeldCode; readonly earlier?: string };

export type HeldCode =
  | 'INTAKE_HELD_RESENT'
  | 'INTAKE_HELD_REVISION'
  | 'INTAKE_HELD_COPY'
  | 'INTAKE_HELD_CHANGES_UNKNOWN'
  | 'INTAKE_HELD_INCOMPLETE';

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

const held = (code: HeldCode, earlier?: string): Judgement =>
  earlier === undefined ? { kind: 'held', code } : { kind: 'held', code, earlier };
