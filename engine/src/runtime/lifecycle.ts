import { WaybillError } from '../errors/failure.ts';

/** Lets calls in until the engine is closed, and knows when those that are in have come out. */
export interface Lifecycle {
  /** The same call, refused once the engine is closed. */
  readonly guard: <A extends readonly unknown[], R>(
    call: (...args: A) => Promise<R>,
  ) => (...args: A) => Promise<R>;
  readonly assertOpen: () => void;
  /** From now on no call is let in; true for the first to close. */
  readonly shut: () => boolean;
  readonly drained: () => Promise<void>;
}

export function createLifecycle(): Lifecycle {
  const inside = new Set<Promise<unknown>>();
  let closed = false;
  const assertOpen = (): void => {
    if (closed) throw new WaybillError(engineClosed);
  };
  return {
    assertOpen,
    guard:
      (call) =>
      async (...args) => {
        assertOpen();
        const running = call(...args);
        inside.add(running);
        try {
          return await running;
        } finally {
          inside.delete(running);
        }
      },
    shut: () => {
      const first = !closed;
      closed = true;
      return first;
    },
    drained: async () => {
      while (inside.size > 0) await Promise.allSettled(inside);
    },
  };
}

const engineClosed = {
  code: 'ENGINE_CLOSED',
  message: 'Expected an open engine, but close() has been called.',
  mend: 'Create a new engine with createEngine().',
};
