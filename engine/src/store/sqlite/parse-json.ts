/** Reads what this store has written; the table says which type it was. */
export function parseJson<T>(text: string): T {
  // Only `JSON.stringify` of a T is ever put into the column.
  return JSON.parse(text) as T;
}
