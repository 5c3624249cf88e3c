import { useQuery } from '@tanstack/react-query';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { listRecordTypes } from '../../../api/list-record-types.ts';
import type { listRoles } from '../../../api/list-roles.ts';
import { useLanguage } from '../../../parts/use-language.ts';
import { useGroupNames } from '../../../parts/use-group-names.ts';

type RecordRight = Awaited<ReturnType<typeof listRoles>>['records'][number];
type Field = RecordRight['fields'][number];

/** Who reads, writes and approves records of each type, and fields that are closer kept. */
export function RecordRights({ records }: { readonly records: readonly RecordRight[] }) {
  const { t } = useTranslation('role-matrix');
  const language = useLanguage();
  const groups = useGroupNames();
  const { data } = useQuery({ queryKey: ['record-types'], queryFn: () => listRecordTypes() });
  const titles = new Map(
    data?.items.map(({ id, title, plural = title }) => [id, plural[language]]),
  );
  return (
    <Table<RecordRight>
      {...{ size: 'small', pagination: false, rowKey: 'type' }}
      aria-label={t('records')}
      scroll={{ x: 'max-content' }}
      onRow={() => ({ tabIndex: 0 })}
      dataSource={[...records]}
      expandable={{
        rowExpandable: ({ fields }) => fields.length > 0,
        expandedRowRender: ({ fields }) => <Fields fields={fields} />,
      }}
      columns={[
        { title: t('type'), render: (_, { type }) => titles.get(type) ?? type },
        {
          title: t('confidentiality'),
          render: (_, { confidentiality }) => t(`classes.${confidentiality}`),
        },
        { title: t('reads'), render: (_, { read }) => groups(read) || '—', width: 260 },
        { title: t('writes'), render: (_, { write }) => groups(write) || '—', width: 220 },
        { title: t('approves'), render: (_, { approve }) => groups(approve) || '—', width: 160 },
        {
          title: t('closerFields'),
          render: (_, { fields }) => (fields.length === 0 ? '—' : fields.length),
        },
      ]}
    />
  );
}

function Fields({ fields }: { readonly fields: readonly Field[] }) {
  const { t } = useTranslation('role-matrix');
  const groups = useGroupNames();
  return (
    <ul className="administration-rights">
      {fields.map(({ field, read, write }) => (
        <li key={field}>
          <code>{field}</code>
          {read ? ` · ${t('reads')}: ${groups(read)}` : ''}
          {write ? ` · ${t('writes')}: ${groups(write)}` : ''}
        </li>
      ))}
    </ul>
  );
}
