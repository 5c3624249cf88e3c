import type { Result } from '../../errors/failure.ts';
import type { Json, Variables } from '../../model/index.ts';
import type { CompiledReport } from '../compiled-report.ts';
import { REPORT_LIMITS } from '../limits.ts';
import { ReportStop, stoppable } from '../report-stop.ts';
import type { ReportResult, ReportSubject } from '../result.ts';
import { finishReport } from './finish-report.ts';
import { groupKey } from './group-value.ts';
import type { JoinTable } from './join-table.ts';
import { evaluator, givenValues, type Evaluate, type RunContext } from './run-context.ts';
import { addTo, givenBy, noSums } from './sums.ts';
import { createSubjects } from './subjects.ts';
import type { Tally } from './tally.ts';

/** One evaluation of a report, fed with rows as they are read. Pure: no clock, no chance, no I/O. */
export interface ReportRun {
  /** `subject`: what the row tells of, where it is to be named. */
  readonly add: (row: Variables, subject?: ReportSubject) => Result<undefined>;
  readonly finish: () => ReportResult;
}

export function createReportRun(
  compiled: CompiledReport,
  context: RunContext,
  joins: readonly JoinTable[] = [],
): ReportRun {
  const { report, facts } = compiled;
  const given = Object.entries(givenValues(context));
  const newTally = (keys: readonly Json[]): Tally => ({ keys, sums: report.measures.map(noSums) });
  const groups = new Map<string, Tally>();
  const total = newTally([]);
  const subjects = context.row && createSubjects(context.row);
  let counted = 0;
  const tallyOf = (keys: readonly Json[]): Tally => {
    const id = JSON.stringify(keys);
    const known = groups.get(id);
    if (known) return known;
    if (groups.size >= REPORT_LIMITS.groups) throw tooManyGroups(report.id);
    const tally = newTally(keys);
    groups.set(id, tally);
    return tally;
  };
  const add = (row: Variables, subject: ReportSubject | undefined): undefined => {
    const values = new Map<string, Json>([...Object.entries(row), ...given]);
    const read = evaluator(report.id, values, context);
    for (const join of joins) values.set(join.name, join.find(read));
    for (const [name, fact] of facts) values.set(name, read(fact));
    if (!counts(compiled, context, read)) return;
    counted += 1;
    const keys = compiled.groups.map(({ group, value }) => groupKey(group, read(value)));
    if (subject) subjects?.add(keys, subject);
    const tally = tallyOf(keys);
    compiled.measures.forEach((one, at) => {
      const gives = givenBy(one, read);
      for (const { sums } of [tally, total]) {
        const added = sums[at];
        if (added) addTo(added, one.measure, gives);
      }
    });
  };
  return {
    add: (row, subject) => stoppable(() => add(row, subject)),
    finish: () => ({
      ...finishReport(report, context, { groups: [...groups.values()], total, counted }),
      ...(subjects && { subjects: subjects.told() }),
    }),
  };
}

function counts(
  { filter, periodOf }: CompiledReport,
  { period }: RunContext,
  read: Evaluate,
): boolean {
  if (filter && read(filter) !== true) return false;
  if (!periodOf || !period) return true;
  const date = read(periodOf);
  if (typeof date !== 'string') return false;
  const day = date.slice(0, 10);
  return day >= period.from && day <= period.to;
}

const tooManyGroups = (id: string): ReportStop =>
  new ReportStop(
    'REPORT_TOO_LARGE',
    `Expected at most ${String(REPORT_LIMITS.groups)} groups in report "${id}", but there are more.`,
  );
