import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, ConfigProvider, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../../api/api-error.ts';
import { assignTask } from '../../../api/assign-task.ts';
import { claimTask } from '../../../api/claim-task.ts';
import { delegateTask } from '../../../api/delegate-task.ts';
import type { TaskDetail } from '../../../api/get-task.ts';
import { unclaimTask } from '../../../api/unclaim-task.ts';
import { useSession } from '../../../app/session/session.ts';
import { PersonItem } from '../../../parts/person-item.tsx';
import { Problem } from '../../../parts/problem/problem.tsx';
import { usePersonNames } from '../../../parts/person/use-person-names.ts';
import { Reasoned } from '../../../parts/reasoned/reasoned.tsx';

/** Who has the task, and what may be done about that. */
export function TaskHolder({ detail: { task, may } }: { readonly detail: TaskDetail }) {
  const { t } = useTranslation('task');
  const { user } = useSession();
  const client = useQueryClient();
  const { message } = App.useApp();
  const again = (): Promise<unknown> =>
    Promise.all(['tasks', 'task'].map((key) => client.invalidateQueries({ queryKey: [key] })));
  const hold = useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onError: (error) => {
      const taken = error instanceof ApiError && error.code === 'TASK_ALREADY_CLAIMED';
      void message.error(taken ? t('claimedByOther') : <Problem of={error} />, 8);
    },
    onSettled: again,
  });
  const nameOf = usePersonNames();
  const { id, assignee } = task;
  const mine = assignee === user;
  const button = (key: 'claim' | 'giveBack', act: () => Promise<unknown>) => (
    <Button onClick={() => hold.mutate(act)} loading={hold.isPending}>
      {t(key)}
    </Button>
  );
  return (
    <>
      {may.conflicts.length > 0 ? (
        <Alert type="warning" showIcon title={t('separate')} description={t('separateWhy')} />
      ) : null}
      {assignee !== undefined && !mine ? (
        <Alert type="info" showIcon title={t('withOther', { person: nameOf(assignee) })} />
      ) : null}
      <ConfigProvider componentSize="middle">
        <Space wrap>
          {assignee === undefined && may.work ? button('claim', () => claimTask(id)) : null}
          {mine ? button('giveBack', () => unclaimTask(id)) : null}
          {mine ? (
            <HandOn act="handOver" onDo={(person) => delegateTask(id, person)} onDone={again} />
          ) : null}
          {may.assign ? (
            <HandOn act="assign" onDo={(person) => assignTask(id, person)} onDone={again} />
          ) : null}
        </Space>
      </ConfigProvider>
    </>
  );
}

interface HandOnProps {
  readonly act: 'handOver' | 'assign';
  readonly onDo: (person: { readonly user: string }) => Promise<unknown>;
  readonly onDone: () => Promise<unknown>;
}

function HandOn({ act, onDo, onDone }: HandOnProps) {
  const { t } = useTranslation('task');
  return (
    <Reasoned<{ user: string }>
      {...{ label: t(act), note: t(`${act}Note`), reason: 'none' }}
      onDo={({ user }) => onDo({ user })}
      onDone={() => void onDone()}
    >
      <PersonItem />
    </Reasoned>
  );
}
