import { useSyncExternalStore } from 'react';

const wish = window.matchMedia('(prefers-reduced-motion: reduce)');

/** Whether the device asks for pages that do not move. */
export const isStill = (): boolean => wish.matches;

/** The same, followed when the person changes their mind. */
export const useReducedMotion = (): boolean => useSyncExternalStore(watch, isStill);

function watch(watcher: () => void): () => void {
  wish.addEventListener('change', watcher);
  return () => wish.removeEventListener('change', watcher);
}
