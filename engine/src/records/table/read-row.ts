import type { Json, Variables } from '../../model/index.ts';
import { isList, isObject } from '../schema-fields.ts';
import type { Column } from './columns.ts';
import type { Heads } from './find-heads.ts';
import { readCell } from './read-cell.ts';
import type { TableRow } from './table.ts';
import { columnName } from '../../sheet/index.ts';

/** Why a row is refused: the cell where there is one, what is wrong, and what to do. */
export interface CellProblem {
  /** As `C5`. */
  readonly cell?: string;
  /** Key of the column. */
  readonly column?: string;
  /** What stands in the cell, cut where it is long. */
  readonly value?: string;
  readonly problem: string;
  readonly mend: string;
}

export interface RowReading {
  readonly row: number;
  /** Of an export: which record it was, and when. */
  readonly id?: string;
  readonly revision?: number;
  /** What the row says; null: the value goes. Tables within the record as lists, groups in part. */
  readonly values: Variables;
  /** By key of column: the cell, to name it where its value is refused later. */
  readonly cells: ReadonlyMap<string, { readonly cell: string; readonly value: string }>;
  readonly problems: readonly CellProblem[];
}

const SHOWN = 60;

/** Undefined where the row is none of data: it is marked with `#`, or holds nothing. */
export function readRow(row: TableRow, heads: Heads): RowReading | undefined {
  if (row.row <= heads.row) return undefined;
  if (heads.remark !== undefined && row.cells.get(heads.remark)?.text.trim() === '#')
    return undefined;
  const values: Record<string, Json> = {};
  const cells = new Map<string, { cell: string; value: string }>();
  const problems: CellProblem[] = row.merged === undefined ? [] : [mergedCells(row.merged)];
  for (const [at, column] of heads.columns) {
    const cell = row.cells.get(at);
    if (!cell || cell.text.trim() === '') continue;
    const place = {
      cell: `${columnName(at + 1)}${String(row.row)}`,
      value: cell.text.slice(0, SHOWN),
    };
    cells.set(column.key, place);
    const read = readCell(column, cell);
    if (read.ok) putAt(values, column, read.value);
    else problems.push({ ...place, column: column.key, ...read.failure });
  }
  if (cells.size === 0) return undefined;
  return { row: row.row, values: compacted(values), cells, problems, ...marksOf(row, heads) };
}

const mergedCells = (range: string): CellProblem => ({
  cell: range,
  problem: 'is merged, and only its first cell has a value',
  mend: 'Unmerge the cells and fill each of them.',
});

function marksOf({ cells }: TableRow, { id, revision }: Heads) {
  const idText = id === undefined ? undefined : cells.get(id)?.text.trim();
  const revisionText = revision === undefined ? undefined : cells.get(revision)?.text.trim();
  return {
    ...(idText && { id: idText }),
    ...(revisionText && { revision: Number(revisionText) }),
  };
}

type Building = Record<string, Json>;

/** Puts a value where its key says, making groups and items on the way. */
function putAt(values: Building, { key }: Column, value: Json): void {
  const steps = key.split('.');
  let at = values;
  for (const step of steps.slice(0, -1)) at = within(at, step);
  at[steps.at(-1) ?? key] = value;
}

function within(at: Building, step: string): Building {
  const match = /^(?<name>[^[]+)(?:\[(?<number>\d+)\])?$/.exec(step);
  const name = match?.groups?.['name'] ?? step;
  const number = match?.groups?.['number'];
  const found = at[name];
  if (number === undefined) {
    const group: Building = isObject(found) ? found : {};
    at[name] = group;
    return group;
  }
  const items: Json[] = isList(found) ? [...found] : [];
  const item = items[Number(number) - 1];
  const kept: Building = isObject(item) ? item : {};
  items[Number(number) - 1] = kept;
  at[name] = items;
  return kept;
}

/** Items of tables without a value are left out, wherever they stand. */
function compacted(values: Building): Variables {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      isList(value) ? value.flatMap(item) : value,
    ]),
  );
}

const item = (value: Json | undefined): readonly Json[] =>
  value === undefined || (isObject(value) && Object.values(value).every((one) => one === null))
    ? []
    : [isObject(value) ? present(value) : value];

const present = (value: Variables): Variables =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null));
