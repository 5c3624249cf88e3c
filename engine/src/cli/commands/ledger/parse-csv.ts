import { splitCsv } from '../../../sheet/index.ts';

/** Rows of a CSV file that hold something; undefined where it is broken or too large. */
export function parseCsv(text: string): readonly (readonly string[])[] | undefined {
  const split = splitCsv(text);
  return split.ok ? split.value.filter((row) => row.length > 1 || row[0] !== '') : undefined;
}
