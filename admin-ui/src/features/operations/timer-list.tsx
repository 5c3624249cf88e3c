import { useQueryClient } from '@tanstack/react-query';
import { DatePicker, Form, Space } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { fireTimer } from '../../api/fire-timer.ts';
import { listTimers } from '../../api/list-timers.ts';
import { moveTimer } from '../../api/move-timer.ts';
import { DateTime } from '../../parts/date-time.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { PagedTable } from '../../parts/paged/paged-table.tsx';
import { Reasoned } from '../../parts/reasoned/reasoned.tsx';
import { useMay } from '../../parts/use-may.ts';

export type Timer = Awaited<ReturnType<typeof listTimers>>['items'][number];

/** What comes due, earliest first. */
export function TimerList() {
  const { t } = useTranslation('operations');
  return (
    <PagedTable<Timer>
      queryKey={['timers']}
      load={(after) => listTimers({ after })}
      rowKey={({ id }) => id}
      label={t('timers')}
      empty={<Nothing text={t('noTimers')} />}
      columns={[
        {
          title: t('due'),
          render: (_, { due }) => <DateTime at={new Date(due).toISOString()} time />,
        },
        {
          title: t('instance'),
          render: (_, { instanceId, businessKey }) => (
            <Link to={`/operations/${instanceId}`}>{businessKey ?? instanceId}</Link>
          ),
        },
        { title: t('process'), dataIndex: 'processId' },
        { title: t('element'), dataIndex: 'element' },
        { title: '', render: (_, timer) => <TimerActions timer={timer} /> },
      ]}
    />
  );
}

export function TimerActions({ timer }: { readonly timer: Pick<Timer, 'id' | 'due'> }) {
  const { t } = useTranslation('operations');
  const client = useQueryClient();
  const may = useMay();
  if (!may('operate', 'timer')) return null;
  const again = (): void => void client.invalidateQueries();
  return (
    <Space>
      <Reasoned
        label={t('fireNow')}
        reason="required"
        onDo={({ reason = '' }) => fireTimer(timer.id, { reason })}
        onDone={again}
      />
      <Reasoned<{ due: Dayjs }>
        label={t('moveTimer')}
        reason="required"
        onDo={({ due, reason = '' }) => moveTimer(timer.id, { due: due.valueOf(), reason })}
        onDone={again}
      >
        <Form.Item
          name="due"
          label={t('due')}
          rules={[{ required: true, message: t('dueMissing') }]}
        >
          <DatePicker showTime style={{ width: '100%' }} />
        </Form.Item>
      </Reasoned>
    </Space>
  );
}
