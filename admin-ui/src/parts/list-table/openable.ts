import type { HTMLAttributes, KeyboardEvent } from 'react';

/** A row that opens by pointer and by Enter; one that is open says so by its look. */
export const openable = (open: () => void, isOpen = false): HTMLAttributes<HTMLElement> => ({
  onClick: open,
  onKeyDown: (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target === event.currentTarget) open();
  },
  tabIndex: 0,
  className: isOpen ? 'row-opens row-is-open' : 'row-opens',
});
