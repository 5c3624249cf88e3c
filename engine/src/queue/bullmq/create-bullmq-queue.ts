import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { WaybillError } from '../../errors/failure.ts';
import type { Clock, Queue, QueueReport, WorkHandler, WorkReference } from '../../ports/index.ts';
import { dueTime } from '../shared/due-time.ts';
import { keyOf } from '../shared/key-of.ts';
import type { QueueStore } from '../shared/queue-store.ts';
import { NOTHING, refill, type Refilled } from '../shared/refill.ts';
import { createScheduler, type Scheduler } from '../shared/scheduler.ts';
import { createAnnouncer, type Announcer } from './announcer.ts';
import { createCarryOut } from './carry-out.ts';
import { createSharedChanges, type SharedChanges } from './create-shared-changes.ts';
import { setAside } from './failures.ts';
import { openJobNews } from './job-news.ts';
import { readLaneJob } from './lane-job.ts';
import { readServer } from './read-server.ts';
import type { RedisAddress } from './redis-address.ts';
import type { RedisLink } from './redis-link.ts';
import { RedisAway } from './redis-away.ts';
import { createSendWork, isJob, type SendWork } from './send-work.ts';
import { createTurns, type Turns } from './turns.ts';
import type { WorkLane } from './work-lane.ts';

export interface BullmqQueueOptions {
  readonly store: QueueStore;
  readonly clock: Clock;
  /** References under way at one time in this process; 128 where absent. */
  readonly concurrency?: number;
  /** Times a reference may fail before it is set aside; 12 where absent, over almost three minutes. */
  readonly tries?: number;
  /**
   * Milliseconds for which a process that has fallen silent keeps what it had in hand; 10,000 where
   * absent, and never shorter than a process may pause.
   */
  readonly lock?: number;
  /** Told of what a handler, the store or Redis has thrown; work goes on. Must not throw. */
  readonly onError?: (error: unknown, reference?: WorkReference) => void;
}

export interface OpenedRedis {
  readonly address: RedisAddress;
  readonly link: RedisLink;
  readonly lane: WorkLane;
}

interface Options extends Required<Omit<BullmqQueueOptions, 'lock'>> {
  readonly me: string;
  readonly turns: Turns;
  readonly changes: SharedChanges;
}

/** Milliseconds between looks at the store, by one of all processes. */
const SWEEP = 1_000;
/** Commands younger than this are in the hands of whoever made them. */
const GRACE = 1_000;
/** Between pages of a backlog. */
const PAGE_PAUSE = 50;
/** For BullMQ to put down what has ended, before it is left alone. */
const CLOSE_PATIENCE = 3_000;
/** References in the process's own hands, of one kind, while Redis is away. */
const MOST = 10_000;
/** Milliseconds between looks of `idle` at what other processes have under way. */
const MOST_PATIENCE = 20;

export async function createBullmqQueue(
  redis: OpenedRedis,
  options: BullmqQueueOptions,
): Promise<Queue> {
  const { concurrency = 128, tries = 12, onError = () => undefined } = options;
  const [me, { link, address }] = [randomUUID(), redis];
  const turns = createTurns(link, address.prefix, me);
  const changes = createSharedChanges({ link, prefix: address.prefix, me });
  const parts = { me, turns, changes };
  const queue = new BullmqQueue(redis, { ...options, ...parts, concurrency, tries, onError });
  await queue.open();
  return {
    name: 'bullmq',
    announce: queue.announce,
    consume: queue.consume,
    idle: queue.idle,
    takeTurn: async (name, period) => (await turns.take(name, period)) ?? true,
    holdTurn: async (name, period) => (await turns.hold(name, period)) ?? true,
    changes,
    inspect: queue.inspect,
    putBack: redis.lane.putBack,
    close: queue.close,
  };
}

/**
 * Redis carries references to whichever process is free. The scheduler in the process does what
 * Redis cannot: it wakes this process's own job workers, and it works from the store while Redis
 * is away.
 */
class BullmqQueue {
  readonly #redis: OpenedRedis;
  readonly #options: Options;
  readonly #announcer: Announcer;
  readonly #underWay = new Set<Promise<void>>();
  #work: SendWork | undefined;
  #scheduler: Scheduler | undefined;
  #next: NodeJS.Timeout | undefined;
  #ticking: Promise<void> | undefined;
  #closing = false;
  #closed = false;

  constructor(redis: OpenedRedis, options: Options) {
    this.#redis = redis;
    this.#options = options;
    this.#announcer = createAnnouncer((references) => this.#send(references));
  }

  async open(): Promise<void> {
    const { link, lane, address } = this.#redis;
    const { clock, tries, onError } = this.#options;
    const { findings } = await readServer(link, address);
    for (const finding of findings) onError(new WaybillError(finding));
    const news = await openJobNews({
      link,
      channel: `${address.prefix}:jobs`,
      sender: this.#options.me,
      hear: (types) => this.#here(types.map((type) => ({ kind: 'job', type, notBefore: 0 }))),
    });
    this.#work = createSendWork({ lane, news, clock, tries, here: this.#here });
  }

