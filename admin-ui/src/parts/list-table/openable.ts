import type { HTMLAttributes, KeyboardEvent, MouseEvent } from 'react';

/** A row that opens by pointer and by Enter; one that is open says so by its look. */
export const openable = (open: () => void, isOpen = false): HTMLAttributes<HTMLElement> => ({
  onClick: ({ target }: MouseEvent) => {
    // A link in it leads there itself: twice, and whoever goes back would stay where they are.
    if (!(target instanceof Element && target.closest('a'))) open();
  },
  onKeyDown: (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target === event.currentTarget) open();
  },
  tabIndex: 0,
  className: isOpen ? 'row-opens row-is-open' : 'row-opens',
});
