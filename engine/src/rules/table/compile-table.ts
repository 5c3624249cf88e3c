import type { Failure, Result } from '../../errors/failure.ts';
import { fail, ok } from '../../errors/failure.ts';
import type { Json } from '../../model/index.ts';
import { LIMITS } from '../limits.ts';
import { problem } from '../refuse.ts';
import { isList } from '../schema/json-kinds.ts';
import { endOrder } from './cell-range.ts';
import type { CellMatch, TableDefinition } from './table.ts';

export interface RuleTable {
  readonly name: string;
  readonly columns: ReadonlyMap<string, ColumnPlace>;
  readonly rows: readonly (readonly Json[])[];
}

export interface ColumnPlace {
  readonly at: number;
  readonly match: CellMatch;
  /** Its decimal strings are numbers to FEEL. */
  readonly isDecimal: boolean;
}

/** Compiles a table of the right shape; `name` is how messages call it. */
export function compileTable(
  name: string,
  { columns, rows }: TableDefinition,
): Result<RuleTable, readonly Failure[]> {
  const places = new Map(
    columns.map((column, at): [string, ColumnPlace] => [
      column.name,
      { at, match: column.match ?? 'equal', isDecimal: column.format === 'decimal' },
    ]),
  );
  const problems: Failure[] = [];
  const report = (because: string): void => {
    if (problems.length < LIMITS.problems) {
      problems.push(problem('RULE_SET_TABLE', `Expected ${name} to be a table, but ${because}.`));
    }
  };
  if (places.size < columns.length) report('two of its columns have the same name');
  if (rows.length * columns.length > LIMITS.cells) report(`it has more than ${LIMITS.cells} cells`);
  for (const [at, row] of rows.entries()) {
    if (row.length !== columns.length)
      report(`'/rows/${String(at)}' has not a cell for each column`);
    for (const { at: column, match } of places.values()) {
      if (isRanged(match) && !isRange(row[column])) {
        report(
          `'/rows/${String(at)}/${String(column)}' is not [low, high] of decimals, dates or null`,
        );
      }
    }
  }
  return problems.length > 0 ? fail(problems) : ok({ name, columns: places, rows });
}

const isRanged = (match: CellMatch): boolean => match === 'range' || match === 'band';

/** The ends can be compared with each other, the lower first; an open end with everything. */
function isRange(cell: Json | undefined): boolean {
  if (!isList(cell) || cell.length !== 2) return false;
  const [low = null, high = null] = cell;
  if (low === null && high === null) return true;
  const order = endOrder(low ?? high, high ?? low);
  return order !== undefined && order <= 0;
}
