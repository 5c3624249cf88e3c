/** Reads what this store has written; the collection says which type it was. */
export function parseJson<T>(text: string): T {
  // Only `JSON.stringify` of a T is ever put into the field.
  return JSON.parse(text) as T;
}
