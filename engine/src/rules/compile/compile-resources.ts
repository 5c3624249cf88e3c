import type { Failure, Result } from '../../errors/failure.ts';
import type { WorkingCalendar } from '../calendar/compile-calendar.ts';
import { compileCalendar } from '../calendar/compile-calendar.ts';
import type { RuleSet } from '../rule-set.ts';
import type { RuleTable } from '../table/compile-table.ts';
import { compileTable } from '../table/compile-table.ts';
import type { RuleResource } from '../rule-resource.ts';
import type { Path, ProblemList } from './problem-list.ts';
import type { SetCompiler } from './set-compiler.ts';

/** A table or calendar that the set names and that was deployed beside it. */
export type NamedResource = Pick<RuleResource, 'kind' | 'id' | 'version'>;

export interface SetResources extends Pick<
  SetCompiler,
  'calendar' | 'anyCalendar' | 'table' | 'resources'
> {
  /** Those of other files that were asked for, in the order of the asking. */
  readonly named: readonly NamedResource[];
  /** Whether a fact names a calendar, so that it may be any. */
  readonly choosesCalendar: () => boolean;
}

/** The set's own tables and calendars, and where it has none of a name, those deployed. */
export function compileResources(
  { calendars = {}, tables = {} }: Pick<RuleSet, 'calendars' | 'tables'>,
  deployed: readonly RuleResource[],
  problems: ProblemList,
): SetResources {
  const own = ownResources(problems);
  const known = {
    calendars: own('calendar', calendars, compileCalendar),
    tables: own('table', tables, compileTable),
  };
  const named: NamedResource[] = [];
  const find =
    <T>(
      kind: RuleResource['kind'],
      from: Map<string, T | undefined>,
      valueOf: (resource: RuleResource) => T | undefined,
    ) =>
    (name: string, path: Path): T | undefined => {
      if (from.has(name)) return from.get(name);
      // The last of a name is the newest.
      const resource = deployed.findLast((one) => one.kind === kind && one.id === name);
      if (resource === undefined) {
        problems.report('RULE_SET_RESOURCE', path, (at) => {
          return `Expected a ${kind} '${name}', which is named at ${at}, but there is none.`;
        });
        return undefined;
      }
      named.push({ kind, id: name, version: resource.version });
      from.set(name, valueOf(resource));
      return from.get(name);
    };
  const calendar = find('calendar', known.calendars, (resource) => resource.calendar);
  let chooses = false;
  return {
    calendar,
    anyCalendar: () => {
      chooses = true;
      for (const { kind, id } of deployed) if (kind === 'calendar') calendar(id, []);
    },
    choosesCalendar: () => chooses,
    table: find('table', known.tables, ({ table }) => table),
    // Those that were found wrong are undefined, and then nothing is evaluated.
    resources: known as { calendars: Map<string, WorkingCalendar>; tables: Map<string, RuleTable> },
    named,
  };
}

const ownResources =
  (problems: ProblemList) =>
  <D, T>(
    kind: RuleResource['kind'],
    definitions: Readonly<Record<string, D>>,
    compile: (name: string, definition: D) => Result<T, readonly Failure[]>,
  ): Map<string, T | undefined> => {
    const compiled = new Map<string, T | undefined>();
    for (const [name, definition] of Object.entries(definitions)) {
      const result = compile(`${kind} '${name}' of ${problems.setName}`, definition);
      if (!result.ok) problems.add(result.failure);
      compiled.set(name, result.ok ? result.value : undefined);
    }
    return compiled;
  };
