import type { Json } from '../../model/index.ts';
import type { RuleResources } from '../resources.ts';
import { isObject, textOf } from '../schema/json-kinds.ts';
import type { Key } from '../table/look-up.ts';
import { standsIn } from '../table/look-up.ts';
import type { RuleTable } from '../table/compile-table.ts';
import type { RuleOperator } from './rule-operator.ts';

/** `{ "table", "column" }`: the value seen fits a cell of the column. */
function standing(wanted: boolean): RuleOperator {
  return {
    expects: 'an object with table and column',
    accepts: (expected) => isObject(expected) && 'table' in expected,
    literalOnly: true,
    holds: (seen, expected, charge, resources) => {
      const place = placeOf(seen, expected, resources);
      return place !== undefined && standsIn(place.table, place.key, charge) === wanted;
    },
  };
}

export const inTable = standing(true);
export const notInTable = standing(false);

function placeOf(
  value: Json,
  expected: Json,
  { tables }: RuleResources,
): { readonly table: RuleTable; readonly key: Key } | undefined {
  if (!isObject(expected)) return undefined;
  const table = tables.get(textOf(expected['table']));
  const column = table?.columns.get(textOf(expected['column']));
  return table && column && { table, key: { column, value } };
}
