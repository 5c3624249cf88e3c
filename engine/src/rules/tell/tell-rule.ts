import { referenceIn } from '../fact-reference.ts';
import type { Comparison, Condition, RuleDefinition, RuleSet } from '../rule-set.ts';
import type { ConditionTelling } from './tell-condition.ts';
import { isEquality, tellExpected } from './tell-condition.ts';
import { tellGiven } from './tell-given.ts';
import { tellValue } from './tell-value.ts';
import { inputSchema, outputTitle, titleOf } from './titles.ts';
import type { Language, Vocabulary } from './vocabulary.ts';
import { WORDS_EN } from './words-en.ts';
import { WORDS_ZH } from './words-zh.ts';

/** One rule as people read it, before anything is decided. */
export interface RuleTelling {
  readonly id: string;
  readonly title: string;
  /** Each holds where the rule fires; one of them may have parts of its own. */
  readonly conditions: readonly string[];
  readonly outputs: readonly { readonly title: string; readonly value: string }[];
}

export const WORDS: Readonly<Record<Language, Vocabulary>> = { zh: WORDS_ZH, en: WORDS_EN };

/** Every rule of a set in its order, as the rows of a decision table. */
export function tellRules(set: RuleSet, language: Language): readonly RuleTelling[] {
  const telling: ConditionTelling = { language, words: WORDS[language], set };
  return set.rules.map((rule) => tellRule(telling, rule));
}

function tellRule(telling: ConditionTelling, rule: RuleDefinition): RuleTelling {
  const { set, language } = telling;
  const { id, name, title, conditions, event } = rule;
  const parts = 'all' in conditions ? conditions.all : [conditions];
  const outputs = Object.entries(event.params).map(([output, value]) => ({
    title: outputTitle(set, output, language),
    value: tellGiven(telling, output, value),
  }));
  return {
    ...{ id, title: title?.[language] ?? name ?? id, outputs },
    conditions: parts.map((part) => tell(telling, part, true)),
  };
}

/** `holds` is false below an odd number of `not`. */
export function tell(telling: ConditionTelling, condition: Condition, holds: boolean): string {
  const { words } = telling;
  if ('not' in condition) return tell(telling, condition.not, !holds);
  if ('fact' in condition) return tellComparison(telling, condition, holds);
  const together = 'all' in condition;
  const parts = together ? condition.all : condition.any;
  if (parts.length === 0) return words.always;
  // De Morgan: not all is any not.
  const link = together === holds ? words.and : words.or;
  const texts = parts.map((part) => tell(telling, part, holds));
  return texts.length === 1 ? texts.join('') : words.group(texts.join(link));
}

function tellComparison(telling: ConditionTelling, comparison: Comparison, holds: boolean): string {
  const { words, language, set } = telling;
  const { operator, value } = comparison;
  const title = titleOf(set, comparison, language);
  if (isEquality(operator) && typeof value === 'boolean')
    return words.flag(title, tellValue(telling, value === (holds === (operator === 'equal'))));
  const { relation, expected } = askedOf(telling, comparison, holds);
  return words.asked(title, relation, expected);
}

/** The relation and what it is to, in words. */
export function askedOf(
  telling: ConditionTelling,
  comparison: Comparison,
  holds: boolean,
): { readonly relation: string; readonly expected: string } {
  const { words, language, set } = telling;
  const { operator, value } = comparison;
  const known = words.relations[operator];
  const relation = known ? (holds ? known.holds : known.fails) : operator;
  const reference = referenceIn(value);
  const expected = reference
    ? titleOf(set, reference, language)
    : tellExpected(telling, value, inputSchema(set, comparison));
  return { relation, expected };
}
