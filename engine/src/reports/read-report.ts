import { fail, type Result } from '../errors/failure.ts';
import { plainJson } from '../rules/plain-json.ts';
import { compileSchema, type CompiledSchema } from '../rules/schema/compile-schema.ts';
import { checkSentences } from './answer/template.ts';
import { compileReport } from './compile-report.ts';
import type { CompiledReport } from './compiled-report.ts';
import type { Report, ReportSource } from './report.ts';
import { reportFailure } from './report-failure.ts';
import shape from './report.schema.json' with { type: 'json' };
import { GIVEN_NAMES, sourceNames } from './source-names.ts';

/** Checks a report as read by `JSON.parse`, and compiles it. */
export function readReport(source: unknown): Result<CompiledReport> {
  const copied = plainJson(source);
  if (!copied.ok) return misshapen(`at '${copied.problem.path}' ${copied.problem.seen}`);
  compiledShape ??= compileSchema(shape, {});
  const [problem] = compiledShape.problems(copied.value);
  if (problem) return misshapen(`'${problem.path}' ${problem.text}`);
  // The schema describes Report, and the value has just been found to fit it.
  const report = copied.value as unknown as Report;
  const wrong = wrongName(report);
  if (wrong !== undefined) return fail(reportFailure('REPORT_NAME', wrong));
  const sentences = checkSentences(report);
  return sentences.ok ? compileReport(report) : sentences;
}

/** Compiled on first use. */
let compiledShape: CompiledSchema | undefined;

function wrongName(report: Report): string | undefined {
  const { id, source, joins = {}, facts = {}, groups, measures } = report;
  const columns = [...groups, ...measures].map((one) => one.id);
  const names = [
    ...GIVEN_NAMES,
    ...sourceNames(source),
    ...Object.keys(joins),
    ...Object.keys(facts),
  ];
  const odd = [...Object.keys(joins), ...Object.keys(facts)].find((name) => !NAME.test(name));
  if (odd !== undefined)
    return `Expected the joins and facts of report "${id}" to have names as in camelCase, but one is "${odd}".`;
  const twice = repeated(columns) ?? repeated(names);
  if (twice !== undefined)
    return `Expected each name of report "${id}" once, but "${twice}" stands twice.`;
  const sources: readonly ReportSource[] = [
    source,
    ...Object.values(joins).map((join) => join.source),
  ];
  const list = sources.flatMap(undeclaredList)[0];
  if (list !== undefined)
    return `Expected "${list}", whose items report "${id}" reads, among the fields of its source, but it is not.`;
  return wrongSort(report, columns) ?? wrongChart(report) ?? wrongBuckets(report);
}

const NAME = /^[a-z][A-Za-z0-9]{0,39}$/;

const undeclaredList = (source: ReportSource): readonly string[] =>
  source.kind === 'records' && source.each !== undefined && !source.fields.includes(source.each)
    ? [source.each]
    : [];

const repeated = (names: readonly string[]): string | undefined =>
  names.find((name, at) => names.indexOf(name) !== at);

function wrongSort({ id, sort, measures }: Report, columns: readonly string[]): string | undefined {
  if (!sort) return undefined;
  if (!columns.includes(sort.by))
    return `Expected report "${id}" to be sorted by one of ${columns.join(', ')}, but it names "${sort.by}".`;
  const money = measures.some((one) => one.id === sort.by && one.kind === 'money');
  return money
    ? `Expected report "${id}" to be sorted by what has an order, but sums of several currencies ("${sort.by}") have none.`
    : undefined;
}

function wrongChart({ id, chart, measures }: Report): string | undefined {
  const known = measures.map((one) => one.id);
  const unknown = chart.measures?.find((name) => !known.includes(name));
  return unknown === undefined
    ? undefined
    : `Expected the chart of report "${id}" to show one of ${known.join(', ')}, but it names "${unknown}".`;
}

function wrongBuckets({ id, groups }: Report): string | undefined {
  const wrong = groups.find(({ buckets = [] }) =>
    buckets.some((bound, at) => at > 0 && bound <= (buckets[at - 1] ?? -Infinity)),
  );
  return (
    wrong && `Expected the buckets of "${wrong.id}" in report "${id}" to ascend, but they do not.`
  );
}

const misshapen = (because: string): Result<never> =>
  fail(
    reportFailure('REPORT_SHAPE', `Expected a report as in report.schema.json, but ${because}.`),
  );
