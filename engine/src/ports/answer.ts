/** A request that must be carried out once, under the key that its sender has given it. */
export interface Asking {
  /** Digest of who asks what of whom under which key; nothing of these can be read from it. */
  readonly id: string;
  /** Digest of the content, so that another content under the same key is found out. */
  readonly digest: string;
  /** Of whoever carries it out: another id at each attempt. */
  readonly attempt: string;
  /**
   * Epoch milliseconds. While it is under way: after them its process counts as dead, and another may
   * begin. Once it is answered: for how long the answer is kept.
   */
  readonly until: number;
}

export interface StoredAnswer extends Asking {
  /** JSON text; empty where it is answered, and the answer is not kept; absent while it is under way. */
  readonly answer?: string;
}

/** What has become of an asking that is under way. */
export type AnswerChange = Pick<Asking, 'id' | 'attempt' | 'until'> & Pick<StoredAnswer, 'answer'>;

/**
 * Answers to repeated requests: no part of any history, and gone after their time. What must not
 * happen twice rests on claims; these let the second asking have the words of the first.
 */
export interface AnswerStore {
  /** Undefined: nothing was there, or what was there was over at `now`, and this attempt has begun. */
  readonly beginAnswer: (asking: Asking, now: number) => Promise<StoredAnswer | undefined>;
  /** Puts off the end of what is under way, or answers it; false where another attempt has it, or it is answered. */
  readonly keepAnswer: (change: AnswerChange) => Promise<boolean>;
  /** As if it had not been asked; nothing where another attempt has it. */
  readonly dropAnswer: (asking: Pick<Asking, 'id' | 'attempt'>) => Promise<void>;
  /** Removes what is over at `now`, and above `most` what would be over first; gives how many. */
  readonly expireAnswers: (now: number, most: number) => Promise<number>;
}
