import type { Json } from '../../model/index.ts';
import { isList, isObject } from '../schema/json-kinds.ts';
import { tellDuration } from './tell-duration.ts';
import { labelOf } from './titles.ts';
import type { Language, Vocabulary } from './vocabulary.ts';

export interface Telling {
  readonly language: Language;
  readonly words: Vocabulary;
}

const MAX_TEXT = 60;
const MAX_ITEMS = 6;

/** A value as people read it, by the labels of its schema where there are any. */
export function tellValue({ language, words }: Telling, value: Json, schema?: Json): string {
  const label = labelOf(schema, value, language);
  if (label !== undefined) return words.quoted(label);
  if (value === null) return words.nothing;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') {
    const duration = isDuration(schema) ? tellDuration(value, language) : undefined;
    if (duration !== undefined) return duration;
    return /^-?\d+(\.\d+)?$|^\d{4}-\d\d-\d\d/.test(value) ? value : words.quoted(shortened(value));
  }
  if (isList(value)) {
    const shown = value.slice(0, MAX_ITEMS);
    const each = isObject(schema) ? (schema['items'] ?? schema) : schema;
    const texts = shown.map((item) => tellValue({ language, words }, item, each));
    return words.list(texts, value.length - shown.length);
  }
  return isObject(value) ? shortened(JSON.stringify(value)) : '';
}

const isDuration = (schema: Json | undefined): boolean =>
  isObject(schema) && schema['format'] === 'duration';

const shortened = (text: string): string =>
  text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
