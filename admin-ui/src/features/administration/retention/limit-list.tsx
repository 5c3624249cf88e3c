import { useQueryClient } from '@tanstack/react-query';
import { Form, InputNumber, Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { listRetention } from '../../../api/list-retention.ts';
import { setRetention } from '../../../api/set-retention.ts';
import { DateTime } from '../../../parts/date-time.tsx';
import { Nothing } from '../../../parts/nothing.tsx';
import { PagedTable } from '../../../parts/paged/paged-table.tsx';
import { PersonName } from '../../../parts/person/person-name.tsx';
import { Reasoned } from '../../../parts/reasoned/reasoned.tsx';
import { useMay } from '../../../parts/use-may.ts';
import { useProcesses } from '../../../parts/use-processes.ts';
import { ProcessSelect } from '../process-select.tsx';
import { useListed } from '../../../parts/use-listed.ts';

type Limit = Awaited<ReturnType<typeof listRetention>>['items'][number];

/** Days for which ended instances of each process stay. */
export function LimitList() {
  const { t } = useTranslation('retention');
  const may = useMay();
  const processes = useProcesses();
  const listed = useListed();
  return (
    <Space orientation="vertical" style={{ width: '100%' }}>
      {may('update', 'retention') ? <SetLimit /> : null}
      <PagedTable<Limit>
        queryKey={['retention', 'limits']}
        load={() => listRetention()}
        rowKey={({ processId }) => processId}
        label={t('limits')}
        empty={<Nothing text={t('noLimits')} />}
        columns={[
          {
            title: t('process'),
            render: (_, { processId }) => processes.get(processId) ?? processId,
          },
          {
            ...{ title: t('stays'), inCard: 'mark' },
            render: (_, { days }) => (days === undefined ? t('forEver') : t('days', { days })),
          },
          { title: t('reason'), dataIndex: 'reason', inCard: 'line' },
          { title: t('clauses'), render: (_, { policy }) => listed(policy) || '—' },
          { title: t('person'), render: (_, { person }) => <PersonName account={person} /> },
          {
            title: t('time'),
            render: (_, { time }) => <DateTime at={new Date(time).toISOString()} />,
          },
        ]}
      />
    </Space>
  );
}

interface Entered {
  readonly processId: string;
  /** Null where it was emptied. */
  readonly days?: number | null;
  readonly policy?: string[];
  readonly reason?: string;
}

function SetLimit() {
  const { t } = useTranslation('retention');
  const client = useQueryClient();
  return (
    <Reasoned<Entered>
      label={t('setLimit')}
      note={t('setLimitNote')}
      type="primary"
      reason="required"
      onDo={({ processId, days, policy, reason = '' }) =>
        setRetention(processId, {
          reason,
          ...(days !== undefined && days !== null && { days }),
          ...(policy && { policy }),
        })
      }
      onDone={() => void client.invalidateQueries({ queryKey: ['retention'] })}
    >
      <Form.Item
        name="processId"
        label={t('process')}
        rules={[{ required: true, message: t('missing') }]}
      >
        <ProcessSelect label={t('process')} />
      </Form.Item>
      <Form.Item name="days" label={t('daysAfterEnd')} extra={t('daysNote')}>
        <InputNumber min={1} max={36_500} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="policy" label={t('clauses')} extra={t('clausesNote')}>
        <Select mode="tags" open={false} suffix={null} />
      </Form.Item>
    </Reasoned>
  );
}
