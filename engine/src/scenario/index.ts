export {
  createCoverageMeasure,
  type CoverageMeasure,
  type ProcessCoverage,
  type ReadProcess,
} from './visits/measure-coverage.ts';
export type { VisitedShare } from './visits/count-visited.ts';
export type { Difference } from './difference.ts';
export type { WaitingPlace } from './observe.ts';
export type { RunOptions } from './open-run.ts';
export { chooseInput, readInput } from './read-input.ts';
export type { RuleCase, RuleCases } from './rule-cases/rule-case.ts';
export { runRuleCases } from './rule-cases/run-rule-cases.ts';
export { readScenario } from './read-scenario.ts';
export { runScenario } from './run-scenario.ts';
export type {
  Expectation,
  JobOutcome,
  Scenario,
  ScenarioFile,
  ScenarioMessage,
  ScenarioStart,
  ScenarioStep,
  TaskOutcome,
} from './scenario.ts';
export type { ScenarioReport } from './scenario-report.ts';
export type { Trace, TraceEntry } from './trace.ts';
