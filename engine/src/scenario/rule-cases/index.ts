export { judgeRuleCase, type JudgedCase } from './judge-rule-case.ts';
export type { RuleCase, RuleCases } from './rule-case.ts';
