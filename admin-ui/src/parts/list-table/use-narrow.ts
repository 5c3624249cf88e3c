import { useCallback, useState } from 'react';

/** Whether what the ref is put on has less room than so many CSS pixels. */
export function useNarrow(pixels: number) {
  const [narrow, setNarrow] = useState(window.innerWidth < pixels);
  const ref = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined;
      const look = (): void => setNarrow(element.clientWidth < pixels);
      look();
      const sizes = new ResizeObserver(look);
      sizes.observe(element);
      return () => sizes.disconnect();
    },
    [pixels],
  );
  return { ref, narrow };
}
