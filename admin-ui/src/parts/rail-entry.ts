import { createContext, useContext, useLayoutEffect } from 'react';

/** Told by the frame: lights another entry of the rail than the address names, or that one again. */
export const RailEntry = createContext<(path: string | undefined) => void>(() => undefined);

/** Lights the entry where people look for the page, while it is open; undefined: as the address names it. */
export function useRailEntry(path: string | undefined): void {
  const light = useContext(RailEntry);
  useLayoutEffect(() => {
    light(path);
    return () => light(undefined);
  }, [light, path]);
}
