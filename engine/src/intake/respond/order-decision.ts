/**
 * What we answer to an order. A line that is not named is accepted as ordered, or rejected with all
 * others where `all` says so.
 */
export interface OrderDecision {
  /** Our number of the answer, usually that of the sales order. */
  readonly responseNumber: string;
  /** Lines that `lines` does not name; `accepted` where absent. */
  readonly all?: 'accepted' | 'rejected';
  readonly lines?: readonly LineDecision[];
  /** Said to people. */
  readonly note?: string;
}

export interface LineDecision {
  /** Number of the order line. */
  readonly line: string;
  readonly decision: 'accepted' | 'changed' | 'rejected';
  /** Decimal strings; for a changed line, what we can do instead. */
  readonly quantity?: string;
  readonly unitPrice?: string;
  /** `YYYY-MM-DD`: when we deliver. */
  readonly deliveryDate?: string;
  readonly reason?: string;
}
