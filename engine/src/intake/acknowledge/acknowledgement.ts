import type { Dispatch } from '../write/envelope.ts';

/** What an acknowledgement says of one message. */
export interface MessageVerdict {
  /** ST02 or UNH01. */
  readonly message: string;
  readonly type: string;
  readonly verdict: 'accepted' | 'accepted-with-errors' | 'rejected';
  readonly faults: number;
}

/** The answer to an interchange: that it came, and whether it could be read. */
export interface InterchangeAnswer {
  readonly kind: '997' | 'CONTRL';
  readonly verdicts: readonly MessageVerdict[];
  /** The text, under a control number that has passed `wrongDispatch`. */
  readonly write: (dispatch: Dispatch) => string;
}

/** The answers to all interchanges of a file, one after the other. */
export interface Acknowledgement extends Omit<InterchangeAnswer, 'write'> {
  readonly text: string;
}
