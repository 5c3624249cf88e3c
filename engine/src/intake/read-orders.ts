import type { Result } from '../errors/failure.ts';
import type { CanonicalOrder, Unmapped } from './canonical-order.ts';
import type { NoteBook } from './note.ts';
import type { FileFacts } from './order-draft.ts';

export interface ReadOrders {
  readonly orders: readonly CanonicalOrder[];
  /** What the envelopes hold beyond the orders. */
  readonly unmapped: readonly Unmapped[];
}

/** A format's reader: decoded text in, orders out; notes about the file itself go into the book. */
export type OrderReader = (text: string, facts: FileFacts, notes: NoteBook) => Result<ReadOrders>;
