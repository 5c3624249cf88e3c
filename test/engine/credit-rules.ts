/** Grades an amount: A up to 1,000, B up to 10,000. */
export const ruleSet = (version: string) => ({
  id: 'credit',
  version,
  title: { zh: '信用', en: 'Credit' },
  policy: [],
  effectiveFrom: '2026-01-01',
  inputs: { type: 'object', properties: { amount: { type: 'number' } }, required: ['amount'] },
  outputs: { type: 'object', properties: { grade: { type: 'string' } }, required: ['grade'] },
  hitPolicy: 'first',
  rules: [
    { id: 'small', ...upTo(1_000, 'A') },
    { id: 'large', ...upTo(10_000, 'B') },
  ],
});

export const rulesTask = `<businessRuleTask id="rules"><extensionElements>
  <zeebe:calledDecision decisionId="credit" resultVariable="grade"/>
  <zeebe:ioMapping><zeebe:input source="=amount" target="amount"/><zeebe:output source="=grade" target="grade"/></zeebe:ioMapping>
</extensionElements></businessRuleTask>`;

function upTo(value: number, grade: string) {
  return {
    conditions: { all: [{ fact: 'amount', operator: 'lessThanInclusive', value }] },
    event: { type: 'graded', params: { grade } },
  };
}
