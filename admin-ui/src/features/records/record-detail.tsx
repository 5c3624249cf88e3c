import { useQuery } from '@tanstack/react-query';
import { Button, Space, Tabs, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordType } from '../../api/get-record-type.ts';
import { getRecord, type OneRecord } from '../../api/get-record.ts';
import { useSession } from '../../app/session/session.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { CustomerFacts } from './customer-facts.tsx';
import { EditRecord } from './form/edit-record.tsx';
import { GradeHistory } from './grade/grade-history.tsx';
import { LinkedRecords } from './linked-records.tsx';
import { PendingChanges } from './pending-changes.tsx';
import { RecordFiles } from './record-files.tsx';
import { RecordValues } from './record-values.tsx';
import { RecordVersions } from './record-versions.tsx';
import { RetireRecord } from './retire-record.tsx';
import { keyField } from './type-words.ts';

export function RecordDetail({ type, name }: { readonly type: RecordType; readonly name: string }) {
  const id = `${type.id}/${name}`;
  const query = useQuery({
    queryKey: ['record', id],
    queryFn: ({ signal }) => getRecord(id, {}, signal),
  });
  return <Loaded query={query}>{(record) => <OpenRecord type={type} record={record} />}</Loaded>;
}

interface OpenRecordProps {
  readonly type: RecordType;
  readonly record: OneRecord;
}

function OpenRecord({ type, record }: OpenRecordProps) {
  const { t } = useTranslation('records');
  const { groups } = useSession();
  const [editing, edit] = useState(false);
  const writes = type.permissions.write.some((role) => groups.includes(role));
  const key = keyField(type);
  const title = [key === undefined ? undefined : record.values[key], record.values['name']]
    .filter((part) => typeof part === 'string')
    .join(' · ');
  if (editing) return <EditRecord type={type} record={record} onDone={() => edit(false)} />;
  return (
    <article className="record">
      <header className="record-head">
        <Typography.Title level={2} className="record-title">
          {title === '' ? record.id : title}
        </Typography.Title>
        <Tag>{t(`confidentiality.${record.confidentiality}`)}</Tag>
        {record.status === 'retired' ? <Tag color="orange">{t('status.retired')}</Tag> : null}
      </header>
      {type.id === 'customer' ? <CustomerFacts record={record} /> : null}
      {writes ? (
        <Space wrap>
          <Button type="primary" onClick={() => edit(true)} disabled={record.status === 'retired'}>
            {t('edit')}
          </Button>
          <RetireRecord record={record} />
        </Space>
      ) : null}
      <PendingChanges type={type} record={record} />
      <Tabs
        items={[
          {
            key: 'values',
            label: t('values'),
            children: <RecordValues type={type} record={record} />,
          },
          ...(type.id === 'customer'
            ? [
                {
                  key: 'grade',
                  label: t('customer.grading'),
                  children: <GradeHistory record={record} />,
                },
              ]
            : []),
          {
            key: 'files',
            label: `${t('title', { ns: 'files' })} ${record.files.length || ''}`.trim(),
            children: <RecordFiles record={record} writes={writes && record.status === 'active'} />,
          },
          {
            key: 'linked',
            label: t('linked'),
            children: <LinkedRecords type={type} record={record} />,
          },
          {
            key: 'versions',
            label: t('versions'),
            // What was chosen of another state of it may be gone.
            children: <RecordVersions key={record.revision} type={type} record={record} />,
          },
        ]}
      />
    </article>
  );
}
