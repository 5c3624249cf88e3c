import { useQuery } from '@tanstack/react-query';
import { Checkbox, Input, Select, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { listDefinitions } from '../../api/list-definitions.ts';
import { listInstances } from '../../api/list-instances.ts';
import { DateTime } from '../../parts/date-time.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { PagedTable } from '../../parts/paged/paged-table.tsx';
import { useElementNames } from '../../parts/use-element-names.ts';
import { InstanceStatus } from './instance-status.tsx';

type Instance = Awaited<ReturnType<typeof listInstances>>['items'][number];
type Status = Instance['status'];

const STATUSES = ['active', 'completed', 'terminated'] as const;

/** Instances by process, state and business key. */
export function InstanceList({ to = '/operations' }: { readonly to?: string }) {
  const { t } = useTranslation('operations');
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const [seen, see] = useState<readonly Instance[]>([]);
  const nameOf = useElementNames(seen);
  const asked = {
    processId: search.get('processId') ?? undefined,
    businessKey: search.get('businessKey') ?? undefined,
    status: (search.get('status') ?? undefined) as Status | undefined,
    withIncidents: search.get('withIncidents') === 'true' ? true : undefined,
  };
  const set = (name: string, value: string | undefined): void => {
    const next = new URLSearchParams(search);
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
    setSearch(next);
  };
  return (
    <>
      <Filters asked={asked} set={set} />
      <PagedTable<Instance>
        queryKey={['instances', asked]}
        load={async (after) => {
          const page = await listInstances({ ...asked, after });
          see((before) => [...before, ...page.items]);
          return page;
        }}
        refresh={10_000}
        rowKey={({ id }) => id}
        label={t('instances')}
        onOpen={({ id }) => void navigate(`${to}/${id}`)}
        empty={<Nothing text={t('noInstances')} />}
        columns={[
          {
            title: t('process'),
            render: (_, instance) => <Link to={`${to}/${instance.id}`}>{nameOf(instance)}</Link>,
          },
          { title: t('businessKey'), dataIndex: 'businessKey' },
          { title: t('state'), render: (_, instance) => <InstanceStatus instance={instance} /> },
          { title: t('version'), dataIndex: 'version', align: 'right' },
          {
            title: t('startedAt'),
            render: (_, { startedAt }) => <DateTime at={new Date(startedAt).toISOString()} time />,
          },
          {
            title: t('endedAt'),
            render: (_, { endedAt }) =>
              endedAt === undefined ? '—' : <DateTime at={new Date(endedAt).toISOString()} time />,
          },
        ]}
      />
    </>
  );
}

interface FiltersProps {
  readonly asked: {
    readonly processId: string | undefined;
    readonly businessKey: string | undefined;
    readonly status: Status | undefined;
    readonly withIncidents: boolean | undefined;
  };
  readonly set: (name: string, value: string | undefined) => void;
}

function Filters({ asked, set }: FiltersProps) {
  const { t } = useTranslation('operations');
  const { data } = useQuery({
    queryKey: ['definitions'],
    queryFn: ({ signal }) => listDefinitions(signal),
  });
  const nameOf = useElementNames(data?.items ?? []);
  return (
    <Space wrap style={{ marginBlockEnd: 12 }}>
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('process')}
        aria-label={t('process')}
        style={{ minWidth: 200 }}
        value={asked.processId ?? null}
        onChange={(value?: string | null) => set('processId', value ?? undefined)}
        options={data?.items.map((one) => ({ value: one.processId, label: nameOf(one) })) ?? []}
      />
      <Select
        allowClear
        placeholder={t('state')}
        aria-label={t('state')}
        style={{ minWidth: 120 }}
        value={asked.status ?? null}
        onChange={(value?: string | null) => set('status', value ?? undefined)}
        options={STATUSES.map((value) => ({ value, label: t(value) }))}
      />
      <Input.Search
        allowClear
        placeholder={t('businessKey')}
        aria-label={t('businessKey')}
        defaultValue={asked.businessKey ?? ''}
        onSearch={(value) => set('businessKey', value.trim())}
        style={{ width: 200 }}
      />
      <Checkbox
        checked={asked.withIncidents ?? false}
        onChange={({ target }) => set('withIncidents', target.checked ? 'true' : undefined)}
      >
        {t('withIncidents')}
      </Checkbox>
    </Space>
  );
}
