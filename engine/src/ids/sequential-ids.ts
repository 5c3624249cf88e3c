import type { Ids } from '../ports/index.ts';

/** `<prefix>000001`, `<prefix>000002`, …: readable and repeatable, for memory mode and tests. */
export function createSequentialIds(prefix = 'i'): Ids {
  let count = 0;
  return { next: () => prefix + String((count += 1)).padStart(6, '0') };
}
