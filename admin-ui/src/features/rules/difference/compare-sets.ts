import type { RuleDefinition, RuleSet } from '@waybill/engine/rules';
import type { Json } from '@waybill/server/contract';
import { writeCell } from '../table/cells.ts';
import { columnsOf, type Column } from '../table/column.ts';

export interface RuleChange {
  readonly id: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly before?: RuleDefinition;
  readonly after?: RuleDefinition;
  /** Columns whose cells differ. */
  readonly cells: ReadonlySet<string>;
  /** Its place among the rules that both have is another. */
  readonly moved: boolean;
}

/** Anything else that differs: `settings · moderatePercent · value`. */
export interface PartChange {
  readonly path: readonly string[];
  readonly before: string;
  readonly after: string;
}

export interface SetDifference {
  readonly columns: readonly Column[];
  readonly rules: readonly RuleChange[];
  readonly parts: readonly PartChange[];
}

/** What two versions of a rule set say otherwise: rules by their ids, cells by their columns. */
export function compareSets(before: RuleSet, after: RuleSet, reader: 'zh' | 'en'): SetDifference {
  const columns = unionOf(columnsOf(after, NONE, reader), columnsOf(before, NONE, reader));
  return {
    columns,
    rules: rulesOf(before, after, columns),
    parts: [...headOf(before, after), ...tablesOf(before, after, reader)],
  };
}

const NONE: ReadonlySet<string> = new Set();

/** What only the older one has stands where it stood, before its last columns. */
function unionOf(after: readonly Column[], before: readonly Column[]): readonly Column[] {
  const known = new Set(after.map(({ key }) => key));
  const gone = before.filter(({ key }) => !known.has(key));
  return [...after.slice(0, 1), ...gone, ...after.slice(1)];
}

function rulesOf(
  before: RuleSet,
  after: RuleSet,
  columns: readonly Column[],
): readonly RuleChange[] {
  const old = new Map(before.rules.map((rule) => [rule.id, rule]));
  const ids = new Set(after.rules.map(({ id }) => id));
  const common = before.rules.map(({ id }) => id).filter((id) => ids.has(id));
  const order = after.rules.map(({ id }) => id).filter((id) => old.has(id));
  const present = after.rules.flatMap((rule): readonly RuleChange[] => {
    const was = old.get(rule.id);
    const { id } = rule;
    if (!was) return [{ id, change: 'added', after: rule, cells: NONE, moved: false }];
    const cells = columns.filter(
      (column) => writeCell(before, was, column) !== writeCell(after, rule, column),
    );
    const moved = common.indexOf(id) !== order.indexOf(id);
    if (cells.length === 0 && !moved) return [];
    const keys = new Set(cells.map(({ key }) => key));
    return [{ id, change: 'changed', before: was, after: rule, cells: keys, moved }];
  });
  const gone = before.rules
    .filter(({ id }) => !ids.has(id))
    .map((rule) => ({ id: rule.id, before: rule, cells: NONE, moved: false }));
  return [...present, ...gone.map((rule) => ({ ...rule, change: 'removed' as const }))];
}

const WHOLE = ['version', 'effectiveFrom', 'hitPolicy', 'aggregation', 'policy', 'money'];
const NAMED = ['facts', 'calendars'];

function headOf(before: RuleSet, after: RuleSet): readonly PartChange[] {
  const [old, now] = [membersOf(before), membersOf(after)];
  const whole = WHOLE.flatMap((name) => changeOf([name], old[name], now[name]));
  const titles = [
    ...changeOf(['nameZh'], before.title.zh, after.title.zh),
    ...changeOf(['nameEn'], before.title.en, after.title.en),
  ];
  const named = NAMED.flatMap((name) => changesIn([name], old[name], now[name]));
  const schemas = (['inputs', 'outputs'] as const).flatMap((name) => [
    ...changesIn([name], before[name]['properties'], after[name]['properties']),
    ...changeOf([name, 'required'], before[name]['required'], after[name]['required']),
  ]);
  return [...titles, ...whole, ...schemas, ...named];
}

type Members = Readonly<Record<string, Json | undefined>>;

/** A rule set is JSON through and through. */
const membersOf = (value: object): Members => value as unknown as Members;

const isMembers = (value: Json | undefined): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function changesIn(
  path: readonly string[],
  before: Json | undefined,
  after: Json | undefined,
): readonly PartChange[] {
  const [old, now] = [isMembers(before) ? before : {}, isMembers(after) ? after : {}];
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...names].flatMap((name) => changeOf([...path, name], old[name], now[name]));
}

function changeOf(
  path: readonly string[],
  before: Json | undefined,
  after: Json | undefined,
): readonly PartChange[] {
  const [old, now] = [shown(before), shown(after)];
  return old === now ? [] : [{ path, before: old, after: now }];
}

const shown = (value: Json | undefined): string =>
  value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);

type Table = NonNullable<RuleSet['tables']>[string];

function tablesOf(before: RuleSet, after: RuleSet, reader: 'zh' | 'en'): readonly PartChange[] {
  const names = new Set([...Object.keys(before.tables ?? {}), ...Object.keys(after.tables ?? {})]);
  return [...names].flatMap((name) =>
    rowsOf(name, before.tables?.[name] ?? EMPTY, after.tables?.[name] ?? EMPTY).map((change) =>
      inWords(change, after.tables?.[name] ?? EMPTY, reader),
    ),
  );
}

const EMPTY: Table = { columns: [], rows: [] };
/** Rows told of one table. */
const MOST_ROWS = 200;

/** Rows go by their first cell, as those of settings do; where that is no name, by their place. */
function rowsOf(table: string, before: Table, after: Table): readonly PartChange[] {
  const [old, now] = [byName(before), byName(after)];
  const columns = after.columns.length > 0 ? after.columns : before.columns;
  const names = [...new Set([...old.keys(), ...now.keys()])];
  return names.slice(0, MOST_ROWS).flatMap((row) => {
    const [was, is] = [old.get(row), now.get(row)];
    if (!was || !is) return changeOf([table, row], was, is);
    return columns.flatMap(({ name }, at) => changeOf([table, row, name], was[at], is[at]));
  });
}

/** Columns go by their titles, and a row by what it says of itself in the reader's language. */
function inWords(change: PartChange, { columns, rows }: Table, reader: 'zh' | 'en'): PartChange {
  const [table = '', row = '', ...column] = change.path;
  const meaning = columns.findIndex(({ name }) => name === reader);
  const told = rows.find(([first = null]) => shown(first) === row)?.[meaning];
  const titles = column.map((name) => columns.find((one) => one.name === name)?.title?.[reader]);
  const path = [table, typeof told === 'string' ? told : row];
  return { ...change, path: [...path, ...titles.map((title, at) => title ?? column[at] ?? '')] };
}

function byName({ rows }: Table): ReadonlyMap<string, readonly Json[]> {
  const names = rows.map(([first = null]) => shown(first));
  const unique = new Set(names).size === rows.length;
  return new Map(rows.map((row, at) => [unique ? (names[at] ?? '') : String(at + 1), row]));
}
