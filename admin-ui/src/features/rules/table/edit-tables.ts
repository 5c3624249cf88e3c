import type { RuleSet } from '@waybill/engine/rules';

type Tables = NonNullable<RuleSet['tables']>;
type Table = Tables[string];

/** With one column and one row, as a table has at least. */
export const addTable = (set: RuleSet, name: string): RuleSet =>
  withTable(set, name, { columns: [{ name: 'name' }], rows: [['']] });

export function dropTable(set: RuleSet, name: string): RuleSet {
  const { tables = {}, ...others } = set;
  const { [name]: _dropped, ...left } = tables;
  return Object.keys(left).length === 0 ? others : { ...set, tables: left };
}

export const addColumn = (set: RuleSet, table: string, name: string): RuleSet =>
  changed(set, table, ({ columns, rows, ...others }) => ({
    ...others,
    columns: [...columns, { name }],
    rows: rows.map((row) => [...row, '']),
  }));

export const dropColumn = (set: RuleSet, table: string, at: number): RuleSet =>
  changed(set, table, ({ columns, rows, ...others }) => ({
    ...others,
    columns: columns.toSpliced(at, 1),
    rows: rows.map((row) => row.toSpliced(at, 1)),
  }));

function changed(set: RuleSet, name: string, change: (table: Table) => Table): RuleSet {
  const table = set.tables?.[name];
  return table === undefined ? set : withTable(set, name, change(table));
}

export const withTable = (set: RuleSet, name: string, table: Table): RuleSet => ({
  ...set,
  tables: { ...set.tables, [name]: table },
});
