import type { Json } from '../../model/index.ts';
import { referenceIn } from '../fact-reference.ts';
import { isList, isObject } from '../schema/json-kinds.ts';
import type { ConditionTelling } from './tell-condition.ts';
import { tellValue } from './tell-value.ts';
import { titleOf } from './titles.ts';

/** A literal by its labels, a fact by its title, a formula as it stands. */
export function tellOutput(
  telling: ConditionTelling,
  value: Json,
  schema: Json | undefined,
): string {
  const { set, language } = telling;
  const reference = referenceIn(value);
  if (reference) return titleOf(set, reference, language);
  if (isObject(value) && typeof value['feel'] === 'string') return `= ${value['feel']}`;
  if (isObject(value) && typeof value[language] === 'string') return value[language];
  if (isList(value)) {
    const each = isObject(schema) ? (schema['items'] ?? schema) : schema;
    return value.map((item) => tellOutput(telling, item, each)).join(', ');
  }
  return tellValue(telling, value, schema);
}
