import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ReportResult } from '../../api/run-report.ts';
import { useLanguage } from '../../parts/use-language.ts';
import { Measure } from './measure.tsx';

interface ReportTableProps {
  readonly result: ReportResult;
  /** The row that was chosen here or in the chart, from 0; -1 where none is. */
  readonly picked: number;
  /** Opens what is behind a row. */
  readonly onPick: (row: number) => void;
}

type Row = ReportResult['rows'][number] & { readonly at: number };

const PAGE = 100;

/** Every figure of the report, with the totals over all that count. */
export function ReportTable({ result, picked, onPick }: ReportTableProps) {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const { title, columns, total } = result;
  const rows = result.rows.map((row, at) => ({ ...row, at }));
  const shown: TableColumnsType<Row> = columns.map(({ id, title: head, kind }) => ({
    ...{ key: id, title: head[language] },
    ...(kind === 'group'
      ? { render: (_, { groups }) => groups[id]?.label[language] ?? '' }
      : {
          align: 'right' as const,
          render: (_, { measures }) => <Measure value={measures[id] ?? null} kind={kind} />,
        }),
  }));
  const sums = columns.map(({ id, kind }, at) => (
    <Table.Summary.Cell key={id} index={at} align={kind === 'group' ? 'left' : 'right'}>
      {kind === 'group' ? at === 0 && t('all') : <Measure value={total[id] ?? null} kind={kind} />}
    </Table.Summary.Cell>
  ));
  return (
    <Table<Row>
      size="small"
      aria-label={title[language]}
      rowKey={({ at }) => at}
      columns={shown}
      dataSource={rows}
      pagination={{ pageSize: PAGE, hideOnSinglePage: true, showSizeChanger: false }}
      scroll={{ x: 'max-content' }}
      rowClassName={({ at }) => (at === picked ? 'row-opens report-picked' : 'row-opens')}
      onRow={({ at }) => ({
        tabIndex: 0,
        onClick: () => onPick(at),
        onKeyDown: ({ key }) => {
          if (key === 'Enter') onPick(at);
        },
      })}
      summary={() => <Table.Summary.Row className="report-total">{sums}</Table.Summary.Row>}
    />
  );
}
