import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Space, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createUser } from '../../api/create-user.ts';
import { listUsers, type User } from '../../api/list-users.ts';
import { resetPassword } from '../../api/reset-password.ts';
import { updateUser } from '../../api/update-user.ts';
import { DateTime } from '../../parts/date-time.tsx';
import { PagedTable } from '../../parts/paged/paged-table.tsx';
import { Reasoned } from '../../parts/reasoned/reasoned.tsx';
import { useMay } from '../../parts/use-may.ts';
import { AccountItems, type Account } from './account-items.tsx';
import { Secret, type Shown } from './secret.tsx';
import { useDepartments } from './use-departments.ts';
import { useListed } from '../../parts/use-listed.ts';

/** Accounts by the name to sign in with. */
export function PeopleList() {
  const { t } = useTranslation('administration');
  const may = useMay();
  const [secret, show] = useState<Shown>();
  const known = useDepartments();
  const listed = useListed();
  const titleOf = (id: string): string => known.find((one) => one.id === id)?.title ?? id;
  return (
    <>
      <Secret shown={secret} onClose={() => show(undefined)} />
      {may('create', 'user') ? <CreateUser onSecret={show} /> : null}
      <PagedTable<User>
        queryKey={['users', 'all']}
        load={(after) => listUsers(after === undefined ? {} : { after })}
        rowKey={({ id }) => id}
        label={t('people')}
        columns={[
          { title: t('account'), dataIndex: 'id' },
          { title: t('name'), dataIndex: 'name', inCard: 'head' },
          {
            title: t('roles'),
            render: (_, { roles }) => listed(roles.map((role) => t(`role.${role}`))),
          },
          {
            title: t('departments'),
            render: (_, { departments }) => listed(departments.map(titleOf)),
          },
          {
            ...{ title: t('state'), inCard: 'mark' },
            render: (_, user) => <Standing user={user} />,
          },
          {
            title: '',
            render: (_, user) =>
              may('update', 'user') ? <UserActions user={user} onSecret={show} /> : null,
          },
        ]}
      />
    </>
  );
}

/** Whether somebody can log in; after wrong passwords from when on again. */
function Standing({ user: { active, lockedUntil = 0 } }: { readonly user: User }) {
  const { t } = useTranslation('administration');
  if (active && lockedUntil > Date.now())
    return (
      <Tag color="red">
        {t('lockedUntil')} <DateTime at={new Date(lockedUntil).toISOString()} time />
      </Tag>
    );
  return <Tag {...(active && { color: 'green' })}>{t(active ? 'active' : 'disabled')}</Tag>;
}

interface SecretProps {
  readonly onSecret: (shown: Shown) => void;
}

function CreateUser({ onSecret }: SecretProps) {
  const { t } = useTranslation('administration');
  const client = useQueryClient();
  return (
    <div style={{ marginBlockEnd: 12 }}>
      <Reasoned<Account & { id: string }>
        label={t('createUser')}
        note={t('createUserNote')}
        type="primary"
        reason="none"
        initial={{ roles: ['clerk'], departments: [] }}
        onDo={async ({ id, ...account }) => {
          const { oneTimePassword } = await createUser({ ...account, id });
          onSecret({ kind: 'passwordOf', what: id, secret: oneTimePassword });
        }}
        onDone={() => void client.invalidateQueries({ queryKey: ['users'] })}
      >
        <Form.Item
          name="id"
          label={t('account')}
          rules={[{ required: true, pattern: /^[a-z0-9][a-z0-9._-]*$/, message: t('accountForm') }]}
        >
          <Input maxLength={64} autoComplete="off" />
        </Form.Item>
        <AccountItems />
      </Reasoned>
    </div>
  );
}

function UserActions({ user, onSecret }: SecretProps & { readonly user: User }) {
  const { t } = useTranslation('administration');
  const client = useQueryClient();
  const again = (): void => void client.invalidateQueries({ queryKey: ['users'] });
  const { id, name, email, roles, departments, active } = user;
  return (
    <Space>
      <Reasoned<Account>
        label={t('change')}
        of={name}
        reason="none"
        // Roles come from the same list that the form offers.
        initial={{ name, roles, departments, ...(email !== undefined && { email }) } as Account}
        onDo={(account) => updateUser(id, account)}
        onDone={again}
      >
        <AccountItems />
      </Reasoned>
      <Reasoned
        label={t('newPassword')}
        of={name}
        note={t('newPasswordNote')}
        reason="none"
        onDo={async () => {
          const { oneTimePassword } = await resetPassword(id);
          onSecret({ kind: 'passwordOf', what: id, secret: oneTimePassword });
        }}
        onDone={again}
      />
      <Reasoned
        label={t(active ? 'disable' : 'enable')}
        of={name}
        note={t(active ? 'disableNote' : 'enableNote')}
        danger={active}
        reason="none"
        onDo={() => updateUser(id, { active: !active })}
        onDone={again}
      />
    </Space>
  );
}
