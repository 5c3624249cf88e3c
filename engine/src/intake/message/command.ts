import type { Actor } from '../../history/batch.ts';
import type { Variables } from '../../model/index.ts';
import type { HeldCode } from './judge-order.ts';
import type { Answer, JudgedOrder, Receipt, Trace, Unreadable } from './state.ts';
import type { Judgement } from './judge-order.ts';

interface CommandBase {
  readonly actor: Actor;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** What is wanted with a message as received. */
export type MessageCommand =
  | (CommandBase &
      Receipt & {
        readonly kind: 'receive';
        readonly id: string;
        /** The first piece of its bytes, base64. */
        readonly content: string;
      })
  | (CommandBase & {
      readonly kind: 'keep-piece';
      /** From 2. */
      readonly piece: number;
      readonly content: string;
    })
  | (CommandBase & {
      readonly kind: 'read';
      readonly orders: readonly JudgedOrder[];
      /** What was understood and what was not: `MessageReading`. */
      readonly reading: Variables;
      /** Why it is read again where it could not be before. */
      readonly reason?: string;
    })
  | (CommandBase & { readonly kind: 'find-unreadable'; readonly unreadable: Unreadable })
  | (CommandBase & Trace & { readonly kind: 'trace'; readonly place: number })
  | (CommandBase & {
      readonly kind: 'hold';
      readonly place: number;
      readonly code: HeldCode;
      readonly earlier?: string;
    })
  | (CommandBase & {
      readonly kind: 'release';
      readonly place: number;
      readonly judgement: Judgement;
      readonly reason: string;
    })
  | (CommandBase & {
      readonly kind: 'reject';
      /** Absent: whatever is held. */
      readonly place?: number;
      readonly reason: string;
    })
  | (CommandBase &
      Pick<Answer, 'type' | 'controlNumber' | 'charset' | 'digest' | 'place'> & {
        readonly kind: 'answer';
        /** Numbers of ours that its text has, the first of which is its own; absent: somebody gave it. */
        readonly ours?: readonly string[];
        readonly text: string;
      });
