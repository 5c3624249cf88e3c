import type { CanonicalOrder, Entry, OrderLine, StatedTotals } from './canonical-order.ts';

/** What a reader takes from the file; amounts, totals and checks follow in `finishOrder`. */
export interface OrderDraft extends Omit<
  CanonicalOrder,
  'lines' | 'requestedDeliveryDate' | 'totals' | 'notes' | 'unmapped'
> {
  readonly lines: readonly LineDraft[];
  readonly statedTotals: StatedTotals;
}

export interface LineDraft extends Omit<OrderLine, 'amount' | 'requestedDate'> {
  readonly statedAmount: string | null;
  /** Where the line stands in the file. */
  readonly path: string;
}

export const NO_TOTALS: StatedTotals = {
  lineCount: null,
  quantity: null,
  lineAmount: null,
  allowances: null,
  charges: null,
  taxExclusive: null,
  tax: null,
  taxInclusive: null,
  prepaid: null,
  rounding: null,
  payable: null,
};

/** The file as its readers need it, beside its text. */
export interface FileFacts {
  readonly charset: string;
  readonly fileName: string | null;
  readonly receivedAt: string | null;
  /** Only orders that a person has taken and entered have one. */
  readonly entry: Entry | null;
}
