import { WaybillError } from '../../errors/failure.ts';
import { TABLE_LIMITS } from '../../records/index.ts';
import { searchRecords } from './record-queries.ts';
import { recordFailure, type RecordsParts } from './records-context.ts';
import { knownFormat, tableFile } from './table-file.ts';
import type { ExportRequest, TableFile, TemplateRequest } from './table-values.ts';

const PAGE = 500;

/** What a query finds, as far as its roles may read it. */
export async function exportRecords(
  parts: RecordsParts,
  { format: given, language, ...query }: ExportRequest,
): Promise<TableFile> {
  const { compute } = parts.context;
  const { type } = await parts.types.newest(query.type);
  const format = knownFormat(given);
  const pages: string[] = [];
  let rows = 0;
  for (let last: string | undefined; ;) {
    const page = { limit: PAGE, ...(last !== undefined && { after: last }) };
    const found = await searchRecords(parts, { ...query, ...page });
    pages.push(JSON.stringify(found.map(({ id, revision, values }) => ({ id, revision, values }))));
    rows += found.length;
    last = found.at(-1)?.id;
    if (found.length < PAGE) break;
    if (rows > MOST_ROWS) throw new WaybillError(tooMany(query.type));
  }
  const form = { format, ...(language && { language }) };
  const content = await compute('write-records', { type, ...form, pages, example: false });
  return tableFile({ id: query.type, format, content, rows });
}

export async function recordTemplate(
  parts: RecordsParts,
  { type: id, format: given, language }: TemplateRequest,
): Promise<TableFile> {
  const { type } = await parts.types.newest(id);
  const format = knownFormat(given);
  const form = { format, ...(language && { language }) };
  const asked = { type, ...form, pages: [], example: true };
  return tableFile({
    id,
    format,
    content: await parts.context.compute('write-records', asked),
    rows: 0,
  });
}

/** As many as can be imported again. */
const MOST_ROWS = TABLE_LIMITS.rows - 10;

const tooMany = (type: string) =>
  recordFailure(
    'RECORD_QUERY_INVALID',
    `Expected at most ${String(MOST_ROWS)} records of "${type}" in one file, but there are more.`,
  );
