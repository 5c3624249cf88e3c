import { Space, Table, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RecordType } from '../../../api/get-record-type.ts';
import type { ImportReport } from '../../../api/import-records.ts';
import { useLanguage } from '../../../parts/use-language.ts';
import { fieldAt, fieldTitle, valueLabel } from '../type-words.ts';
import { choicesNamed } from './choices-named.ts';
import { useTell } from '../../../parts/problem/use-tell.ts';

type Row = ImportReport['rows'][number];

const VERDICTS = ['refused', 'created', 'updated', 'pending', 'unchanged'] as const;

/** Rows that are read through on a page; a file may have thousands. */
const SHOWN = 1_000;

interface RowVerdictsProps {
  readonly type: RecordType;
  readonly report: ImportReport;
}

/** What becomes of each row, those that are wrong first. */
export function RowVerdicts({ type, report }: RowVerdictsProps) {
  const { t } = useTranslation('records');
  if (report.rows.length === 0) return null;
  const rank = ({ verdict }: Row): number => VERDICTS.indexOf(verdict);
  const rows = [...report.rows].sort((one, other) => rank(one) - rank(other)).slice(0, SHOWN);
  return (
    <>
      <Space wrap>
        {VERDICTS.filter((verdict) => report.counts[verdict] > 0).map((verdict) => (
          <VerdictTag key={verdict} verdict={verdict} count={report.counts[verdict]} />
        ))}
      </Space>
      <Table<Row>
        size="small"
        tableLayout="fixed"
        rowKey="row"
        dataSource={rows}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { title: t('tables.row'), dataIndex: 'row', width: 64 },
          {
            title: t('tables.verdict'),
            width: 110,
            render: (_, { verdict }) => <VerdictTag verdict={verdict} />,
          },
          {
            title: t('tables.what'),
            className: 'record-why',
            render: (_, row) => <Why type={type} row={row} />,
          },
        ]}
      />
      {report.rows.length > SHOWN ? (
        <Typography.Text type="secondary">{t('tables.shown', { count: SHOWN })}</Typography.Text>
      ) : null}
    </>
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

function Why({ type, row: { problems } }: { readonly type: RecordType; readonly row: Row }) {
  const language = useLanguage();
  const tell = useTell();
  const told = useTold(type);
  const mends = [...new Set(problems.map(({ mend }) => tell.cellMend(mend)))];
  return (
    <>
      {problems.map(({ cell, column, ...one }, at) => (
        // Problems of a row never change their order.
        <div key={at}>
          {cell === undefined ? null : <Typography.Text code>{cell}</Typography.Text>}{' '}
          {column === undefined ? null : <b>{fieldTitle(type, column, language)}</b>}{' '}
          {told(one.problem, column)}
        </div>
      ))}
      <Typography.Text type="secondary">{mends.join(' ')}</Typography.Text>
    </>
  );
}

/** What is expected of a cell: values by their names, and of a form an example. */
function useTold(type: RecordType): (problem: string, column: string | undefined) => string {
  const { t } = useTranslation('records');
  const language = useLanguage();
  const tell = useTell();
  return (problem, column) => {
    if (column === undefined) return tell.value(problem);
    const example = fieldAt(type, column)?.example;
    if (problem.startsWith('must match pattern') && typeof example === 'string')
      return t('tables.example', { example });
    return choicesNamed(tell.value(problem), (value) =>
      valueLabel({ type, language }, column, value),
    );
  };
}
