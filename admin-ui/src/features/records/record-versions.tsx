import { useQuery } from '@tanstack/react-query';
import { Select, Table, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compareRecord, type RecordChange } from '../../api/compare-record.ts';
import type { RecordType } from '../../api/get-record-type.ts';
import type { WaybillRecord } from '../../api/search-records.ts';
import { DateTime } from '../../parts/date-time.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { useLanguage } from '../../parts/use-language.ts';
import { fieldTitle, valueLabel } from './type-words.ts';
import { PersonName } from '../../parts/person/person-name.tsx';

/** What differs between two versions, and who changed it. */
export function RecordVersions(props: {
  readonly type: RecordType;
  readonly record: WaybillRecord;
}) {
  const { type, record } = props;
  const { t } = useTranslation('records');
  const [from, setFrom] = useState(1);
  const [to, setTo] = useState(record.revision);
  const query = useQuery({
    queryKey: ['record', record.id, 'comparison', from, to],
    queryFn: ({ signal }) => compareRecord(record.id, { from, to }, signal),
    enabled: record.revision > 1,
  });
  if (record.revision < 2) return <Nothing text={t('oneVersion')} />;
  const options = Array.from({ length: record.revision }, (_, at) => ({
    value: at + 1,
    label: t('version', { number: at + 1 }),
  }));
  return (
    <>
      <div className="record-filters">
        <Select aria-label={t('from')} value={from} options={options} onChange={setFrom} />
        <span aria-hidden>→</span>
        <Select aria-label={t('to')} value={to} options={options} onChange={setTo} />
      </div>
      <Loaded query={query}>{({ changes }) => <Changes type={type} changes={changes} />}</Loaded>
    </>
  );
}

interface ChangesProps {
  readonly type: RecordType;
  readonly changes: readonly RecordChange[];
}

function Changes({ type, changes }: ChangesProps) {
  const { t } = useTranslation('records');
  const language = useLanguage();
  const told = (path: string, value: unknown): string =>
    valueLabel({ type, language }, path, value) ?? textOf(value);
  return (
    <Table<RecordChange>
      size="small"
      rowKey="path"
      dataSource={changes}
      pagination={false}
      locale={{ emptyText: t('noChange') }}
      columns={[
        { title: t('field'), render: (_, { path }) => fieldTitle(type, path, language) },
        { title: t('before'), render: (_, { path, from }) => told(path, from) },
        { title: t('after'), render: (_, { path, to }) => told(path, to) },
        {
          title: t('who'),
          render: (_, { steps }) =>
            steps.map(({ revision, actor, time, reason }) => (
              <div key={revision}>
                <PersonName account={actor.id} /> <DateTime at={new Date(time).toISOString()} />
                {reason === undefined ? null : (
                  <Typography.Text type="secondary"> {reason}</Typography.Text>
                )}
              </div>
            )),
        },
      ]}
    />
  );
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '—';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
