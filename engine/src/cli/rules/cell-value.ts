import type { Json } from '../../model/index.ts';
import { memberSchema, type RuleSet } from '../../rules/index.ts';
import { parseJson } from '../../runtime/parse-json.ts';

/**
 * What a cell of CSV is by the schema of its input: a text where a text is allowed, else a number,
 * true or false, or JSON. Undefined where it is empty: the input is not given.
 */
export function cellValue(
  text: string,
  { inputs }: RuleSet,
  path: readonly string[],
): Json | undefined {
  if (text.trim() === '') return undefined;
  const schema = memberSchema(inputs, path);
  const type: unknown =
    typeof schema === 'object' && schema !== null && 'type' in schema ? schema.type : undefined;
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  if (types.includes('string')) return text;
  const number = types.includes('number') || types.includes('integer');
  if (number && NUMBER.test(text.trim())) return Number(text);
  if (types.includes('boolean') && /^(true|false)$/i.test(text.trim())) {
    return text.trim().toLowerCase() === 'true';
  }
  if (types.includes('array') || types.includes('object')) {
    const value = parseJson(text);
    // Everything that `JSON.parse` gives is JSON.
    return value === undefined ? text : (value as Json);
  }
  return text;
}

const NUMBER = /^-?\d{1,30}(\.\d{1,30})?$/;
