import type { Failure, Result } from '../errors/failure.ts';
import { fail, ok } from '../errors/failure.ts';
import type { CalendarDefinition } from './calendar/calendar.ts';
import type { WorkingCalendar } from './calendar/compile-calendar.ts';
import { compileCalendar } from './calendar/compile-calendar.ts';
import { checkShape } from './check-shape.ts';
import { problem } from './refuse.ts';
import type { RuleTable } from './table/compile-table.ts';
import { compileTable } from './table/compile-table.ts';
import type { TableDefinition } from './table/table.ts';

/** A calendar or table in a file of its own, which rule sets name by its id. */
export interface RuleResource {
  readonly kind: 'calendar' | 'table';
  readonly id: string;
  readonly version: string;
  /** Of kind `calendar`. */
  readonly calendar?: WorkingCalendar;
  /** Of kind `table`. */
  readonly table?: RuleTable;
}

/** Tells a calendar (`holidays`) and a table (`rows`) from other JSON; undefined for that. */
export function ruleResourceKind(
  json: Readonly<Record<string, unknown>>,
): RuleResource['kind'] | undefined {
  if (Array.isArray(json['holidays'])) return 'calendar';
  return Array.isArray(json['rows']) && Array.isArray(json['columns']) ? 'table' : undefined;
}

/** Checks and compiles such a file as read by `JSON.parse`; gives all that is wrong with it. */
export function readRuleResource(
  kind: RuleResource['kind'],
  json: unknown,
): Result<RuleResource, readonly Failure[]> {
  const shaped = checkShape(kind, json);
  if (!shaped.ok) return shaped;
  const { id, version } = shaped.value;
  if (typeof id !== 'string' || typeof version !== 'string') {
    return fail([
      problem(
        'RULE_SET_SHAPE',
        `Expected the ${kind} to have id and version, as a file of its own must, but one is missing.`,
      ),
    ]);
  }
  const head = { kind, id, version };
  const name = `${kind} '${id}' version '${version}'`;
  if (kind === 'calendar') {
    // The schema describes it, and the value has just been found to fit.
    const definition = shaped.value as unknown as CalendarDefinition;
    const compiled = compileCalendar(name, definition);
    return compiled.ok ? ok({ ...head, calendar: compiled.value }) : compiled;
  }
  // As above.
  const compiled = compileTable(name, shaped.value as unknown as TableDefinition);
  return compiled.ok ? ok({ ...head, table: compiled.value }) : compiled;
}
