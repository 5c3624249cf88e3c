import { useState } from 'react';

/** The value as it was while the new one is the same by `isSame`: what was made of it stays too. */
export function useKept<T>(value: T, isSame: (before: T, now: T) => boolean): T {
  const [kept, keep] = useState(value);
  if (kept === value || isSame(kept, value)) return kept;
  keep(value);
  return value;
}
