import type { Result } from '../../errors/failure.ts';
import type { Json, Variables } from '../../model/index.ts';
import type { CompiledJoin } from '../compiled-report.ts';
import { REPORT_LIMITS } from '../limits.ts';
import { ReportStop, stoppable } from '../report-stop.ts';
import { evaluator, givenValues, type Evaluate, type RunContext } from './run-context.ts';

/** The rows of a join, by what they belong to. */
export interface JoinTable {
  readonly name: string;
  readonly add: (row: Variables) => Result<undefined>;
  /** Throws `ReportStop`: called inside a run. */
  readonly find: (read: Evaluate) => readonly Json[];
}

export function createJoinTable(
  join: CompiledJoin,
  { report, context }: { readonly report: string; readonly context: RunContext },
): JoinTable {
  const rows = new Map<string, Variables[]>();
  const given = Object.entries(givenValues(context));
  let held = 0;
  const add = (row: Variables): undefined => {
    const values = new Map<string, Json>([...Object.entries(row), ...given]);
    const read = evaluator(report, values, context);
    if (join.filter && read(join.filter) !== true) return;
    const key = keyText(read(join.key));
    if (key === undefined) return;
    held += 1;
    if (held > REPORT_LIMITS.joined) throw tooMany(report, join.name);
    const list = rows.get(key);
    if (list) list.push(row);
    else rows.set(key, [row]);
  };
  return {
    name: join.name,
    add: (row) => stoppable(() => add(row)),
    find: (read) => rows.get(keyText(read(join.on)) ?? '') ?? [],
  };
}

/** Nothing belongs to null. */
const keyText = (value: Json): string | undefined =>
  value === null ? undefined : JSON.stringify(value);

const tooMany = (report: string, join: string): ReportStop =>
  new ReportStop(
    'REPORT_TOO_LARGE',
    `Expected at most ${String(REPORT_LIMITS.joined)} rows of "${join}" in report "${report}", but there are more.`,
  );
