import type { TakeTurns } from '../ports/index.ts';

/** Milliseconds of one stretch of work, after which whoever waits for the process has a turn. */
const STRETCH = 10;

/**
 * Divides long work into stretches, between which the event loop serves everybody else. All that
 * works at one time shares the stretch; those who wait go on in the order in which they came.
 */
export function createTurns(): TakeTurns {
  let begin: number | undefined;
  const waiting = new Set<() => void>();
  const isOver = (): boolean => {
    const now = performance.now();
    if (begin === undefined) {
      begin = now;
      // The next time round the loop is another stretch.
      setImmediate(() => {
        begin = undefined;
      });
    }
    return now - begin >= STRETCH;
  };
  const serve = (): void => {
    const [next] = waiting;
    if (next === undefined) return;
    if (isOver()) setImmediate(serve);
    else {
      waiting.delete(next);
      next();
    }
  };
  return () => {
    if (waiting.size === 0 && !isOver()) return undefined;
    return new Promise((resolve) => {
      waiting.add(resolve);
      setImmediate(serve);
    });
  };
}
