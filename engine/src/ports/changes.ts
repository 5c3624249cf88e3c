/** That something has changed, not what it is now: whoever cares reads it again. */
export interface Change {
  readonly topic: 'instance' | 'record' | 'ledger' | 'alarm' | 'draft';
  /** Instance id, `<type>/<name>` of a record, ledger entry id, alarm id, or draft id. */
  readonly subject: string;
  readonly revision: number;
  readonly processId?: string;
  /** Whether the inbox may look different now. */
  readonly tasks?: boolean;
  readonly incidents?: boolean;
  readonly ended?: boolean;
}

export interface ToldChange extends Change {
  /** The same in all processes that share the queue. */
  readonly id: string;
}

/** What has changed; `unknown`: something was missed, and everything must be read again. */
export type ChangeNews = ToldChange | 'unknown';

/**
 * Tells all processes that share a queue what each of them has committed. News may come twice, and
 * what is lost is told as `unknown`: they are for looking again sooner, never for knowing.
 */
export interface ChangeFeed {
  /** Called after the commit; never waits, never throws. Does nothing where nobody could hear of it. */
  readonly note: (change: () => Change | undefined) => void;
  /** What came after `lastId`; undefined where that is not known any more, and all must be read. */
  readonly since: (lastId: string) => Promise<readonly ToldChange[] | undefined>;
  /** Id after which everything will be told to whoever subscribes now; undefined where none is known. */
  readonly position: () => string | undefined;
  /** Gives how to leave. The first is waited for, so that nothing is missed from then on. */
  readonly subscribe: (listener: (news: ChangeNews) => void) => Promise<() => void>;
}
