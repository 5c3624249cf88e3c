import type { Scope } from '@waybill/server/contract';
import { useQueryClient } from '@tanstack/react-query';
import { DatePicker, Form, Input, Space, Tag } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createToken } from '../../api/create-token.ts';
import { endToken } from '../../api/end-token.ts';
import { listTokens } from '../../api/list-tokens.ts';
import { DateTime } from '../../parts/date-time.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { PersonName } from '../../parts/person/person-name.tsx';
import { usePersonNames } from '../../parts/person/use-person-names.ts';
import { PagedTable } from '../../parts/paged/paged-table.tsx';
import { PersonSelect } from '../../parts/person-select.tsx';
import { Reasoned } from '../../parts/reasoned/reasoned.tsx';
import { useListed } from '../../parts/use-listed.ts';
import { useMay } from '../../parts/use-may.ts';
import { ScopeSelect, useScopeText } from './scope-select.tsx';
import { Secret, type Shown } from './secret.tsx';

type Token = Awaited<ReturnType<typeof listTokens>>['items'][number];

/** Tokens of machines: a part of an account's rights each. */
export function TokenList() {
  const { t } = useTranslation('administration');
  const may = useMay();
  const [secret, show] = useState<Shown>();
  const listed = useListed();
  const scopeText = useScopeText();
  return (
    <Space orientation="vertical" style={{ width: '100%' }}>
      <Secret shown={secret} onClose={() => show(undefined)} />
      {may('create', 'token') ? <CreateToken onSecret={show} /> : null}
      <PagedTable<Token>
        queryKey={['tokens']}
        load={(after) => listTokens({ after })}
        rowKey={({ id }) => id}
        label={t('tokens')}
        empty={<Nothing text={t('noTokens')} />}
        columns={[
          { title: t('tokenTitle'), dataIndex: 'title' },
          { title: t('account'), render: (_, { user }) => <PersonName account={user} /> },
          { title: t('scopes'), render: (_, { scopes }) => listed(scopes.map(scopeText)) },
          { title: t('since'), render: (_, { startedAt }) => <Moment at={startedAt} /> },
          { title: t('until'), render: (_, { expiresAt }) => <Moment at={expiresAt} /> },
          {
            title: '',
            render: (_, token) =>
              token.ended ? (
                <Tag>{t('ended')}</Tag>
              ) : may('update', 'token') ? (
                <EndToken token={token} />
              ) : null,
          },
        ]}
      />
    </Space>
  );
}

function Moment({ at }: { readonly at: number | undefined }) {
  return at === undefined ? '—' : <DateTime at={new Date(at).toISOString()} time />;
}

function EndToken({ token }: { readonly token: Token }) {
  const { t } = useTranslation('administration');
  const nameOf = usePersonNames();
  const client = useQueryClient();
  return (
    <Reasoned
      label={t('endToken')}
      of={[token.title, nameOf(token.user)].join(' · ')}
      note={t('endTokenNote')}
      danger
      reason="none"
      onDo={() => endToken(token.id)}
      onDone={() => void client.invalidateQueries({ queryKey: ['tokens'] })}
    />
  );
}

interface Entered {
  readonly user: string;
  readonly title: string;
  readonly scopes: Scope[];
  readonly expiresAt?: Dayjs;
}

function CreateToken({ onSecret }: { readonly onSecret: (shown: Shown) => void }) {
  const { t } = useTranslation('administration');
  const client = useQueryClient();
  const required = [{ required: true, message: t('missing') }];
  return (
    <Reasoned<Entered>
      label={t('createToken')}
      note={t('createTokenNote')}
      type="primary"
      reason="none"
      onDo={async ({ expiresAt, ...given }) => {
        const until = expiresAt === undefined ? {} : { expiresAt: expiresAt.valueOf() };
        const { token } = await createToken({ ...given, ...until });
        onSecret({ kind: 'tokenOf', what: given.title, secret: token });
      }}
      onDone={() => void client.invalidateQueries({ queryKey: ['tokens'] })}
    >
      <Form.Item name="title" label={t('tokenTitle')} rules={required}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="user" label={t('account')} rules={required}>
        <PersonSelect />
      </Form.Item>
      <Form.Item name="scopes" label={t('scopes')} rules={required}>
        <ScopeSelect />
      </Form.Item>
      <Form.Item name="expiresAt" label={t('until')}>
        <DatePicker
          showTime={{ format: 'HH:mm' }}
          format="YYYY-MM-DD HH:mm"
          style={{ width: '100%' }}
        />
      </Form.Item>
    </Reasoned>
  );
}
