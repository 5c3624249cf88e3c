import type { Json } from '../contract/index.ts';

/** What is JSON through and through, such as states and events, but has a type of its own. */
export const plain = (value: object): Json =>
  // Interfaces have no index signature, which is all that is missing.
  value as unknown as Json;
