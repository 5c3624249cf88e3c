import type { RuleSet } from '@waybill/engine/rules';
import type { Json } from '@waybill/server/contract';
import type { GivenColumn } from './column.ts';
import { bad, good, readValue, writeValue, type Read } from './read-value.ts';

/** What a rule gives as text: a literal, `@fact`, `= formula`, or JSON. */
export function writeGiven(set: RuleSet, column: GivenColumn, value: Json | undefined): string {
  if (value === undefined) return '';
  const short = isFormula(value) ? `= ${value.feel}` : shortOf(column, value);
  if (short !== undefined) {
    const again = readGiven(set, column, short);
    if (again.ok && JSON.stringify(again.value) === JSON.stringify(value)) return short;
  }
  return JSON.stringify(value);
}

/** Texts stand as they are: nobody quotes a sentence. */
const shortOf = ({ values }: GivenColumn, value: Json): string | undefined =>
  typeof value === 'string' && values.type === 'text' ? value : writeValue(value);

/** Undefined: the rule does not give it. */
export function readGiven(
  set: RuleSet,
  { values }: GivenColumn,
  typed: string,
): Read<Json | undefined> {
  const text = typed.trim();
  if (text === '' || text === '—') return good(undefined);
  if (/^=\s/.test(text)) return good({ feel: text.slice(1).trim() });
  if (/^[[{]/.test(text) || values.type === 'list') return readJson(text);
  return readValue(set, values, text);
}

function readJson(text: string): Read<Json> {
  try {
    return good(JSON.parse(text) as Json);
  } catch {
    return bad('notJson');
  }
}

const isFormula = (value: Json): value is { readonly feel: string } =>
  typeof value === 'object' &&
  value !== null &&
  'feel' in value &&
  typeof value['feel'] === 'string' &&
  Object.keys(value).length === 1;
