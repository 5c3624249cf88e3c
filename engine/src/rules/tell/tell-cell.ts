import type { Json } from '../../model/index.ts';
import type { Comparison, Condition, FactReference, RuleSet } from '../rule-set.ts';
import { isSampleText } from '../analyse/sample-values.ts';
import { memberSchema } from '../schema/user-schema.ts';
import type { ConditionTelling } from './tell-condition.ts';
import { tellOutput } from './tell-output.ts';
import { askedOf, tell, WORDS } from './tell-rule.ts';
import { tellValue } from './tell-value.ts';
import { inputSchema, outputTitle, titleOf } from './titles.ts';
import type { Language } from './vocabulary.ts';

/** The parts of a rule set as a decision table shows them, each by itself. */
export interface CellTeller {
  /** "at most 30": a comparison without what it looks at; `holds` is false below a `not`. */
  readonly asked: (comparison: Comparison, holds: boolean) => string;
  /** Any condition, with what it looks at. */
  readonly condition: (condition: Condition) => string;
  /** What an example has at an input, by itself. */
  readonly value: (input: string, value: Json) => string;
  /** "customer grade is “C”; days is 40": inputs that show something. */
  readonly example: (inputs: Readonly<Record<string, Json>>) => string;
  readonly given: (output: string, value: Json) => string;
  readonly fact: (reference: FactReference) => string;
  readonly output: (name: string) => string;
  /** "at most", or the operator as written where there is no word for it. */
  readonly operator: (operator: string, holds: boolean) => string;
}

export function cellTeller(set: RuleSet, language: Language): CellTeller {
  const words = WORDS[language];
  const telling: ConditionTelling = { language, words, set };
  const value = (fact: string, seen: Json): string => {
    if (seen === null) return words.notGiven;
    if (isSampleText(seen)) return words.someText;
    return tellValue(telling, seen, inputSchema(set, { fact }));
  };
  return {
    asked: (comparison, holds) => {
      const { relation, expected } = askedOf(telling, comparison, holds);
      return language === 'en' ? `${relation} ${expected}` : `${relation}${expected}`;
    },
    condition: (condition) => tell(telling, condition, true),
    value,
    example: (inputs) =>
      Object.entries(inputs)
        .map(([fact, seen]) => {
          const title = titleOf(set, { fact }, language);
          if (seen === null) return words.missing(title);
          const told = value(fact, seen);
          return typeof seen === 'boolean' ? words.flag(title, told) : words.stands(title, told);
        })
        .join(words.and),
    given: (output, value) => tellOutput(telling, value, memberSchema(set.outputs, [output])),
    fact: (reference) => titleOf(set, reference, language),
    output: (name) => outputTitle(set, name, language),
    operator: (operator, holds) =>
      words.relations[operator]?.[holds ? 'holds' : 'fails'] ?? operator,
  };
}
