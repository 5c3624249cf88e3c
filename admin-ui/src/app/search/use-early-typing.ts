import { useEffect } from 'react';

/**
 * Letters typed while the search is open and its field does not have the focus yet: they are meant
 * for it, and the dialog may still be on its way.
 */
export function useEarlyTyping(
  open: boolean,
  change: (by: (typed: string) => string) => void,
): void {
  useEffect(() => {
    if (!open) return undefined;
    const press = (event: KeyboardEvent): void => {
      const { key, target, ctrlKey, metaKey, altKey } = event;
      const there = target instanceof HTMLInputElement && target.role === 'combobox';
      if (there || ctrlKey || metaKey || altKey) return;
      if (key === 'Backspace') change((typed) => typed.slice(0, -1));
      else if (key.length === 1) change((typed) => `${typed}${key}`);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press, true);
    return () => document.removeEventListener('keydown', press, true);
  }, [open, change]);
}
