export type { Carrier } from './carrier.ts';
export { checkReferences } from './check-references.ts';
export { duplicateDocuments } from './duplicate-documents.ts';
export { policyCoverage } from './coverage.ts';
export type {
  ClauseCoverage,
  ClauseStatus,
  Coverage,
  CoverageTotals,
  DocumentCoverage,
} from './coverage.ts';
export { executedClauses } from './executed-clauses.ts';
export type { ExecutedClause, ExecutedCommit, Stage } from './executed-clauses.ts';
export type { CarrierKind, Clause, ClauseKind, PolicyDocument, Wording } from './policy.ts';
export { calledRuleSets, idleRuleSets } from './idle-rule-sets.ts';
export { readPolicy } from './read-policy.ts';
export { modelFacts, sourceFacts } from './source-facts.ts';
export type { PolicySource, SourceFacts, SourceProblem } from './source-facts.ts';
