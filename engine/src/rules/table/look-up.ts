import type { Json } from '../../model/index.ts';
import type { Charge } from '../operators/rule-operator.ts';
import { DECIMAL_COST } from '../operators/rule-operator.ts';
import { sameValue } from '../operators/same-value.ts';
import { isWithin } from './cell-range.ts';
import type { ColumnPlace, RuleTable } from './compile-table.ts';

/** A column and the value that its cell must fit. */
export interface Key {
  readonly column: ColumnPlace;
  readonly value: Json;
}

/** The first row whose cells fit all keys, or undefined. */
export function findRow(
  { rows }: RuleTable,
  keys: readonly Key[],
  charge: Charge,
): readonly Json[] | undefined {
  return rows.find((row) => keys.every((key) => cellFits(row, key, charge)));
}

/** Whether the value fits a cell of the column in any row. */
export const standsIn = ({ rows }: RuleTable, key: Key, charge: Charge): boolean =>
  rows.some((row) => cellFits(row, key, charge));

function cellFits(row: readonly Json[], { column, value }: Key, charge: Charge): boolean {
  const cell = row[column.at] ?? null;
  switch (column.match) {
    case 'equal':
      return sameValue(cell, value, charge);
    case 'equalOrAny':
      return cell === '*' || sameValue(cell, value, charge);
    case 'range':
    case 'band':
      charge(2 * DECIMAL_COST);
      return isWithin(value, cell, column.match === 'range');
  }
}
