import type { Queue, WorkReference } from '../ports/index.ts';
import type { Driven, Driver } from './driver.ts';
import type { EngineContext } from './engine-context.ts';
import { isStartTimer } from './start-timers.ts';
import { toFailure } from './to-failure.ts';

/** Milliseconds between removals of messages that nobody has taken in time. */
const EXPIRY_INTERVAL = 10_000;

/** The queue hands out references, and hands them out again when what they ask for fails. */
export function createQueueDriver(queue: Queue, parts: () => Driven): Driver {
  let expiry: NodeJS.Timeout | undefined;
  return {
    announce: queue.announce,
    start: async () => {
      const driven = parts();
      await queue.consume((reference) => carryOut(queue, driven, reference));
      queue.announce(await driven.startTimers.references());
      // An engine that is not closed must not keep a finished program alive.
      expiry = setInterval(() => void expire(driven.context), EXPIRY_INTERVAL).unref();
    },
    settle: async () => {
      const { workers } = parts();
      for (;;) {
        await queue.idle();
        if ((await workers.settle()) === 0) return;
      }
    },
    close: async () => {
      clearInterval(expiry);
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

async function expire({ store, clock, report }: EngineContext): Promise<void> {
  try {
    await store.expireMessages(clock.now());
  } catch (thrown) {
    report(toFailure(thrown, 'to remove messages that have expired'), { during: 'sweep' });
  }
}

/** The queue knows the due times it was told of: the next one of a cycle is news to it. */
async function fireStart(queue: Queue, { startTimers }: Driven, id: string): Promise<void> {
  await startTimers.fire(id);
  const references = await startTimers.references();
  queue.announce(references.filter((next) => next.kind === 'timer' && next.id === id));
}
