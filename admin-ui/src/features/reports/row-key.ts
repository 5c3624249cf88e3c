import type { ReportResult } from '../../api/run-report.ts';
import type { Language } from '../../i18n/languages.ts';

type Row = ReportResult['rows'][number];

const groupIds = ({ columns }: Pick<ReportResult, 'columns'>): readonly string[] =>
  columns.filter(({ kind }) => kind === 'group').map(({ id }) => id);

/** A row by the values that it is grouped by, as JSON: addresses and the server know it by that. */
export const rowKey = (result: Pick<ReportResult, 'columns'>, { groups }: Row): string =>
  JSON.stringify(groupIds(result).map((id) => groups[id]?.value ?? null));

/** What people call the row. */
export const rowName = (
  result: Pick<ReportResult, 'columns'>,
  { groups }: Row,
  language: Language,
): string =>
  groupIds(result)
    .map((id) => groups[id]?.label[language] ?? '')
    .join(' · ');
