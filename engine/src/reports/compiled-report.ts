import type { Expression } from '../model/index.ts';
import type { Report, ReportGroup, ReportJoin, ReportMeasure } from './report.ts';

export interface CompiledJoin extends Pick<ReportJoin, 'source'> {
  readonly name: string;
  readonly filter?: Expression;
  readonly key: Expression;
  readonly on: Expression;
}

export interface CompiledGroup {
  readonly group: ReportGroup;
  readonly value: Expression;
}

export interface CompiledMeasure {
  readonly measure: ReportMeasure;
  readonly value?: Expression;
  readonly where?: Expression;
  /** Of a share. */
  readonly of?: Expression;
}

/** A report that is found right, ready to run. */
export interface CompiledReport {
  readonly report: Report;
  readonly joins: readonly CompiledJoin[];
  readonly periodOf?: Expression;
  readonly facts: readonly (readonly [string, Expression])[];
  readonly filter?: Expression;
  readonly groups: readonly CompiledGroup[];
  readonly measures: readonly CompiledMeasure[];
}
