import type { Queue, WorkReference } from '../ports/index.ts';
import type { Driven, Driver } from './driver.ts';
import { isStartTimer } from './start-timers.ts';
import { toFailure } from './to-failure.ts';

/** Milliseconds between removals of messages that nobody has taken in time. */
const EXPIRY_INTERVAL = 10_000;

/**
 * Milliseconds between looks at all buffered messages: a process that dies between the commit that
 * opened a subscription and its look at the buffer leaves a message that others must find.
 */
const ROUTING_INTERVAL = 60_000;

/** Milliseconds between removals of answers that nobody will ask for again, and how many are kept. */
const ANSWERS_INTERVAL = 60_000;
const MOST_ANSWERS = 100_000;

/** Milliseconds by which a draft may be released later than its time. */
const RELEASE_INTERVAL = 1_000;

/** The queue hands out references, and hands them out again when what they ask for fails. */
export function createQueueDriver(queue: Queue, parts: () => Driven): Driver {
  let started = false;
  const chores: NodeJS.Timeout[] = [];
  /** One of all processes does it; each asks as often as it is to be done. */
  const everyNow = (name: string, period: number, chore: () => Promise<unknown>): void => {
    const { context } = parts();
    const run = async (): Promise<void> => {
      try {
        if (await queue.takeTurn(name, period * 0.9)) await chore();
      } catch (thrown) {
        context.report(toFailure(thrown, `to do the chore "${name}"`), { during: 'sweep' });
      }
    };
    // An engine that is not closed must not keep a finished program alive.
    chores.push(setInterval(() => void run(), period).unref());
  };
  return {
    announce: queue.announce,
    holdTurn: queue.holdTurn,
    start: async () => {
      const driven = parts();
      started = true;
      await queue.consume((reference) => carryOut(queue, driven, reference));
      queue.announce(await driven.startTimers.references());
      const { context, messages, releases } = driven;
      const { store, clock } = context;
      // What came due while nobody ran.
      await releases.releaseDue();
      everyNow('expiry', EXPIRY_INTERVAL, () => store.expireMessages(clock.now()));
      everyNow('answers', ANSWERS_INTERVAL, () => store.expireAnswers(clock.now(), MOST_ANSWERS));
      everyNow('routing', ROUTING_INTERVAL, () => messages.sweep());
      everyNow('releases', RELEASE_INTERVAL, () => releases.releaseDue());
    },
    settle: async () => {
      const { workers } = parts();
      // What it leaves to others it does not wait for.
      while (started) {
        await queue.idle();
        if ((await workers.settle()) === 0) return;
      }
    },
    close: async () => {
      for (const chore of chores) clearInterval(chore);
      await queue.close();
    },
  };
}

async function carryOut(queue: Queue, parts: Driven, reference: WorkReference): Promise<void> {
  const { dispatcher, instanceTimers, workers } = parts;
  if (reference.kind === 'job') workers.wake(reference.type);
  else if (reference.kind === 'outgoing') await dispatcher.dispatch(reference.id);
  else if (isStartTimer(reference.id)) await fireStart(queue, parts, reference.id);
  else await instanceTimers.fire(reference.id);
}

/** The queue knows the due times it was told of: the next one of a cycle is news to it. */
async function fireStart(queue: Queue, { startTimers }: Driven, id: string): Promise<void> {
  await startTimers.fire(id);
  const references = await startTimers.references();
  queue.announce(references.filter((next) => next.kind === 'timer' && next.id === id));
}
