import { eraseValues } from './erase-values.ts';
import { exportRecords, recordTemplate } from './export-records.ts';
import { importRecords } from './import-records.ts';
import { createRecordQueries } from './record-queries.ts';
import { createRecordWrites } from './record-writes.ts';
import type { Records } from './records-api.ts';
import type { RecordsParts } from './records-context.ts';

export const createRecords = (parts: RecordsParts): Records => ({
  ...createRecordWrites(parts),
  ...createRecordQueries(parts),
  erase: (id, options) => eraseValues(parts, id, options),
  import: (request) => importRecords(parts, request),
  export: (request) => exportRecords(parts, request),
  template: (request) => recordTemplate(parts, request),
});
