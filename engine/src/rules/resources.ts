import type { WorkingCalendar } from './calendar/compile-calendar.ts';
import type { RuleTable } from './table/compile-table.ts';

/** What rules of one set may name: its own tables and calendars, and those deployed beside it. */
export interface RuleResources {
  readonly calendars: ReadonlyMap<string, WorkingCalendar>;
  readonly tables: ReadonlyMap<string, RuleTable>;
}

export const NO_RESOURCES: RuleResources = { calendars: new Map(), tables: new Map() };
