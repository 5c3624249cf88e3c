import type { Json } from '../../model/index.ts';
import type { Explanation, RuleExplanation } from '../explain.ts';
import type { RuleSet } from '../rule-set.ts';
import { isList, isObject } from '../schema/json-kinds.ts';
import { memberSchema } from '../schema/user-schema.ts';
import { tellCondition } from './tell-condition.ts';
import type { ConditionTelling } from './tell-condition.ts';
import { tellValue } from './tell-value.ts';
import { outputTitle } from './titles.ts';
import { WORDS } from './tell-rule.ts';
import type { Language } from './vocabulary.ts';

/** Rules told one by one in a sentence. */
const MAX_RULES = 5;

/**
 * Why a decision is as it is, for people who did not write the rules: the result, the rules that it
 * comes from and what settled them. `set` is the version that decided; its titles name things.
 */
export function sentence(explanation: Explanation, language: Language, set: RuleSet): string {
  const telling: ConditionTelling = { language, words: WORDS[language], set };
  const { words } = telling;
  const { from, rules, version, factDate, outputs, reason = 'no-match' } = explanation;
  const day = factDate.slice(0, 10);
  const winners = rules.filter(({ id }) => from.includes(id)).slice(0, MAX_RULES);
  const names = winners.map(({ id }) => words.quoted(ruleTitle(telling, id)));
  const head = words.result(
    set.title[language],
    version,
    day,
    tellOutputs(telling, outputs ?? null),
  );
  const because = capitalised(words.because(reason, names)) + words.end;
  const told = winners.map((rule) => ruleLine(telling, rule));
  return [head, because, ...told].join(language === 'zh' ? '' : ' ');
}

/** Every rule in a line of its own: whether it matches, and what settled it. */
export function ruleSentences(
  { rules }: Explanation,
  language: Language,
  set: RuleSet,
): readonly { readonly id: string; readonly fired: boolean; readonly text: string }[] {
  const telling: ConditionTelling = { language, words: WORDS[language], set };
  return rules.map((rule) => ({ id: rule.id, fired: rule.fired, text: ruleLine(telling, rule) }));
}

function ruleLine(telling: ConditionTelling, { id, fired, conditions }: RuleExplanation): string {
  const { words } = telling;
  const rule = words.quoted(ruleTitle(telling, id));
  const settled = tellCondition(telling, conditions);
  return fired ? words.ruleMatches(rule, settled) : words.ruleFails(rule, settled);
}

function ruleTitle({ set, language }: ConditionTelling, id: string): string {
  const rule = set.rules.find((one) => one.id === id);
  return rule?.title?.[language] ?? rule?.name ?? id;
}

/** Outputs named `zh` and `en` are sentences of the set's own: the one of the language is told. */
function tellOutputs(telling: ConditionTelling, outputs: Json): string {
  const { words, set, language } = telling;
  if (isList(outputs)) {
    return outputs.length === 0
      ? words.nothing
      : outputs.map((one) => tellOutputs(telling, one)).join(words.and);
  }
  if (!isObject(outputs)) return outputs === null ? words.noRule : tellValue(telling, outputs);
  const texts = Object.entries(outputs).flatMap(([name, value]) => {
    if (name === 'zh' || name === 'en') return [];
    const told = tellValue(telling, value, memberSchema(set.outputs, [name]));
    return [words.output(outputTitle(set, name, language), told)];
  });
  const own = outputs[language];
  const all = typeof own === 'string' ? [...texts, own.replace(/[.。]$/, '')] : texts;
  return all.join(words.outputs);
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
