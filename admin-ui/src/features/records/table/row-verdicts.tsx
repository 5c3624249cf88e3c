import { Space, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RecordType } from '../../../api/get-record-type.ts';
import type { ImportReport } from '../../../api/import-records.ts';
import type { ListColumn } from '../../../parts/list-table/list-column.ts';
import { ListTable } from '../../../parts/list-table/list-table.tsx';
import { useLanguage } from '../../../parts/use-language.ts';
import { fieldTitle, keyField } from '../type-words.ts';
import { RowProblems } from './row-problems.tsx';

type Row = ImportReport['rows'][number];

const VERDICTS = ['refused', 'created', 'updated', 'pending', 'unchanged'] as const;

/** Rows that are read through on a page; a file may have thousands. */
const SHOWN = 1_000;
const PAGE = 50;

interface RowVerdictsProps {
  readonly type: RecordType;
  readonly report: ImportReport;
}

/** What becomes of each row, those that are wrong first. */
export function RowVerdicts({ type, report }: RowVerdictsProps) {
  const { t } = useTranslation('records');
  const language = useLanguage();
  if (report.rows.length === 0) return null;
  const columns: readonly ListColumn<Row>[] = [
    { ...{ title: t('tables.row'), dataIndex: 'row', width: 64 } },
    {
      ...{ title: t('tables.verdict'), width: 96, inCard: 'mark' },
      render: (_, { verdict }) => <VerdictTag verdict={verdict} />,
    },
    {
      ...{ title: fieldTitle(type, keyField(type) ?? '', language), width: 140, inCard: 'head' },
      render: (_, row) => <RowRecord {...{ type, row }} written={report.written} />,
    },
    {
      ...{ title: t('tables.what'), ellipsis: true, inCard: 'line' },
      render: (_, row) =>
        row.problems.length === 0 ? '—' : <RowProblems type={type} problems={row.problems} />,
    },
  ];
  const rank = ({ verdict }: Row): number => VERDICTS.indexOf(verdict);
  const rows = [...report.rows].sort((one, other) => rank(one) - rank(other)).slice(0, SHOWN);
  return (
    <>
      <Space wrap>
        {VERDICTS.filter((verdict) => report.counts[verdict] > 0).map((verdict) => (
          <VerdictTag key={verdict} verdict={verdict} count={report.counts[verdict]} />
        ))}
      </Space>
      <ListTable<Row>
        {...{ items: rows, columns, pageSize: PAGE, label: t('tables.verdicts') }}
        className="record-changes"
        keyOf={({ row }) => row}
      />
      {report.rows.length > SHOWN ? (
        <Typography.Text type="secondary">{t('tables.shown', { count: SHOWN })}</Typography.Text>
      ) : null}
    </>
  );
}

interface RowRecordProps {
  readonly type: RecordType;
  readonly row: Row;
  readonly written: boolean;
}

/** The record that a row is about, in a window of its own: the verdicts stay. */
function RowRecord({ type, row, written }: RowRecordProps) {
  const { verdict, id, key = id?.slice(id.indexOf('/') + 1) ?? '—' } = row;
  // What is refused, or new and not written yet, is not there.
  if (id === undefined || (verdict === 'created' && !written)) return key;
  return (
    <Link to={`/records/${type.id}/${encodeURIComponent(key)}`} target="_blank">
      {key}
    </Link>
  );
}

interface VerdictTagProps {
  readonly verdict: Row['verdict'];
  readonly count?: number;
}

/** Only what is wrong stands out. */
function VerdictTag({ verdict, count }: VerdictTagProps) {
  const { t } = useTranslation('records');
  const colour = verdict === 'refused' ? { color: 'red' } : {};
  const told = count === undefined ? '' : ` ${count.toLocaleString('en')}`;
  return <Tag {...colour}>{`${t(`tables.${verdict}`)}${told}`}</Tag>;
}
