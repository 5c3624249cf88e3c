import type { Json } from '../../model/json.ts';
import { formatTemporal } from '../temporal/format-temporal.ts';
import { isDecimal } from './decimal.ts';
import { isContext, isList } from './kinds.ts';
import { Opaque } from './opaque.ts';
import { numberText } from './to-text.ts';
import type { Value } from './value.ts';

const MAX_TEXT = 200;
const MAX_ITEMS = 20;
const MAX_DEPTH = 3;

/** A value cut down for people to read: long texts, long lists and deep parts end in `…`. */
export function outline(value: Value, depth = 0): Json {
  if (typeof value === 'string') return cut(value);
  if (value === null || typeof value !== 'object') return value;
  if (isDecimal(value)) {
    const number = value.toNumber();
    return Number.isFinite(number) ? number : cut(numberText(value));
  }
  if (value instanceof Opaque) return formatTemporal(value) ?? value.type;
  if (depth >= MAX_DEPTH) return '…';
  if (isList(value)) return outlineItems(value, depth);
  return isContext(value) ? outlineEntries(Object.entries(value), depth) : null;
}

const cut = (text: string): string =>
  text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;

function outlineItems(items: readonly Value[], depth: number): Json {
  const shown = items.slice(0, MAX_ITEMS).map((item) => outline(item, depth + 1));
  return items.length > MAX_ITEMS ? [...shown, `… ${items.length} items`] : shown;
}

function outlineEntries(entries: readonly (readonly [string, Value])[], depth: number): Json {
  const shown = entries
    .slice(0, MAX_ITEMS)
    .map(([key, value]): [string, Json] => [key, outline(value, depth + 1)]);
  const more: [string, Json][] =
    entries.length > MAX_ITEMS ? [['…', `${entries.length} entries`]] : [];
  return Object.fromEntries([...shown, ...more]);
}
