import { cellTeller, type Gap, type Language, type RuleSet } from '@waybill/engine/rules';

/** Inputs by what people call them: "customer grade equal to "C"; days equal to 40". */
export function exampleText(set: RuleSet, example: Gap['example'], language: Language): string {
  const teller = cellTeller(set, language);
  return Object.entries(example)
    .map(([fact, value]) => teller.condition({ fact, operator: 'equal', value }))
    .join(language === 'zh' ? '；' : '; ');
}
