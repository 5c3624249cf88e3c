import type { RuleDefinition, RuleSet } from './rule-set.ts';

/** A sound set for tests to change: one rule, which always holds. */
export function ruleSetFixture(changes: Partial<RuleSet> = {}): RuleSet {
  return {
    id: 'credit-check',
    version: '1.0.0',
    title: { zh: '信用审核', en: 'Credit check' },
    policy: ['credit-3.1'],
    effectiveFrom: '2026-01-01',
    inputs: {
      type: 'object',
      properties: {
        total: { type: ['string', 'number'] },
        customer: { type: 'object' },
        tags: { type: 'array' },
        day: { type: 'string' },
      },
    },
    outputs: {
      type: 'object',
      properties: { decision: { type: 'string' }, fee: { type: ['string', 'number'] } },
      additionalProperties: false,
    },
    hitPolicy: 'first',
    rules: [ruleFixture('always', { all: [] })],
    ...changes,
  };
}

export function ruleFixture(
  id: string,
  conditions: RuleDefinition['conditions'],
  more: { readonly priority?: number; readonly params?: RuleDefinition['event']['params'] } = {},
): RuleDefinition {
  const { params = { decision: id }, priority } = more;
  return { id, conditions, event: { type: 'decided', params }, ...(priority && { priority }) };
}
