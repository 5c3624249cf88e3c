import { WaybillError } from '../../errors/failure.ts';
import type { TableFormat } from '../../records/index.ts';
import type { TableFile } from './table-values.ts';

const MEDIA_TYPES: Readonly<Record<TableFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

interface Written extends Pick<TableFile, 'content' | 'rows'> {
  /** Of the record type or report. */
  readonly id: string;
  readonly format: TableFormat;
}

export const tableFile = ({ id, format, ...file }: Written): TableFile => ({
  ...{ name: `${id}.${format}`, mediaType: MEDIA_TYPES[format] },
  ...file,
});

/** Callers without types may give anything. */
export function knownFormat(format: string): TableFormat {
  if (format === 'xlsx' || format === 'csv') return format;
  throw new WaybillError({
    code: 'ARGUMENT_INVALID',
    message: `Expected the format xlsx or csv, but got ${JSON.stringify(format)}.`,
    mend: 'Ask for xlsx or csv.',
  });
}
