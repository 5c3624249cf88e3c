import type { Failure } from '../errors/failure.ts';
import type { ChangeFeed } from './changes.ts';

/** A reference to work in the store; the queue carries nothing else and may be wiped at any time. */
export type WorkReference =
  | { readonly kind: 'outgoing'; readonly id: string }
  | { readonly kind: 'timer'; readonly id: string; readonly due: number }
  | { readonly kind: 'job'; readonly type: string; readonly notBefore: number };

/** Carries out one reference; a second delivery of the same must do no harm. */
export type WorkHandler = (reference: WorkReference) => Promise<void>;

/** Tells workers that there is something to do. The store is the truth; the queue makes it quick. */
export interface Queue {
  readonly name: 'embedded' | 'bullmq';
  /** Called after the commit that made the work; never waits, never throws. */
  readonly announce: (references: readonly WorkReference[]) => void;
  /** From now on references are handed to `handler`; also finds what was announced before a restart. */
  readonly consume: (handler: WorkHandler) => Promise<void>;
  /** Resolves when nothing that is due is left undone, by this process or another. */
  readonly idle: () => Promise<void>;
  /**
   * For what all processes together do once in a `period` of milliseconds: true for the one whose
   * turn it is. More than one may be told so when they cannot ask each other.
   */
  readonly takeTurn: (name: string, period: number) => Promise<boolean>;
  /**
   * The same for what one process does for as long as it lives: it has the turn for `period` from now,
   * and for longer by asking again before; with 0 it gives it back.
   */
  readonly holdTurn: (name: string, period: number) => Promise<boolean>;
  /** Where several processes share the queue: what each of them has committed. */
  readonly changes?: ChangeFeed;
  /** Where the queue is a server of its own. */
  readonly inspect?: () => Promise<QueueReport>;
  /** Lets what was set aside be tried again; gives how many. */
  readonly putBack?: () => Promise<number>;
  /** Ends what is under way, takes up nothing more. */
  readonly close: () => Promise<void>;
}

/** A reference that failed again and again and was set aside. Its work is still in the store. */
export interface DeadLetter {
  readonly reference: WorkReference;
  readonly tries: number;
  /** What the last try said. */
  readonly reason: string;
  /** Epoch milliseconds of the last try. */
  readonly since: number;
}

/** How a queue is, for `waybill doctor`. */
export interface QueueReport {
  /** What it runs on, such as `Redis 7.0.15`. */
  readonly server: string;
  /** References that wait, are under way, or are put off. */
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly deadLetters: number;
  /** Processes that take work; undefined where the server does not tell. */
  readonly consumers?: number;
  /** The newest dead letters. */
  readonly newest: readonly DeadLetter[];
  readonly findings: readonly Failure[];
}
