import type { RuleSet } from '@waybill/engine/rules';
import { newRule } from '../table/edit-set.ts';
import type { Words } from '../table/words.ts';

/**
 * What a new rule set begins with: an input, an output and a rule that always holds and says nothing,
 * since a set has one of each at least.
 */
export function emptyRuleSet(id: string, title: Words, effectiveFrom: string): RuleSet {
  const set: RuleSet = {
    ...{ id, version: '1.0.0', title: { ...title }, policy: [], effectiveFrom },
    inputs: {
      type: 'object',
      properties: { given: { titles: { zh: '输入', en: 'Input' }, type: 'string' } },
    },
    outputs: {
      type: 'object',
      properties: { result: { titles: { zh: '结果', en: 'Result' }, type: 'string' } },
    },
    hitPolicy: 'first',
    rules: [],
  };
  return { ...set, rules: [newRule(set)] };
}
