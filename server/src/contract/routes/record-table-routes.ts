import { Type } from '@sinclair/typebox';
import { route } from '../route.ts';
import { Id, Reason } from '../shapes.ts';

/** Bytes of a table as it is sent; of base64 four signs are three bytes, the rest is for names. */
const MOST_BYTES = 8 * 1_024 * 1_024;
const LIMIT = Math.ceil((MOST_BYTES * 4) / 3) + 4_096;

const Verdict = Type.Union([
  ...[Type.Literal('created'), Type.Literal('updated'), Type.Literal('pending')],
  ...[Type.Literal('unchanged'), Type.Literal('refused')],
]);

const Count = Type.Integer({ description: 'Rows' });

const Report = Type.Object({
  type: Id,
  file: Type.String(),
  written: Type.Boolean({ description: 'Whether anything was written' }),
  counts: Type.Object({
    ...{ created: Count, updated: Count, pending: Count, unchanged: Count, refused: Count },
  }),
  rows: Type.Array(
    Type.Object({
      row: Type.Integer({ description: 'As spreadsheets count: 1 for the first' }),
      verdict: Verdict,
      id: Type.Optional(Type.String()),
      key: Type.Optional(Type.String({ description: 'By which others refer to the record' })),
      problems: Type.Array(
        Type.Object({
          cell: Type.Optional(Type.String({ description: 'As `C5`' })),
          column: Type.Optional(Type.String()),
          value: Type.Optional(Type.String()),
          problem: Type.String(),
          mend: Type.String(),
        }),
      ),
    }),
  ),
});

const FormatName = Type.Unsafe<'xlsx' | 'csv'>(Type.String({ enum: ['xlsx', 'csv'] }));
const FORM = {
  format: FormatName,
  language: Type.Optional(
    Type.Unsafe<'zh' | 'en'>(
      Type.String({
        enum: ['zh', 'en'],
        description: 'In which values are called; as the type has them where absent',
      }),
    ),
  ),
};
const Table = Type.Unsafe<Uint8Array>(Type.String({ format: 'binary' }));
const DOWNLOAD = { media: 'application/octet-stream', answer: Table } as const;
const READ = { permission: { action: 'read', subject: 'record' } } as const;

/** Rows of a type as .xlsx or CSV; types and fields say who may read and write them. */
export const RECORD_TABLE_ROUTES = {
  exportRecords: route({
    ...{ method: 'GET', path: '/record-tables/{type}', ...READ, ...DOWNLOAD },
    summary: 'Records of a type as far as the caller may read them; at most 19,990.',
    query: Type.Object({
      ...FORM,
      field: Type.Optional(
        Type.String({ maxLength: 100, description: 'Field for `is` or `begins`' }),
      ),
      is: Type.Optional(Type.String({ maxLength: 200 })),
      begins: Type.Optional(Type.String({ maxLength: 200 })),
      status: Type.Optional(Type.Union([Type.Literal('active'), Type.Literal('retired')])),
      pending: Type.Optional(Type.Boolean()),
    }),
  }),
  getRecordTemplate: route({
    ...{ method: 'GET', path: '/record-tables/{type}/template', ...READ, ...DOWNLOAD },
    summary: 'An empty table with the columns of the type and an example.',
    query: Type.Object(FORM),
  }),
  importRecords: route({
    ...{ method: 'POST', path: '/record-tables/{type}', bodyLimit: LIMIT },
    permission: { action: 'create', subject: 'record' },
    summary:
      'A verdict for each row. Writes all rows or, where one is refused, none, unless `goodRows` asks for those that are right.',
    body: Type.Object(
      {
        name: Type.String({ minLength: 1, maxLength: 200 }),
        content: Type.String({
          maxLength: LIMIT,
          description: 'The bytes in base64, at most 8 MiB',
        }),
        dryRun: Type.Optional(Type.Boolean({ description: 'Writes nothing' })),
        goodRows: Type.Optional(Type.Boolean()),
        reason: Type.Optional(Reason),
      },
      { additionalProperties: false },
    ),
    answer: Report,
  }),
};
