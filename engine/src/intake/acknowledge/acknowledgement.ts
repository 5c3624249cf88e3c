/** What an acknowledgement says of one message. */
export interface MessageVerdict {
  /** ST02 or UNH01. */
  readonly message: string;
  readonly type: string;
  readonly verdict: 'accepted' | 'accepted-with-errors' | 'rejected';
  readonly faults: number;
}

/** The answer to an interchange: that it came, and whether it could be read. */
export interface Acknowledgement {
  readonly kind: '997' | 'CONTRL';
  readonly text: string;
  readonly verdicts: readonly MessageVerdict[];
}
