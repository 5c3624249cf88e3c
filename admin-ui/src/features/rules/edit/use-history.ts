import { useCallback, useState } from 'react';

interface Steps<T> {
  readonly past: readonly T[];
  readonly now: T;
  readonly future: readonly T[];
}

export interface History<T> {
  readonly now: T;
  /** The same value again is no step. */
  readonly put: (change: (now: T) => T) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

const MOST_STEPS = 200;

/** A value with the way back and forth through what it was; 200 steps are kept. */
export function useHistory<T>(first: T): History<T> {
  const [{ past, now, future }, set] = useState<Steps<T>>({ past: [], now: first, future: [] });
  const put = useCallback((change: (value: T) => T) => {
    set((steps) => {
      const next = change(steps.now);
      if (next === steps.now) return steps;
      return { past: [...steps.past, steps.now].slice(-MOST_STEPS), now: next, future: [] };
    });
  }, []);
  const undo = useCallback(() => set(back), []);
  const redo = useCallback(() => set(forth), []);
  return { now, put, undo, redo, canUndo: past.length > 0, canRedo: future.length > 0 };
}

function back<T>({ past, now, future }: Steps<T>): Steps<T> {
  const before = past.at(-1);
  if (before === undefined) return { past, now, future };
  return { past: past.slice(0, -1), now: before, future: [now, ...future] };
}

function forth<T>({ past, now, future }: Steps<T>): Steps<T> {
  const [next, ...rest] = future;
  return next === undefined
    ? { past, now, future }
    : { past: [...past, now], now: next, future: rest };
}
