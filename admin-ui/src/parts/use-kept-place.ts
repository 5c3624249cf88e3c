import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { startPlaces } from './start-places.ts';

/** Places of one visit; who goes back further begins anew. */
const MOST = 200;
const places = startPlaces();

/**
 * State that is there again for whoever goes back to the page, or loads it again: it belongs to the
 * entry of the browser's history, not to the address, which somebody else may open.
 */
export function useKeptPlace<T>(name: string): readonly [T | undefined, (value: T) => void] {
  const place = `${useLocation().key} ${name}`;
  // Whoever calls it by a name keeps one kind of thing under it.
  const [value, set] = useState(() => places.get(place) as T | undefined);
  useEffect(() => {
    if (value === undefined) return;
    places.delete(place);
    places.set(place, value);
    const [oldest] = places.keys();
    if (places.size > MOST && oldest !== undefined) places.delete(oldest);
  }, [place, value]);
  return [value, set];
}
