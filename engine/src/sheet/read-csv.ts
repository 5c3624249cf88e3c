import { ok } from '../errors/failure.ts';
import type { Result } from '../errors/failure.ts';
import type { SheetLimits } from './limits.ts';
import type { SheetFailure } from './refuse-sheet.ts';
import type { Cell, Sheet } from './sheet.ts';
import { splitCsv } from './split-csv.ts';

/** The cells of a CSV file that hold something; what their texts mean is for the reader to say. */
export function readCsv(text: string, limits?: SheetLimits): Result<Sheet, SheetFailure> {
  const split = splitCsv(text, limits);
  if (!split.ok) return split;
  const rows = new Map<number, ReadonlyMap<number, Cell>>();
  for (const [index, fields] of split.value.entries()) {
    const cells = fields.flatMap((field, column): readonly (readonly [number, Cell])[] =>
      field === '' ? [] : [[column + 1, { kind: 'text', text: field }]],
    );
    if (cells.length > 0) rows.set(index + 1, new Map(cells));
  }
  return ok({ name: '', hidden: false, rows, merges: [] });
}
