import type { Json } from '../contract/index.ts';

/** A text that was checked as JSON when it was deployed. */
export const parseJson = (text: string): Json =>
  // The only thing that can be said of it without a look.
  JSON.parse(text) as Json;
