export { compileExpression, compileUnaryTests } from './compile-expression.ts';
export { copiesOf, type Copy } from './copies-of.ts';
export { constantExpression } from './constant-expression.ts';
export type { ExpressionTrace, TracedEvaluation, TraceStep } from './trace-expression.ts';
export { traceExpression } from './trace-expression.ts';
export { readsOf, type Read } from './reads-of.ts';
export { variablesScope } from './variables-scope.ts';
export type { TimerCycle } from './temporal/iso-timer.ts';
export { addDuration, parseCycle, toEpochMs } from './temporal/iso-timer.ts';
