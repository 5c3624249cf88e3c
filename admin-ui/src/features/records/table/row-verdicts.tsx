import { Table, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RecordType } from '../../../api/get-record-type.ts';
import type { ImportReport } from '../../../api/import-records.ts';
import { useLanguage } from '../../../parts/use-language.ts';
import { fieldTitle } from '../type-words.ts';

type Row = ImportReport['rows'][number];

const VERDICTS = ['refused', 'created', 'updated', 'pending', 'unchanged'] as const;
const COLOURS = {
  ...{ refused: 'red', created: 'green', updated: 'blue' },
  ...{ pending: 'orange', unchanged: 'default' },
} as const;

/** Rows that are read through on a page; a file may have thousands. */
const SHOWN = 1_000;

interface RowVerdictsProps {
  readonly type: RecordType;
  readonly report: ImportReport;
}

/** What becomes of each row, those that are wrong first. */
export function RowVerdicts({ type, report }: RowVerdictsProps) {
  const { t } = useTranslation('records');
  const rank = ({ verdict }: Row): number => VERDICTS.indexOf(verdict);
  const rows = [...report.rows].sort((one, other) => rank(one) - rank(other)).slice(0, SHOWN);
  return (
    <>
      <div>
        {VERDICTS.filter((verdict) => report.counts[verdict] > 0).map((verdict) => (
          <Tag key={verdict} color={COLOURS[verdict]}>
            {`${t(`tables.${verdict}`)} ${report.counts[verdict]}`}
          </Tag>
        ))}
      </div>
      <Table<Row>
        size="small"
        rowKey="row"
        dataSource={rows}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { title: t('tables.row'), dataIndex: 'row', width: 64 },
          {
            title: t('tables.verdict'),
            width: 110,
            render: (_, { verdict }) => (
              <Tag color={COLOURS[verdict]}>{t(`tables.${verdict}`)}</Tag>
            ),
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

function Why({ type, row: { problems } }: { readonly type: RecordType; readonly row: Row }) {
  const language = useLanguage();
  return problems.map(({ cell, column, problem, mend }, at) => (
    // Problems of a row never change their order.
    <div key={at}>
      {cell === undefined ? null : <Typography.Text code>{cell}</Typography.Text>}{' '}
      {column === undefined ? null : <b>{fieldTitle(type, column, language)}</b>} {problem}{' '}
      <Typography.Text type="secondary">{mend}</Typography.Text>
    </div>
  ));
}
