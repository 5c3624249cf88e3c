import type { Clock, WorkHandler, WorkReference } from '../../ports/index.ts';
import { keyOf } from './key-of.ts';
import { Ring } from './ring.ts';

/** Hands references to the handler: each kind in turn, so many at a time, none twice at once. */
export interface Scheduler {
  /** False: it is under way, rests after a failure, or was done just now and may still be seen. */
  readonly offer: (reference: WorkReference, announced: boolean) => boolean;
  /** Offers what the store says is due; gives what was taken. */
  readonly take: (references: readonly WorkReference[]) => readonly WorkReference[];
  /** Hands out again what has rested long enough; gives when the next one has. */
  readonly wake: () => number | undefined;
  /** Waiting and under way, of one kind. */
  readonly load: (kind: WorkReference['kind']) => number;
  /** Resolves when nothing waits or is under way. */
  readonly drained: () => Promise<void>;
  /** Hands out nothing more; resolves when what is under way has ended. */
  readonly stop: () => Promise<void>;
}

export interface SchedulerOptions {
  readonly clock: Clock;
  readonly handler: WorkHandler;
  readonly concurrency: number;
  readonly onError: (error: unknown, reference: WorkReference) => void;
  /** Told when a failed reference will be handed out again, epoch milliseconds. */
  readonly onRest: (until: number) => void;
  /** Told when a place has become free. */
  readonly onDone: () => void;
}

interface Resting {
  /** Epoch milliseconds. */
  readonly until: number;
  readonly tries: number;
  /** Set after a failure: handed out again by itself. */
  readonly reference?: WorkReference;
}

const KINDS = ['outgoing', 'timer', 'job'] as const;
/**
 * Milliseconds for which what was done is not taken up again though a reading still shows it. Of a
 * type there may be other jobs as soon as time has moved.
 */
const AFTER_SUCCESS = { outgoing: 1_000, timer: 1_000, job: 1 } as const;
const FIRST_RETRY = 100;
const LAST_RETRY = 60_000;

export function createScheduler(options: SchedulerOptions): Scheduler {
  return new FairScheduler(options);
}

class FairScheduler implements Scheduler {
  readonly #options: SchedulerOptions;
  readonly #lanes = {
    outgoing: new Ring<WorkReference>(),
    timer: new Ring<WorkReference>(),
    job: new Ring<WorkReference>(),
  };
  readonly #known = new Set<string>();
  readonly #again = new Set<string>();
  readonly #resting = new Map<string, Resting>();
  readonly #running = { outgoing: 0, timer: 0, job: 0 };
  #turn = 0;
  #stopped = false;
  #waiters: (() => void)[] = [];

  constructor(options: SchedulerOptions) {
    this.#options = options;
  }

  readonly offer = (reference: WorkReference, announced: boolean): boolean => {
    const key = keyOf(reference);
    if (this.#stopped) return false;
    if (this.#known.has(key)) {
      // More jobs of a type may have come after its handler looked.
      if (announced && reference.kind === 'job') this.#again.add(key);
      return false;
    }
    const rest = this.#resting.get(key);
    const done = rest && rest.reference === undefined;
    if (rest && rest.until > this.#options.clock.now() && !(announced && done)) return false;
    this.#known.add(key);
    this.#lanes[reference.kind].push(reference);
    this.#pump();
    return true;
  };

  readonly take = (references: readonly WorkReference[]): readonly WorkReference[] =>
    references.filter((reference) => this.offer(reference, false));

  readonly wake = (): number | undefined => {
    const now = this.#options.clock.now();
    let next: number | undefined;
    for (const [key, { until, reference }] of this.#resting) {
      if (until > now) next = Math.min(until, next ?? until);
      else if (reference === undefined) this.#resting.delete(key);
      else this.offer(reference, false);
    }
    return next;
  };

  readonly load = (kind: WorkReference['kind']): number =>
    this.#lanes[kind].size + this.#running[kind];

  readonly drained = async (): Promise<void> => {
    while (!this.#isQuiet()) await new Promise<void>((resolve) => this.#waiters.push(resolve));
  };

  readonly stop = async (): Promise<void> => {
    this.#stopped = true;
    await this.drained();
  };

  #isQuiet(): boolean {
    const { outgoing, timer, job } = this.#running;
    if (outgoing + timer + job > 0) return false;
    return this.#stopped || KINDS.every((kind) => this.#lanes[kind].size === 0);
  }

  #pump(): void {
    const { outgoing, timer, job } = this.#running;
    let free = this.#options.concurrency - outgoing - timer - job;
    for (; free > 0 && !this.#stopped; free -= 1) {
      const reference = this.#next();
      if (!reference) return;
      this.#running[reference.kind] += 1;
      void this.#run(reference);
    }
  }

  #next(): WorkReference | undefined {
    for (let tries = 0; tries < KINDS.length; tries += 1) {
      const kind = KINDS[this.#turn];
      this.#turn = (this.#turn + 1) % KINDS.length;
      const reference = kind && this.#lanes[kind].take();
      if (reference) return reference;
    }
    return undefined;
  }

  async #run(reference: WorkReference): Promise<void> {
    const key = keyOf(reference);
    try {
      await this.#options.handler(reference);
      const until = this.#options.clock.now() + AFTER_SUCCESS[reference.kind];
      this.#resting.set(key, { until, tries: 0 });
    } catch (error) {
      const tries = (this.#resting.get(key)?.tries ?? 0) + 1;
      const delay = Math.min(FIRST_RETRY * 2 ** (tries - 1), LAST_RETRY);
      const until = this.#options.clock.now() + delay;
      this.#resting.set(key, { until, tries, reference });
      this.#options.onRest(until);
      this.#options.onError(error, reference);
    }
    this.#finish(key, reference);
  }

  #finish(key: string, reference: WorkReference): void {
    this.#running[reference.kind] -= 1;
    this.#known.delete(key);
    if (this.#again.delete(key)) this.offer(reference, true);
    this.#pump();
    this.#options.onDone();
    if (!this.#isQuiet()) return;
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const resolve of waiters) resolve();
  }
}
