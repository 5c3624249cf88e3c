export { compileRuleSet } from './compile-rule-set.ts';
export type { CompiledRuleSet } from './compile-rule-set.ts';
export { evaluateRuleSet } from './evaluate-rule-set.ts';
export type { RuleResult } from './evaluate-rule-set.ts';
export type { ConditionExplanation, Explanation, RuleExplanation } from './explain.ts';
export type {
  Aggregation,
  Comparison,
  Condition,
  FactReference,
  HitPolicy,
  JsonSchema,
  RuleDefinition,
  RuleSet,
} from './rule-set.ts';
