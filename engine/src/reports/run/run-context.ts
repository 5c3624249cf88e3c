import type { Period } from '../../ledger/index.ts';
import type { EvaluationScope, Expression, Json, Variables } from '../../model/index.ts';
import { ReportStop } from '../report-stop.ts';

/** What comes in from outside: a run itself reads no clock. */
export interface RunContext {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly timeZone: string;
  /** ISO 8601 day of `now` in the zone. */
  readonly today: string;
  readonly period?: Period;
  /** What is counted in this row is named: the values that it is grouped by. */
  readonly row?: readonly Json[];
}

/** What every expression sees beside the row. */
export const givenValues = ({ today, period }: RunContext): Variables => ({
  today,
  reportPeriod: period ? { id: period.id, from: period.from, to: period.to } : null,
});

export type Evaluate = (expression: Expression) => Json;

/** Evaluates expressions of the report on one row; later values of the map are seen as they are set. */
export function evaluator(
  report: string,
  values: ReadonlyMap<string, Json>,
  { now, timeZone }: RunContext,
): Evaluate {
  const scope: EvaluationScope = { lookup: (name) => values.get(name), now, timeZone };
  return (expression) => {
    const evaluation = expression.evaluate(scope);
    if (evaluation.ok) return evaluation.value;
    const { source } = expression;
    const message = `Expected "${source.slice(0, 100)}" of report "${report}" to have a value on every row, but: ${evaluation.failure.message}`;
    throw new ReportStop('REPORT_EXPRESSION', message);
  };
}
