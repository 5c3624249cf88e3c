import type { Variables } from '../../model/index.ts';
import type { HeldCode, Judgement } from './judge-order.ts';
import type { Answer, JudgedOrder, Receipt, Step, Trace, Unreadable } from './state.ts';

/**
 * What can happen to a message; each is a commit by itself. Whatever stands in `values` is kept
 * beside the hash chain. Shapes that were released are never edited.
 */
export type MessageEvent =
  | (Step &
      Receipt & {
        readonly kind: 'message-received';
        readonly id: string;
        /** The first piece of its bytes, base64. */
        readonly values: { readonly content: string };
      })
  | (Step & {
      readonly kind: 'message-piece-kept';
      readonly piece: number;
      readonly values: { readonly content: string };
    })
  | (Step & {
      readonly kind: 'message-read';
      readonly orders: readonly JudgedOrder[];
      readonly values: { readonly reading: Variables };
      readonly reason?: string;
    })
  | (Step & { readonly kind: 'message-unreadable'; readonly unreadable: Unreadable })
  | (Step & Trace & { readonly kind: 'order-traced'; readonly place: number })
  | (Step & {
      readonly kind: 'order-held';
      readonly place: number;
      readonly code: HeldCode;
      readonly earlier?: string;
    })
  | (Step & {
      readonly kind: 'order-released';
      readonly place: number;
      readonly judgement: Judgement;
      readonly reason: string;
    })
  | (Step & {
      readonly kind: 'message-rejected';
      /** Orders it is about; none where nothing could be read. */
      readonly places: readonly number[];
      readonly reason: string;
    })
  | (Step &
      Pick<Answer, 'type' | 'controlNumber' | 'charset' | 'digest' | 'place'> & {
        readonly kind: 'message-answered';
        readonly values: { readonly answer: string };
      })
  /** The answer before has this number of ours: no other answer has it. */
  | (Step & Pick<Answer, 'controlNumber'> & { readonly kind: 'message-answer-numbered' });
