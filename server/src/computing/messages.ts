import type { Failure } from '@waybill/engine';
import type { Asked, ComputationName } from '@waybill/engine/computing';

/** To a thread. */
export interface AskedMessage<N extends ComputationName = ComputationName> {
  readonly name: N;
  readonly asked: Asked<N>;
}

/** From it. */
export type AnswerMessage =
  | { readonly kind: 'answered'; readonly answer: unknown }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'failed'; readonly text: string };