  readonly announce = (references: readonly WorkReference[]): void => {
    if (this.#closed) return;
    this.#here(references.filter(isJob));
    this.#announcer.announce(references);
  };

  readonly consume = async (handler: WorkHandler): Promise<void> => {
    const { clock, concurrency, onError, store } = this.#options;
    this.#scheduler = createScheduler({
      ...{ clock, concurrency, handler, onError },
      onRest: () => undefined,
      onDone: () => undefined,
    });
    const carryOut = createCarryOut({
      ...{ clock, handler, onError },
      storeAnswers: () =>
        store.outgoing(1).then(
          () => true,
          () => false,
        ),
    });
    this.#redis.lane.consume({
      concurrency,
      process: (job, token) => this.#track(carryOut(job, token)),
      onSetAside: ({ data, attemptsMade }, error) => {
        const reference = readLaneJob(data)?.reference;
        if (reference) onError(new WaybillError(setAside(reference, attemptsMade, error)));
      },
      onError: (error) => {
        if (!isOvertaken(error) && this.#redis.link.isUp()) onError(error);
      },
    });
    await this.#look(GRACE);
    this.#tickLater();
  };

  readonly idle = async (): Promise<void> => {
    const tried = new Set<string>();
    for (;;) {
      await this.#quiet();
      const { taken, types, more } = await this.#look(0);
      const keys = [...taken.map(keyOf), ...types].filter((key) => !tried.has(key));
      for (const key of keys) tried.add(key);
      const promoted = await this.#promoteDue();
      await this.#quiet();
      if (keys.length + promoted === 0 && !(more && taken.length === 0)) return;
    }
  };

  readonly inspect = async (): Promise<QueueReport> => {
    const { link, lane, address } = this.#redis;
    const { server, findings } = await readServer(link, address);
    const { consumers, ...counts } = await lane.counts();
    const newest = await lane.newestDeadLetters();
    return {
      ...{ server, ...counts, newest, findings },
      ...(consumers !== undefined && { consumers }),
    };
  };

  readonly close = async (): Promise<void> => {
    if (this.#closing) return;
    this.#closing = true;
    clearTimeout(this.#next);
    await this.#ticking;
    const { lane, link } = this.#redis;
    const stopped = lane.stop().catch(() => undefined);
    // Without Redis BullMQ may wait for ever; what is under way here has an end.
    await Promise.race([stopped, this.#ended().then(patience)]);
    await this.#scheduler?.stop();
    // What the last work has made is told to the others.
    await this.#announcer.flushed();
    await this.#options.changes.close();
    this.#closed = true;
    await Promise.race([lane.close().catch(() => undefined), patience()]);
    link.close();
  };

  /** Never rejects: what Redis does not take, this process does itself. */
  async #send(references: readonly WorkReference[]): Promise<void> {
    try {
      if (!this.#work || !this.#redis.link.isUp()) throw new Error('Redis is away');
      await this.#work.send(references);
    } catch {
      const now = this.#options.clock.now();
      this.#here(references.filter((reference) => dueTime(reference) <= now));
    }
  }

  /** For this process alone. */
  readonly #here = (references: readonly WorkReference[]): void => {
    const now = this.#options.clock.now();
    for (const reference of references) {
      if (dueTime(reference) > now || !this.#scheduler) continue;
      if (this.#scheduler.load(reference.kind) < MOST) this.#scheduler.offer(reference, true);
    }
  };

  #tickLater(): void {
    if (this.#closing) return;
    // Apart from each other, also where all processes were started at once.
    const pause = SWEEP * (0.75 + Math.random() / 2);
    this.#next = setTimeout(() => {
      this.#ticking = this.#tick()
        .catch((error: unknown) => this.#options.onError(error))
        .finally(() => this.#tickLater());
    }, pause).unref();
  }

  async #tick(): Promise<void> {
    this.#scheduler?.wake();
    // Undefined: nobody can be asked, so everybody looks.
    if ((await this.#options.turns.take('sweep', SWEEP * 0.75)) === false) return;
    for (let more = true; more && !this.#closing;) {
      more = (await this.#look(GRACE)).more;
      if (more) await sleep(PAGE_PAUSE);
    }
  }

  /** Takes up what the store says is due, into Redis or where it is away into this process. */
  async #look(grace: number): Promise<Refilled> {
    const { store, clock } = this.#options;
    const now = clock.now();
    const look = { now, madeUntil: grace === 0 ? Infinity : now - grace };
    if (this.#work && this.#redis.link.isUp()) {
      try {
        return await refill(store, await this.#work.sink(), look);
      } catch (thrown) {
        if (!(thrown instanceof RedisAway)) throw thrown;
      }
    }
    return this.#scheduler ? refill(store, this.#scheduler, look) : NOTHING;
  }

  /** Nothing that was told to this queue or to Redis waits or is under way. */
  async #quiet(): Promise<void> {
    for (let pause = 1; ; pause = Math.min(pause * 2, MOST_PATIENCE)) {
      await this.#announcer.flushed();
      await this.#scheduler?.drained();
      if ((await this.#remoteLoad()) === 0) return;
      await sleep(pause);
    }
  }

  async #remoteLoad(): Promise<number> {
    const { link, lane } = this.#redis;
    return link.isUp() ? lane.load().catch(() => 0) : 0;
  }

  async #promoteDue(): Promise<number> {
    const { link, lane } = this.#redis;
    return link.isUp() ? lane.promoteDue(this.#options.clock.now()).catch(() => 0) : 0;
  }

  async #track(work: Promise<void>): Promise<void> {
    this.#underWay.add(work);
    try {
      await work;
    } finally {
      this.#underWay.delete(work);
    }
  }

  async #ended(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.allSettled(this.#underWay);
  }
}

/** A program that has nothing else to do is not kept alive by it. */
const patience = (): Promise<void> => sleep(CLOSE_PATIENCE, undefined, { ref: false });

/** The job went to another process, or Redis was wiped, while this one was at it: its work is done. */
const isOvertaken = ({ message }: Error): boolean =>
  /^(Missing (lock|key) for job|could not renew lock)/i.test(message);
