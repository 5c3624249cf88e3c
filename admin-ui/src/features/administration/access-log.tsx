import { Input, Select, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listAccess } from '../../api/list-access.ts';
import { DateTime } from '../../parts/date-time.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { PagedTable } from '../../parts/paged/paged-table.tsx';

type Access = Awaited<ReturnType<typeof listAccess>>['items'][number];
type Kind = Access['kind'];

/** Who opened what is confidential, and what administrators did. */
export function AccessLog() {
  const { t } = useTranslation('administration');
  const [person, choosePerson] = useState<string>();
  const [kind, chooseKind] = useState<Kind>();
  return (
    <>
      <Space wrap style={{ marginBlockEnd: 12 }}>
        <Input.Search
          allowClear
          placeholder={t('account')}
          aria-label={t('account')}
          onSearch={(value) => choosePerson(value.trim() === '' ? undefined : value.trim())}
        />
        <Select<Kind>
          allowClear
          placeholder={t('kind')}
          aria-label={t('kind')}
          style={{ minWidth: 120 }}
          onChange={(value?: Kind) => chooseKind(value)}
          options={[
            { value: 'view', label: t('view') },
            { value: 'act', label: t('act') },
          ]}
        />
      </Space>
      <PagedTable<Access>
        queryKey={['access', person, kind]}
        load={(after) => listAccess({ after, person, kind })}
        rowKey={({ id }) => id}
        label={t('access')}
        empty={<Nothing text={t('noAccess')} />}
        columns={[
          {
            title: t('time'),
            render: (_, { time }) => <DateTime at={new Date(time).toISOString()} time />,
          },
          { title: t('account'), dataIndex: 'person' },
          { title: t('kind'), render: (_, one) => t(one.kind) },
          { title: t('subject'), dataIndex: 'subject' },
          { title: t('route'), render: (_, { route }) => <code>{route}</code> },
        ]}
      />
    </>
  );
}
