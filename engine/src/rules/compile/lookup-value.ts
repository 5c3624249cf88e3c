import type { Lookup } from '../rule-set.ts';
import type { Reader } from '../rule-run.ts';
import type { ColumnPlace } from '../table/compile-table.ts';
import { findRow } from '../table/look-up.ts';
import { operandReader } from './operand-reader.ts';
import type { Path } from './problem-list.ts';
import type { SetCompiler } from './set-compiler.ts';

interface KeyReader {
  readonly column: ColumnPlace;
  readonly read: Reader;
}

/** `{ "lookup" }`: a cell of the first row that fits, or null. */
export function lookupReader(
  compiler: SetCompiler,
  lookup: Lookup,
  path: Path,
): Reader | undefined {
  const table = compiler.table(lookup.table, [...path, 'table']);
  if (table === undefined) return undefined;
  const column = (name: string, at: Path): ColumnPlace | undefined => {
    const place = table.columns.get(name);
    if (place === undefined) {
      compiler.problems.report('RULE_SET_TABLE', at, (where) => {
        return `Expected ${table.name} to have column '${name}', which is read at ${where}, but it does not.`;
      });
    }
    return place;
  };
  const result = column(lookup.column, [...path, 'column']);
  const keys: KeyReader[] = [];
  for (const [name, value] of Object.entries(lookup.where)) {
    const at = [...path, 'where', name];
    const place = column(name, at);
    const read = operandReader(compiler, value, at);
    if (place && read) keys.push({ column: place, read });
  }
  if (result === undefined || keys.length < Object.keys(lookup.where).length) return undefined;
  return (run) => {
    const wanted = keys.map(({ column: at, read }) => ({ column: at, value: read(run) }));
    return findRow(table, wanted, run.charge)?.[result.at] ?? null;
  };
}
