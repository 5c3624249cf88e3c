import type { CompiledRecordType } from '../compiled-record-type.ts';
import { columnsOf, type Column } from './columns.ts';
import { columnName } from '../../sheet/index.ts';
import type { Table, TableRow } from './table.ts';

/** What the columns of a file mean. */
export interface Heads {
  /** By column of the file, 0 for A. */
  readonly columns: ReadonlyMap<number, Column>;
  /** Where `$id` and `$revision` of an export stand. */
  readonly id?: number;
  readonly revision?: number;
  /** Where rows are marked with `#` that are no records. */
  readonly remark?: number;
  readonly row: number;
}

/** Rows at the top among which the heads are looked for. */
const LOOKED_AT = 10;

/** Items of tables within records that a file may bring. */
const MOST_ITEMS = 100;

/** Finds the row whose cells are keys or names of fields; the words of what is wrong otherwise. */
export function findHeads(table: Table, compiled: CompiledRecordType): Heads | string {
  if (table.length === 0) return 'there is nothing in it';
  const known = headNames(compiled);
  const tries = table
    .slice(0, LOOKED_AT)
    .map((row) => ({ row, unknown: unknownHeads(row, known) }));
  const found = tries.find(({ unknown, row }) => unknown.length === 0 && row.cells.size > 0);
  if (found) return readHeads(found.row, known);
  // The row that comes closest tells most.
  const [best] = tries.toSorted((one, other) => misses(one) - misses(other));
  if (!best || best.unknown.length === best.row.cells.size)
    return `none of its first ${String(LOOKED_AT)} rows names fields of "${compiled.type.id}"`;
  return `row ${String(best.row.row)} has ${best.unknown.slice(0, 5).join(', ')}, which is no field of "${compiled.type.id}"`;
}

const misses = ({ row, unknown }: { row: TableRow; unknown: readonly string[] }): number =>
  unknown.length - row.cells.size;

type Known = ReadonlyMap<string, Column | 'id' | 'revision' | 'remark' | 'ambiguous'>;

/** Keys, and names in both languages where only one field has them. */
function headNames(compiled: CompiledRecordType): Known {
  const names = new Map<string, Column | 'id' | 'revision' | 'remark' | 'ambiguous'>([
    ['$id', 'id'],
    ['$revision', 'revision'],
    ['#', 'remark'],
  ]);
  const columns = columnsOf(compiled, () => MOST_ITEMS);
  for (const column of columns)
    for (const title of new Set([column.title.zh, column.title.en].map(folded)))
      names.set(title, names.has(title) ? 'ambiguous' : column);
  for (const column of columns) names.set(folded(column.key), column);
  return names;
}

const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

function unknownHeads({ cells }: TableRow, known: Known): readonly string[] {
  return [...cells].flatMap(([column, { text }]) => {
    const meaning = known.get(folded(text));
    return meaning === undefined || meaning === 'ambiguous'
      ? [`"${text.slice(0, 50)}" (${columnName(column + 1)})`]
      : [];
  });
}

function readHeads({ cells, row }: TableRow, known: Known): Heads {
  const columns = new Map<number, Column>();
  const marks: { id?: number; revision?: number; remark?: number } = {};
  for (const [at, { text }] of cells) {
    const meaning = known.get(folded(text));
    if (meaning === undefined || meaning === 'ambiguous') continue;
    if (typeof meaning === 'string') marks[meaning] = at;
    else columns.set(at, meaning);
  }
  return { columns, row, ...marks };
}
