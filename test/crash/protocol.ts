/** What the parent asks of a child, as JSON in its first argument. */
export interface Assignment {
  readonly round: number;
  /** Of the SQLite file. */
  readonly store: string;
  /** Of the append-only file that stands for the world outside. */
  readonly outside: string;
  /** Paths of what is deployed. */
  readonly files: readonly string[];
  /** Orders to send once more, under the keys they were sent with. */
  readonly again: readonly string[];
  /** Number of the first new order; absent: no new ones, and the child ends when all is done. */
  readonly next?: number;
}

/** What a child says, one JSON text a line. */
export type Report =
  | { readonly kind: 'opening' }
  | { readonly kind: 'ready' }
  /** From here on the order may have been started, whatever is heard of it later. */
  | { readonly kind: 'sending'; readonly order: string }
  | { readonly kind: 'started'; readonly order: string; readonly instanceId: string }
  | { readonly kind: 'approved'; readonly order: string; readonly by: string }
  | { readonly kind: 'failed'; readonly during: string; readonly message: string }
  | { readonly kind: 'at-rest' };

/** Undefined: the kill has cut the line. */
export function readReport(line: string): Report | undefined {
  try {
    // JSON.parse gives any; the child writes nothing but reports.
    return JSON.parse(line) as Report;
  } catch {
    return undefined;
  }
}

/** What an order is made of, from its number alone, so that the judge knows what must come out. */
export function contentOf(order: string): { readonly quantity: number; readonly price: number } {
  const number = Number(order.slice(2));
  return { quantity: 1 + ((number * 37) % 997), price: 1 + (number % 13) / 4 };
}

/** A variable that every process of the file holds as a text. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new Error(`Expected a text, but got ${JSON.stringify(value)}.`);
}
