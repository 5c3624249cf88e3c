export type { NamedResource } from './compile/compile-resources.ts';
export { compileRuleSet, readRuleSet } from './compile-rule-set.ts';
export type { CompiledRuleSet } from './compile-rule-set.ts';
export { decideRuleSet } from './decide-rule-set.ts';
export type { Decision } from './decide-rule-set.ts';
export { evaluateRuleSet, explainRuleSet } from './evaluate-rule-set.ts';
export type { RuleResult } from './evaluate-rule-set.ts';
export type {
  ConditionExplanation,
  Explanation,
  FactExplanation,
  Reason,
  RuleExplanation,
} from './explain.ts';
export { readRuleResource, ruleResourceKind } from './rule-resource.ts';
export type { RuleResource } from './rule-resource.ts';
export type { FactMoment } from './rule-run.ts';
export type {
  Aggregation,
  Comparison,
  Condition,
  ConditionGroup,
  FactReference,
  HitPolicy,
  JsonSchema,
  RuleDefinition,
  RuleSet,
} from './rule-set.ts';
export { factDateOf, withoutFactDate } from './fact-date-of.ts';
export { versionInEffect } from './version-in-effect.ts';
export { secondOpinion } from './second-opinion/second-opinion.ts';
export type { SecondOpinion } from './second-opinion/second-opinion.ts';
export { ruleSentences, sentence } from './tell/sentence.ts';
export { tellRules, type RuleTelling } from './tell/tell-rule.ts';
export { cellTeller, type CellTeller } from './tell/tell-cell.ts';
export type { Language } from './tell/vocabulary.ts';
export { tellDuration } from './tell/tell-duration.ts';
export { analyseRuleSet } from './analyse/analyse-rule-set.ts';
export type { Analysis, Gap, Overlap } from './analyse/analysis.ts';
export { createBacktest } from './backtest/create-backtest.ts';
export type { Backtest } from './backtest/create-backtest.ts';
export type {
  BacktestChange,
  BacktestGroup,
  BacktestRecord,
  BacktestReport,
  Judgement,
} from './backtest/backtest-report.ts';
export { memberSchema, propertiesOf } from './schema/user-schema.ts';
export { pathOf as factPathOf } from './analyse/dimension.ts';
export { readFact } from './fact-reference.ts';
export { parseFactPath } from './fact-path.ts';
