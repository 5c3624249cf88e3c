import { ROLES, type Role } from '@waybill/engine/people';
import { SUBJECTS } from '@waybill/server/contract';
import { useQuery } from '@tanstack/react-query';
import { Table, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { listRoles } from '../../../api/list-roles.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { RecordRights } from './record-rights.tsx';

type Told = Awaited<ReturnType<typeof listRoles>>;
type Right = Told['roles'][number]['rights'][number];

/** Who may do what, in words: rows are things, columns are roles. */
export function RoleMatrix() {
  const { t } = useTranslation('role-matrix');
  const query = useQuery({ queryKey: ['roles'], queryFn: () => listRoles() });
  return (
    <Loaded query={query}>
      {({ roles, records }) => (
        <>
          <p className="administration-note">{t('note')}</p>
          <Rights roles={roles} />
          <Typography.Title level={2} className="administration-heading">
            {t('records')}
          </Typography.Title>
          <p className="administration-note">{t('recordsNote')}</p>
          <RecordRights records={records} />
        </>
      )}
    </Loaded>
  );
}

function Rights({ roles }: Pick<Told, 'roles'>) {
  const { t } = useTranslation('role-matrix');
  const { t: administration } = useTranslation('administration');
  const rightsOf = (role: Role, subject: string): readonly Right[] =>
    roles.find((one) => one.role === role)?.rights.filter((one) => one.subject === subject) ?? [];
  return (
    <Table
      {...{ size: 'small', pagination: false, rowKey: 'subject', bordered: true }}
      className="administration-matrix"
      aria-label={t('title')}
      scroll={{ x: 'max-content' }}
      onRow={() => ({ tabIndex: 0 })}
      dataSource={SUBJECTS.map((subject) => ({ subject }))}
      columns={[
        {
          title: t('subject'),
          fixed: 'left',
          render: (_, { subject }) => <strong>{t(`subjects.${subject}`)}</strong>,
        },
        ...ROLES.map((role) => ({
          title: administration(`role.${role}`),
          render: (_: unknown, { subject }: { readonly subject: string }) => (
            <Actions rights={rightsOf(role, subject)} />
          ),
        })),
      ]}
    />
  );
}

function Actions({ rights }: { readonly rights: readonly Right[] }) {
  const { t } = useTranslation('role-matrix');
  const { t: parts } = useTranslation('parts');
  if (rights.length === 0) return <span aria-label={t('nothing')}>—</span>;
  return (
    <ul className="administration-rights">
      {rights.map(({ action, own, department }) => (
        <li key={`${action} ${String(own)}`}>
          {t(`actions.${action}`)}
          {own ? t('own') : ''}
          {department === undefined
            ? ''
            : t('onlyOf', { department: parts(`groups.${department}`) })}
        </li>
      ))}
    </ul>
  );
}
