import type { Result } from '../errors/failure.ts';
import { compileExpression } from '../expression/index.ts';
import type { Expression } from '../model/index.ts';
import type { CompiledJoin, CompiledMeasure, CompiledReport } from './compiled-report.ts';
import type { Report, ReportJoin, ReportMeasure } from './report.ts';
import { ReportStop, stoppable } from './report-stop.ts';
import { GIVEN_NAMES, sourceNames } from './source-names.ts';

/** Compiles the expressions of a report; the first that is wrong is told. */
export const compileReport = (report: Report): Result<CompiledReport> =>
  stoppable(() => compile(report));

type Names = ReadonlySet<string>;
type Compile = (place: string, text: string, names: Names) => Expression;

function compile(report: Report): CompiledReport {
  const { source, joins = {}, facts = {}, period, filter, groups, measures } = report;
  const read: Compile = (place, text, names) => readExpression(report, { place, text, names });
  const row = new Set([...sourceNames(source), ...GIVEN_NAMES]);
  const compiledJoins = Object.entries(joins).map(([name, join]) =>
    compileJoin(name, join, { read, row }),
  );
  const seen = new Set([...row, ...Object.keys(joins)]);
  const compiledFacts = Object.entries(facts).map(([name, text]) => {
    // A fact sees those before it.
    const expression = read(`facts/${name}`, text, seen);
    seen.add(name);
    return [name, expression] as const;
  });
  return {
    ...{ report, joins: compiledJoins, facts: compiledFacts },
    ...(period?.of !== undefined && { periodOf: read('period/of', period.of, seen) }),
    ...(filter !== undefined && { filter: read('filter', filter, seen) }),
    groups: groups.map((group) => ({
      group,
      value: read(`groups/${group.id}`, group.value, seen),
    })),
    measures: measures.map((measure) => compileMeasure(measure, read, seen)),
  };
}

function compileJoin(
  name: string,
  { source, filter, key, on }: ReportJoin,
  { read, row }: { readonly read: Compile; readonly row: Names },
): CompiledJoin {
  const inside = new Set([...sourceNames(source), ...GIVEN_NAMES]);
  const place = `joins/${name}`;
  return {
    ...{ name, source },
    ...(filter !== undefined && { filter: read(`${place}/filter`, filter, inside) }),
    key: read(`${place}/key`, key, inside),
    on: read(`${place}/on`, on, row),
  };
}

function compileMeasure(measure: ReportMeasure, read: Compile, seen: Names): CompiledMeasure {
  const place = `measures/${measure.id}`;
  const { where } = measure;
  const value = 'value' in measure ? measure.value : undefined;
  const of = 'of' in measure ? measure.of : undefined;
  return {
    measure,
    ...(value !== undefined && { value: read(`${place}/value`, value, seen) }),
    ...(where !== undefined && { where: read(`${place}/where`, where, seen) }),
    ...(of !== undefined && { of: read(`${place}/of`, of, seen) }),
  };
}

interface Text {
  readonly place: string;
  readonly text: string;
  readonly names: Names;
}

function readExpression({ id }: Report, { place, text, names }: Text): Expression {
  const compiled = compileExpression(text);
  if (!compiled.ok) {
    const message = `Expected "${place}" of report "${id}" to be FEEL, but: ${compiled.failure.message}`;
    throw new ReportStop('REPORT_EXPRESSION', message);
  }
  const unknown = unknownNames(compiled.value, names);
  if (unknown.length === 0) return compiled.value;
  const message = `Expected "${place}" of report "${id}" to read ${[...names].join(', ')}, but it reads ${unknown.join(', ')}.`;
  throw new ReportStop('REPORT_NAME', message);
}

/** Within a filter names may be those of the items, which nothing here describes. */
const unknownNames = ({ source, references }: Expression, names: Names): readonly string[] =>
  source.includes('[')
    ? []
    : references.filter((name) => !names.has(name) && !/[^\p{L}\p{N}_]/u.test(name));
