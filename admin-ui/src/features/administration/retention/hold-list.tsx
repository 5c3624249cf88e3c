import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { liftHold } from '../../../api/lift-hold.ts';
import { listHolds } from '../../../api/list-holds.ts';
import { setHold } from '../../../api/set-hold.ts';
import { DateTime } from '../../../parts/date-time.tsx';
import { Nothing } from '../../../parts/nothing.tsx';
import { PagedTable } from '../../../parts/paged/paged-table.tsx';
import { PersonName } from '../../../parts/person/person-name.tsx';
import { Reasoned } from '../../../parts/reasoned/reasoned.tsx';
import { useMay } from '../../../parts/use-may.ts';

type Hold = Awaited<ReturnType<typeof listHolds>>['items'][number];
type Kind = Hold['target']['kind'];

/** What stays whatever its age, and why. */
export function HoldList() {
  const { t } = useTranslation('retention');
  const may = useMay();
  const client = useQueryClient();
  const decides = may('decide', 'retention');
  const again = (): void => void client.invalidateQueries({ queryKey: ['holds'] });
  return (
    <Space orientation="vertical" style={{ width: '100%' }}>
      {decides ? <SetHold onDone={again} /> : null}
      <PagedTable<Hold>
        queryKey={['holds']}
        load={() => listHolds()}
        rowKey={({ target: { kind, id } }) => `${kind} ${id}`}
        label={t('holds')}
        empty={<Nothing text={t('noHolds')} />}
        columns={[
          {
            title: t('target'),
            inCard: 'mark',
            render: (_, { target }) => t(`kind.${target.kind}`),
          },
          {
            title: t('number'),
            inCard: 'head',
            render: (_, { target: { kind, id } }) => (
              <Link
                to={`/${kind === 'instance' ? 'operations' : 'orders'}/${encodeURIComponent(id)}`}
              >
                {id}
              </Link>
            ),
          },
          { title: t('reason'), dataIndex: 'reason', inCard: 'line' },
          { title: t('person'), render: (_, { person }) => <PersonName account={person} /> },
          {
            title: t('time'),
            render: (_, { time }) => <DateTime at={new Date(time).toISOString()} />,
          },
          {
            title: '',
            render: (_, { target }) =>
              decides ? (
                <Reasoned
                  label={t('lift')}
                  of={target.id}
                  note={t('liftNote')}
                  danger
                  reason="required"
                  onDo={({ reason = '' }) => liftHold({ target, reason })}
                  onDone={again}
                />
              ) : null,
          },
        ]}
      />
    </Space>
  );
}

interface Entered {
  readonly kind: Kind;
  readonly id: string;
}

function SetHold({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('retention');
  const kinds: readonly Kind[] = ['business-key', 'instance'];
  return (
    <Reasoned<Entered>
      label={t('hold')}
      note={t('holdNote')}
      type="primary"
      reason="required"
      initial={{ kind: 'business-key' }}
      onDo={({ kind, id, reason = '' }) => setHold({ target: { kind, id: id.trim() }, reason })}
      onDone={onDone}
    >
      <Form.Item name="kind" label={t('target')}>
        <Select options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="id"
        label={t('number')}
        rules={[{ required: true, whitespace: true, message: t('missing') }]}
      >
        <Input maxLength={200} />
      </Form.Item>
    </Reasoned>
  );
}
