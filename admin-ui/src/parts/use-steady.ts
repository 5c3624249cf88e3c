import { useCallback, useLayoutEffect, useRef } from 'react';

/** The same function at every drawing, which does what the newest one does: for handlers alone. */
export function useSteady<Args extends readonly unknown[], Given>(
  act: (...args: Args) => Given,
): (...args: Args) => Given {
  const newest = useRef(act);
  useLayoutEffect(() => {
    newest.current = act;
  });
  return useCallback((...args: Args) => newest.current(...args), []);
}
