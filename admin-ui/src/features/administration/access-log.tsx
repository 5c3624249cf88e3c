import { Input, Select, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listAccess, type Access } from '../../api/list-access.ts';
import { DateTime } from '../../parts/date-time.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { PagedTable } from '../../parts/paged/paged-table.tsx';
import { PersonName } from '../../parts/person/person-name.tsx';
import { PersonSelect } from '../../parts/person-select.tsx';
import { AccessSubject } from './access-subject.tsx';

type Kind = Access['kind'];

/** Who opened what is confidential, and what administrators did. */
export function AccessLog() {
  const { t } = useTranslation('administration');
  const [person, choosePerson] = useState<string>();
  const [kind, chooseKind] = useState<Kind>();
  const [subject, chooseSubject] = useState<string>();
  return (
    <>
      <Space wrap style={{ marginBlockEnd: 12 }}>
        <div className="access-person">
          <PersonSelect
            allowClear
            former
            {...(person !== undefined && { value: person })}
            onChange={choosePerson}
          />
        </div>
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
        <Input.Search
          allowClear
          placeholder={t('subjectExact')}
          aria-label={t('subjectExact')}
          onSearch={(value) => chooseSubject(value.trim() === '' ? undefined : value.trim())}
        />
      </Space>
      <PagedTable<Access>
        queryKey={['access', person, kind, subject]}
        load={(after) => listAccess({ after, person, kind, subject })}
        rowKey={({ id }) => id}
        label={t('access')}
        empty={<Nothing text={t('noAccess')} />}
        columns={[
          {
            ...{ title: t('time'), inCard: 'mark' },
            render: (_, { time }) => <DateTime at={new Date(time).toISOString()} time />,
          },
          { title: t('account'), render: (_, { person }) => <PersonName account={person} /> },
          { title: t('kind'), render: (_, one) => t(one.kind) },
          {
            title: t('route'),
            inCard: 'head',
            render: (_, { route }) => <RouteName route={route} />,
          },
          { title: t('subject'), render: (_, one) => <AccessSubject of={one} /> },
        ]}
      />
    </>
  );
}

/** What was done, in words; the name of the route beside them for who looks it up. */
function RouteName({ route }: { readonly route: string }) {
  const { t, i18n } = useTranslation('route-names');
  const known = i18n.exists(`route-names:${route}`);
  return known ? <span title={route}>{t(route)}</span> : <code>{route}</code>;
}
