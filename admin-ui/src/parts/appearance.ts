import { useSyncExternalStore } from 'react';

/** Light or dark; the device decides until somebody chooses. */
export type Appearance = 'light' | 'dark';

const KEY = 'waybill.appearance';
const device = window.matchMedia('(prefers-color-scheme: dark)');
const watchers = new Set<() => void>();

const chosen = (): Appearance => {
  const kept = localStorage.getItem(KEY);
  if (kept === 'light' || kept === 'dark') return kept;
  return device.matches ? 'dark' : 'light';
};

let now = chosen();

function show(): void {
  now = chosen();
  document.documentElement.dataset['appearance'] = now;
  for (const watcher of watchers) watcher();
}

device.addEventListener('change', show);
// Another tab of the same person.
window.addEventListener('storage', show);
show();

export function chooseAppearance(appearance: Appearance): void {
  localStorage.setItem(KEY, appearance);
  show();
}

export const useAppearance = (): Appearance => useSyncExternalStore(watch, () => now);

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}
