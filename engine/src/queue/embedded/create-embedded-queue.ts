import type { Clock, Queue, WorkHandler, WorkReference } from '../../ports/index.ts';
import { createAlarm, NO_ALARM } from './alarm.ts';
import type { Alarm } from './alarm.ts';
import { dueTime } from '../shared/due-time.ts';
import type { QueueStore } from '../shared/queue-store.ts';
import { earliest, NOTHING, refill } from '../shared/refill.ts';
import type { Refilled } from '../shared/refill.ts';
import { createScheduler } from '../shared/scheduler.ts';
import type { Scheduler } from '../shared/scheduler.ts';

export interface EmbeddedQueueOptions {
  readonly store: QueueStore;
  readonly clock: Clock;
  /** References under way at one time; 128 where absent, so that their commits share an fsync. */
  readonly concurrency?: number;
  /**
   * `real` (default): the clock runs by itself, and the queue wakes when something falls due.
   * `driven`: time moves by hand; after each move `idle()` does what has fallen due.
   */
  readonly time?: 'real' | 'driven';
  /** Told of what a handler or the store has thrown; it is tried again. Must not throw. */
  readonly onError?: (error: unknown, reference?: WorkReference) => void;
}

/** Milliseconds between looks at the store for what nobody has announced. */
const SWEEP = 1_000;
/** References kept in memory of one kind; what comes above is found in the store again. */
const MOST = 10_000;

/**
 * The queue within the process. It keeps references alone and may lose them at any time: what is
 * due is read from the store at the start, when the queue runs empty, and every second.
 */
export function createEmbeddedQueue(options: EmbeddedQueueOptions): Queue {
  const { time = 'real', concurrency = 128, onError = () => undefined } = options;
  const queue = new EmbeddedQueue({ ...options, time, concurrency, onError });
  return {
    name: 'embedded',
    announce: queue.announce,
    consume: queue.consume,
    idle: queue.idle,
    // Whoever has no other process beside it is always the one whose turn it is.
    takeTurn: async () => true,
    holdTurn: async () => true,
    close: queue.close,
  };
}

class EmbeddedQueue {
  readonly #options: Required<EmbeddedQueueOptions>;
  readonly #alarm: Alarm;
  #scheduler: Scheduler | undefined;
  #sweep: NodeJS.Timeout | undefined;
  #looking: Promise<Refilled> | undefined;
  #more = false;

  constructor(options: Required<EmbeddedQueueOptions>) {
    this.#options = options;
    const driven = options.time === 'driven';
    this.#alarm = driven ? NO_ALARM : createAlarm(options.clock, () => this.#lookQuietly());
  }

  readonly announce = (references: readonly WorkReference[]): void => {
    const now = this.#options.clock.now();
    for (const reference of references) {
      const due = dueTime(reference);
      if (due > now) this.#alarm.at(due);
      else this.#take(reference);
    }
  };

  readonly consume = async (handler: WorkHandler): Promise<void> => {
    this.#scheduler = createScheduler({
      clock: this.#options.clock,
      concurrency: this.#options.concurrency,
      handler,
      onError: this.#options.onError,
      onRest: (until) => this.#alarm.at(until),
      onDone: () => this.#lookForMore(),
    });
    await this.#look();
    if (this.#options.time === 'real')
      this.#sweep = setInterval(() => this.#lookQuietly(), SWEEP).unref();
  };

  readonly idle = async (): Promise<void> => {
    // Jobs of a type that nobody serves stay ready: each type is tried once.
    const tried = new Set<string>();
    for (let busy = true; busy;) {
      await this.#scheduler?.drained();
      // A look that began before may not have seen what has been written since.
      await this.#looking?.catch(() => undefined);
      const { taken, types, more } = await this.#look();
      busy = taken.length > 0 || more || types.some((type) => !tried.has(type));
      for (const type of types) tried.add(type);
      await this.#scheduler?.drained();
    }
  };

  readonly close = async (): Promise<void> => {
    clearInterval(this.#sweep);
    this.#alarm.stop();
    const scheduler = this.#scheduler;
    await scheduler?.stop();
    await this.#looking?.catch(() => undefined);
    this.#alarm.stop();
    this.#scheduler = undefined;
  };

  #take(reference: WorkReference): void {
    const scheduler = this.#scheduler;
    if (!scheduler) return;
    if (scheduler.load(reference.kind) >= MOST) this.#more = true;
    else scheduler.offer(reference, true);
  }

  #isEmpty(): boolean {
    const scheduler = this.#scheduler;
    return !scheduler || KINDS.every((kind) => scheduler.load(kind) === 0);
  }

  #lookForMore(): void {
    if (this.#more && this.#isEmpty()) this.#lookQuietly();
  }

  #lookQuietly(): void {
    this.#look().catch((error: unknown) => this.#options.onError(error));
  }

  #look(): Promise<Refilled> {
    this.#looking ??= this.#read().finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }

  async #read(): Promise<Refilled> {
    const { store, clock } = this.#options;
    const scheduler = this.#scheduler;
    if (!scheduler) return NOTHING;
    this.#more = false;
    const found = await refill(store, scheduler, { now: clock.now() });
    this.#more ||= found.more;
    const next = earliest([found.next, scheduler.wake()]);
    if (next !== undefined) this.#alarm.at(next);
    return found;
  }
}

const KINDS = ['outgoing', 'timer', 'job'] as const;
