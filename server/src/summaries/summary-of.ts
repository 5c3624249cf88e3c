import type { Variables } from '@waybill/engine';

/** Where processes keep what people call the customer: known to us, as others hand it on, as ordered. */
const PLACES = [
  ['customer', 'name'],
  ['customer', 'values', 'name'],
  ['background', 'customer'],
  ['order', 'buyer', 'name'],
] as const;

/** What people call the customer of an instance with these variables. */
export function customerOf(variables: Variables): string | undefined {
  const names = PLACES.map((path) => textAt(variables, path));
  return names.find((name) => name !== undefined);
}

export function textAt(variables: Variables, path: readonly string[]): string | undefined {
  let value: unknown = variables;
  for (const name of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([key]) => key === name)?.[1];
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** What an instance is about where many of its kind stand side by side, such as one thing that is wrong with an order. */
export interface Matter {
  readonly zh: string;
  readonly en: string;
  /** Number of the line of the order. */
  readonly line?: string;
}

export function matterOf(variables: Variables): Matter | undefined {
  const [zh, en, line] = ['zh', 'en', 'lineNo'].map((name) =>
    textAt(variables, ['exception', name]),
  );
  if (zh === undefined || en === undefined) return undefined;
  return { zh, en, ...(line !== undefined && { line }) };
}
