import type { KeyboardEvent } from 'react';
import type { History } from './use-history.ts';

/** Ctrl+Z goes back, Ctrl+Y and Ctrl+Shift+Z go forth; true where it was one of them. */
export function stepped(
  { key, ctrlKey, metaKey, shiftKey }: KeyboardEvent,
  { undo, redo }: Pick<History<unknown>, 'undo' | 'redo'>,
): boolean {
  const letter = key.toLowerCase();
  if ((!ctrlKey && !metaKey) || (letter !== 'z' && letter !== 'y')) return false;
  if (letter === 'y' || shiftKey) redo();
  else undo();
  return true;
}
