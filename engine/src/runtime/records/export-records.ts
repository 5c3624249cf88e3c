import { WaybillError } from '../../errors/failure.ts';
import { TABLE_LIMITS, writeTable } from '../../records/index.ts';
import { searchRecords } from './record-queries.ts';
import type { RecordView } from './record-values.ts';
import { recordFailure, type RecordsParts } from './records-context.ts';
import { knownFormat, tableFile } from './table-file.ts';
import type { ExportRequest, TableFile, TemplateRequest } from './table-values.ts';

const PAGE = 500;

/** What a query finds, as far as its roles may read it. */
export async function exportRecords(
  parts: RecordsParts,
  { format, ...query }: ExportRequest,
): Promise<TableFile> {
  const compiled = await parts.types.newest(query.type);
  const records: RecordView[] = [];
  for (;;) {
    const last = records.at(-1)?.id;
    const page = { limit: PAGE, ...(last !== undefined && { after: last }) };
    const found = await searchRecords(parts, { ...query, ...page });
    records.push(...found);
    if (found.length < PAGE) break;
    if (records.length > MOST_ROWS) throw new WaybillError(tooMany(query.type));
  }
  const content = writeTable({ compiled, format: knownFormat(format), records, example: false });
  return tableFile({ id: query.type, format, content, rows: records.length });
}

export async function recordTemplate(
  parts: RecordsParts,
  { type, format }: TemplateRequest,
): Promise<TableFile> {
  const compiled = await parts.types.newest(type);
  const content = writeTable({ compiled, format: knownFormat(format), records: [], example: true });
  return tableFile({ id: type, format, content, rows: 0 });
}

/** As many as can be imported again. */
const MOST_ROWS = TABLE_LIMITS.rows - 10;

const tooMany = (type: string) =>
  recordFailure(
    'RECORD_QUERY_INVALID',
    `Expected at most ${String(MOST_ROWS)} records of "${type}" in one file, but there are more.`,
  );
