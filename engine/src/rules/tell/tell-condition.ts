import type { Json } from '../../model/index.ts';
import type { ConditionExplanation } from '../explain.ts';
import type { RuleSet } from '../rule-set.ts';
import { isObject, textOf } from '../schema/json-kinds.ts';
import type { Telling } from './tell-value.ts';
import { tellValue } from './tell-value.ts';
import { inputSchema, titleOf } from './titles.ts';

export interface ConditionTelling extends Telling {
  readonly set: RuleSet;
}

type SeenComparison = Extract<ConditionExplanation, { readonly fact: string }>;

/**
 * What settled a condition: of an `all` that fails only what fails, of an `any` that holds only what
 * holds, so that nobody reads what did not matter.
 */
export function tellCondition(telling: ConditionTelling, seen: ConditionExplanation): string {
  const { words } = telling;
  if ('fact' in seen) return tellComparison(telling, seen);
  if ('not' in seen) return tellCondition(telling, seen.not);
  const [children, by, link] =
    'all' in seen ? [seen.all, false, words.and] : [seen.any, true, words.or];
  if (children.length === 0) return words.always;
  const settled = seen.passed === by;
  const settling = settled ? children.filter(({ passed }) => passed === by) : children;
  const texts = settling.map((child) =>
    settling.length > 1 && isSeveral(child)
      ? words.group(tellCondition(telling, child))
      : tellCondition(telling, child),
  );
  return texts.join(settled ? link : words.and);
}

/** Whether more than one part of it is told. */
function isSeveral(seen: ConditionExplanation): boolean {
  if ('fact' in seen) return false;
  if ('not' in seen) return isSeveral(seen.not);
  const [children, by] = 'all' in seen ? [seen.all, false] : [seen.any, true];
  if (seen.passed !== by) return children.length > 1;
  return children.filter(({ passed }) => passed === by).length > 1;
}

function tellComparison(telling: ConditionTelling, seen: SeenComparison): string {
  const { words, language, set } = telling;
  const { operator, passed, expected, failure } = seen;
  const title = titleOf(set, seen, language);
  if (failure) return words.unknown(title, failure);
  if (seen.seen === null && expected !== null) return words.missing(title);
  if (isEquality(operator) && typeof seen.seen === 'boolean' && typeof expected === 'boolean')
    return words.flag(title, tellValue(telling, seen.seen));
  const relation = words.relations[operator];
  const text = relation ? (passed ? relation.holds : relation.fails) : operator;
  const schema = inputSchema(set, seen);
  return words.compared(
    title,
    tellValue(telling, seen.seen, schema),
    text,
    tellExpected(telling, expected, schema),
  );
}

export const isEquality = (operator: string): boolean =>
  operator === 'equal' || operator === 'notEqual';

export function tellExpected(
  telling: ConditionTelling,
  expected: Json,
  schema: Json | undefined,
): string {
  const { words } = telling;
  if (!isObject(expected)) return tellValue(telling, expected, schema);
  if ('days' in expected) {
    const { days = null, of = null } = expected;
    return words.workingDays(tellValue(telling, days), tellValue(telling, of));
  }
  return words.column(textOf(expected['column']), textOf(expected['table']));
}
