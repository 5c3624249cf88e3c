import type { Comparison, Condition, RuleDefinition } from '@waybill/engine/rules';
import { askedKey } from './asked-key.ts';

/** One comparison of a rule; `holds` is false where it stands below a `not`. */
export interface Term {
  readonly holds: boolean;
  readonly comparison: Comparison;
}

/** Conditions with a name of their own are left to the JSON of the row, so that none is lost. */
function termIn(condition: Condition): Term | undefined {
  if (condition.name !== undefined) return undefined;
  if ('fact' in condition) return { holds: true, comparison: condition };
  if (!('not' in condition) || !('fact' in condition.not)) return undefined;
  return condition.not.name === undefined ? { holds: false, comparison: condition.not } : undefined;
}

const isTerm = (condition: Condition): boolean => termIn(condition) !== undefined;

/** All that must hold together; a group of another kind is one part. */
const partsOf = ({ conditions }: RuleDefinition): readonly Condition[] =>
  'all' in conditions ? conditions.all : [conditions];

/** Of each rule once: rules are never changed, but replaced. */
const known = new WeakMap<RuleDefinition, readonly Term[]>();

export function termsOf(rule: RuleDefinition): readonly Term[] {
  const before = known.get(rule);
  if (before) return before;
  const { conditions } = rule;
  const terms = 'all' in conditions ? conditions.all.flatMap((part) => termIn(part) ?? []) : [];
  known.set(rule, terms);
  return terms;
}

export const termsIn = (rule: RuleDefinition, key: string): readonly Term[] =>
  termsOf(rule).filter(({ comparison }) => askedKey(comparison) === key);

/** What the columns do not show. */
export const restOf = (rule: RuleDefinition): readonly Condition[] =>
  'all' in rule.conditions
    ? rule.conditions.all.filter((part) => !isTerm(part))
    : [rule.conditions];

/** The rule with other terms in one column, each at the place of one before; all else stays in order. */
export function withTerms(
  rule: RuleDefinition,
  key: string,
  terms: readonly Term[],
): RuleDefinition {
  const isIn = (part: Condition): boolean => {
    const term = 'all' in rule.conditions ? termIn(part) : undefined;
    return term !== undefined && askedKey(term.comparison) === key;
  };
  return withParts(rule, isIn, terms.map(conditionOf));
}

/** The same for what the columns do not show. */
export function withRest(rule: RuleDefinition, rest: readonly Condition[]): RuleDefinition {
  const isRest = (part: Condition): boolean => !('all' in rule.conditions) || !isTerm(part);
  return withParts(rule, isRest, rest);
}

function withParts(
  rule: RuleDefinition,
  isIn: (part: Condition) => boolean,
  parts: readonly Condition[],
): RuleDefinition {
  const before = partsOf(rule);
  const last = before.findLastIndex(isIn);
  const left = [...parts];
  const all = before.flatMap((part, at) => {
    if (!isIn(part)) return [part];
    return left.splice(0, at === last ? left.length : 1);
  });
  all.push(...left);
  if ('all' in rule.conditions) return { ...rule, conditions: { ...rule.conditions, all } };
  const [only] = all;
  // A group of another kind that stays alone stays the whole.
  const whole = all.length === 1 && only !== undefined && !('fact' in only) ? only : { all };
  return { ...rule, conditions: whole };
}

const conditionOf = ({ holds, comparison }: Term): Condition =>
  holds ? comparison : { not: comparison };

/** The key of the column that shows a part of the conditions, by its place; `rest` where none does. */
export function columnOfPart(rule: RuleDefinition, at: number): string {
  const part = partsOf(rule)[at];
  const term = part && 'all' in rule.conditions ? termIn(part) : undefined;
  return term ? askedKey(term.comparison) : 'rest';
}
