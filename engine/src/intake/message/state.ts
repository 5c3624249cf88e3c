import type { Actor } from '../../history/batch.ts';
import type { Entry } from '../order-source.ts';
import type { Judgement } from './judge-order.ts';
import type { OrderIdentity } from './order-identity.ts';

/** Ways in which a person takes an order. */
export const PERSONAL_CHANNELS = [
  ...(['phone', 'fax', 'ivr', 'post', 'counter', 'chat', 'other'] as const),
] as const;

/** How a message came to us. */
export const CHANNELS = ['edi', 'mail', 'workbook', 'json', ...PERSONAL_CHANNELS] as const;

export type Channel = (typeof CHANNELS)[number];

/** When something was done, and by whom. */
export interface Step {
  readonly actor: Actor;
  /** Epoch milliseconds. */
  readonly time: number;
}

/** What is known of a message before anybody has read it. */
export interface Receipt {
  /** SHA-256 of its bytes, hexadecimal. */
  readonly digest: string;
  /** bytes */
  readonly size: number;
  /** Pieces in which the bytes are kept. */
  readonly pieces: number;
  readonly name: string | null;
  readonly channel: Channel;
  /** Who is said to have sent it; what it says itself stands in its reading. */
  readonly sender: string | null;
  /** How a person took it; null where it came as a file. */
  readonly entry: Entry | null;
  /** Process that its orders start. */
  readonly processId: string;
}

export interface JudgedOrder {
  readonly identity: OrderIdentity;
  readonly judgement: Judgement;
}

/** The instance that carries an order out, or that has taken a change of it. */
export interface Trace {
  readonly as: 'started' | 'correlated';
  readonly instanceId: string;
  readonly businessKey: string;
}

export interface MessageOrder extends JudgedOrder {
  /** The key of the order is this message's. */
  readonly owns: boolean;
  readonly trace?: Trace;
  readonly rejected?: Decided;
}

/** What a person decided about something that was held. */
export interface Decided extends Step {
  readonly reason: string;
}

/** Why nothing could be read. */
export interface Unreadable {
  readonly code: string;
  readonly message: string;
}

export interface Answer extends Step {
  /** `997`, `CONTRL`, `855`, `ORDRSP`, `OrderResponse`. */
  readonly type: string;
  readonly controlNumber: string;
  /** In which its text is sent. */
  readonly charset: 'iso-8859-1' | 'utf-8';
  /** SHA-256 of its text in UTF-8, hexadecimal. */
  readonly digest: string;
  /** The order it answers; null: the interchange. */
  readonly place: number | null;
  /** Of the commit that keeps its text. */
  readonly revision: number;
}

/** A message as received. The bytes, what was understood and the answers are in its history. */
export interface MessageState extends Receipt {
  readonly id: string;
  /** Counts commits. */
  readonly revision: number;
  readonly received: Step;
  /** Pieces that are kept so far. */
  readonly kept: number;
  /** Revision at which it was read; absent: not yet, or it could not be. */
  readonly read?: number;
  readonly unreadable?: Unreadable;
  readonly orders: readonly MessageOrder[];
  /** Of a message of which nothing could be read. */
  readonly rejected?: Decided;
  readonly answers: readonly Answer[];
}

export type MessageStatus = 'receiving' | 'received' | 'held' | 'open' | 'done' | 'rejected';

/**
 * `receiving`: its bytes are not all kept; `received`: not read yet; `open`: an order was accepted
 * and is not carried out yet; `held`: a person decides about some of it.
 */
export function messageStatus(message: MessageState): MessageStatus {
  const { kept, pieces, read, unreadable, orders, rejected } = message;
  if (kept < pieces) return 'receiving';
  if (rejected) return 'rejected';
  if (unreadable) return 'held';
  if (read === undefined) return 'received';
  if (orders.some(isOpen)) return 'open';
  if (orders.some(isHeld)) return 'held';
  return orders.every((order) => order.rejected) ? 'rejected' : 'done';
}

export const isHeld = ({ judgement, rejected }: MessageOrder): boolean =>
  judgement.kind === 'held' && rejected === undefined;

/** Accepted, and not carried out yet. */
export const isOpen = ({ judgement, trace }: MessageOrder): boolean =>
  judgement.kind !== 'held' && trace === undefined;
