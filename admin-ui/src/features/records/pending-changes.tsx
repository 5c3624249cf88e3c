import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { approveChange } from '../../api/approve-change.ts';
import type { RecordType } from '../../api/get-record-type.ts';
import { rejectChange } from '../../api/reject-change.ts';
import type { WaybillRecord } from '../../api/search-records.ts';
import { useSession } from '../../app/session/session.ts';
import { DateTime } from '../../parts/date-time.tsx';
import { ChangeTold, type PendingChange } from './change-told.tsx';
import { Problem } from '../../parts/problem/problem.tsx';
import { usePersonNames } from '../../parts/person/use-person-names.ts';

/** Changes that count when another person has approved them. */
export function PendingChanges(props: {
  readonly type: RecordType;
  readonly record: WaybillRecord;
}) {
  const { type, record } = props;
  const { t } = useTranslation('records');
  const { message } = App.useApp();
  const client = useQueryClient();
  const nameOf = usePersonNames();
  const { user, groups } = useSession();
  const decide = useMutation({
    mutationFn: ({ act, change }: { act: typeof approveChange; change: number }) =>
      act(record.id, change, {}),
    onError: (error) => void message.error(<Problem of={error} />, 8),
    onSettled: () =>
      Promise.all(
        ['record', 'records'].map((key) => client.invalidateQueries({ queryKey: [key] })),
      ),
  });
  const approves = type.permissions.approve.some((role) => groups.includes(role));
  // The contract says of them that they are JSON.
  const pending = record.pending as unknown as readonly PendingChange[];
  return pending.map(({ change, by, time, reason, values, removed }) => (
    <Alert
      key={change}
      type="warning"
      title={t('pendingBy', { person: nameOf(by.id) })}
      description={
        <>
          <DateTime at={new Date(time).toISOString()} time /> {reason ?? ''}
          <ChangeTold type={type} values={record.values} change={{ values, removed }} />
          {approves && by.id !== user ? (
            <Space wrap>
              <Button
                type="primary"
                loading={decide.isPending}
                onClick={() => decide.mutate({ act: approveChange, change })}
              >
                {t('approve')}
              </Button>
              <Button
                danger
                loading={decide.isPending}
                onClick={() => decide.mutate({ act: rejectChange, change })}
              >
                {t('reject')}
              </Button>
            </Space>
          ) : (
            t('otherApproves')
          )}
        </>
      }
    />
  ));
}
