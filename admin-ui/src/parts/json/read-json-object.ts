import type { Json } from '@waybill/server/contract';

/** An empty text is an empty object; undefined where it is no object. */
export function readJsonObject(text: string): JsonObject | undefined {
  if (text.trim() === '') return {};
  try {
    const value = JSON.parse(text) as unknown;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return value as JsonObject;
  } catch {
    return undefined;
  }
}

export type JsonObject = Readonly<Record<string, Json>>;
