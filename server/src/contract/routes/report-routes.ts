import { Type } from '@sinclair/typebox';
import { route } from '../route.ts';
import { AnyJson, Id, Wording } from '../shapes.ts';

const choice = <const T extends string>(...names: readonly T[]) =>
  Type.Unsafe<T>(Type.String({ enum: [...names] }));

const head = {
  id: Id,
  version: Type.String(),
  title: Wording,
  question: Wording,
  policy: Type.Array(Type.String(), { description: 'Clauses that ask for it' }),
};

const ReportHead = Type.Object({
  ...head,
  roles: Type.Array(Type.String(), { description: 'Groups that may read it' }),
  period: Type.Optional(choice('month', 'quarter', 'year', 'all')),
});

const Money = Type.Object({ amount: Type.String(), currency: Type.String() });

/** A count; decimal text; sums of money by currency; null where nothing counts. */
const Measure = Type.Union([Type.Number(), Type.String(), Type.Array(Money), Type.Null()]);
const Measures = Type.Record(Type.String(), Measure);

const ReportResult = Type.Object({
  ...head,
  chart: Type.Object({
    kind: choice('bar', 'line', 'none'),
    measures: Type.Optional(Type.Array(Type.String())),
  }),
  period: Type.Optional(Type.Object({ id: Type.String(), from: Type.String(), to: Type.String() })),
  today: Type.String({ description: 'ISO 8601 day that it was reckoned on' }),
  columns: Type.Array(
    Type.Object({
      ...{ id: Id, title: Wording },
      kind: choice('group', 'count', 'sum', 'money', 'mean', 'share'),
    }),
  ),
  rows: Type.Array(
    Type.Object({
      groups: Type.Record(Type.String(), Type.Object({ value: AnyJson, label: Wording })),
      measures: Measures,
    }),
  ),
  leftOut: Type.Integer({ description: 'Groups beyond the limit of the report' }),
  total: Measures,
  counted: Type.Integer({ description: 'Rows of the source that count' }),
  answer: Wording,
  subjects: Type.Optional(
    Type.Object({
      items: Type.Array(
        Type.Object({
          kind: choice('record', 'instance', 'task', 'entry', 'clause'),
          ...{ id: Id, text: Type.String() },
        }),
      ),
      leftOut: Type.Integer({ description: 'Further ones, which are counted alone' }),
    }),
  ),
});

const period = {
  period: Type.Optional(
    Type.String({
      ...{ minLength: 1, maxLength: 40 },
      description: '2026-11, 2026-Q4, 2026, 2026-11-01..2026-11-15 or all; else the current one',
    }),
  ),
};

const row = Type.Optional(
  Type.String({
    ...{ minLength: 2, maxLength: 2000 },
    description:
      'Values that a row is grouped by, as a JSON array: what it counts comes as `subjects`',
  }),
);

const READ = { permission: { action: 'read', subject: 'report' } } as const;

export const REPORT_ROUTES = {
  listReports: route({
    ...{ method: 'GET', path: '/reports', ...READ },
    summary: 'The newest version of each report that the caller may read.',
    answer: Type.Object({ items: Type.Array(ReportHead) }),
  }),
  runReport: route({
    ...{ method: 'GET', path: '/reports/{reportId}', ...READ },
    summary: 'Counts a report now: rows, totals and the sentence that answers.',
    ...{ query: Type.Object({ ...period, row }), answer: ReportResult },
  }),
  exportReport: route({
    ...{ method: 'GET', path: '/reports/{reportId}/file', ...READ },
    summary: 'Counts a report now, as a workbook or CSV to be saved.',
    query: Type.Object({
      ...period,
      format: choice('xlsx', 'csv'),
      language: choice('zh', 'en'),
    }),
    media: 'application/octet-stream',
    answer: Type.Unsafe<Uint8Array>(Type.String({ format: 'binary' })),
  }),
};
