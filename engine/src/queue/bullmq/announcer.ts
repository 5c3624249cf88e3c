import type { WorkReference } from '../../ports/index.ts';
import { keyOf } from '../shared/key-of.ts';

/** Gathers what is announced in one turn of the event loop, and sends it on without anyone waiting. */
export interface Announcer {
  readonly announce: (references: readonly WorkReference[]) => void;
  /** Resolves when all that was announced has been sent or given up. */
  readonly flushed: () => Promise<void>;
}

/** References that wait to be sent; what comes above is found in the store. */
const MOST = 10_000;
const AT_ONCE = 1_000;

/** `send` must not reject. One runs at a time, so that a slow Redis makes batches larger. */
export function createAnnouncer(
  send: (references: readonly WorkReference[]) => Promise<void>,
): Announcer {
  const waiting = new Map<string, WorkReference>();
  let sending: Promise<void> | undefined;

  const sendAll = async (): Promise<void> => {
    // After this turn: all commits of one group are announced in it.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.size > 0) {
      const some = [...waiting].slice(0, AT_ONCE);
      for (const [key] of some) waiting.delete(key);
      await send(some.map(([, reference]) => reference));
    }
  };
  const start = (): void => {
    sending ??= sendAll().finally(() => {
      sending = undefined;
      if (waiting.size > 0) start();
    });
  };
  return {
    announce: (references) => {
      for (const reference of references) {
        if (waiting.size < MOST) waiting.set(keyOf(reference), reference);
      }
      if (waiting.size > 0) start();
    },
    flushed: async () => {
      while (sending) await sending;
    },
  };
}
