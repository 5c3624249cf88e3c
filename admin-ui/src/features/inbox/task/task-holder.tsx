import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Modal, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../../api/api-error.ts';
import { assignTask } from '../../../api/assign-task.ts';
import { claimTask } from '../../../api/claim-task.ts';
import { delegateTask } from '../../../api/delegate-task.ts';
import type { TaskDetail } from '../../../api/get-task.ts';
import { unclaimTask } from '../../../api/unclaim-task.ts';
import { useSession } from '../../../app/session/session.ts';
import { PersonSelect } from '../../../parts/person-select.tsx';
import { Problem } from '../../../parts/problem/problem.tsx';
import { usePersonNames } from '../../../parts/person/use-person-names.ts';

/** Who has the task, and what may be done about that. */
export function TaskHolder({ detail: { task, may } }: { readonly detail: TaskDetail }) {
  const { t } = useTranslation('task');
  const { user } = useSession();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [handing, setHanding] = useState<'delegate' | 'assign'>();
  const [person, setPerson] = useState<string>();
  const hold = useMutation({
    mutationFn: (act: () => Promise<unknown>) => act(),
    onError: (error) => {
      const taken = error instanceof ApiError && error.code === 'TASK_ALREADY_CLAIMED';
      void message.error(taken ? t('claimedByOther') : <Problem of={error} />, 8);
    },
    onSettled: () => {
      setHanding(undefined);
      return Promise.all(
        ['tasks', 'task'].map((key) => client.invalidateQueries({ queryKey: [key] })),
      );
    },
  });
  const nameOf = usePersonNames();
  const { id, assignee } = task;
  const mine = assignee === user;
  const hand = (): void => {
    if (person === undefined) return;
    const act = handing === 'assign' ? assignTask : delegateTask;
    hold.mutate(() => act(id, { user: person }));
  };
  return (
    <>
      {may.conflicts.length > 0 ? (
        <Alert type="warning" showIcon title={t('separate')} description={t('separateWhy')} />
      ) : null}
      {assignee !== undefined && !mine ? (
        <Alert type="info" showIcon title={t('withOther', { person: nameOf(assignee) })} />
      ) : null}
      <Space wrap>
        {assignee === undefined && may.work ? (
          <Button onClick={() => hold.mutate(() => claimTask(id))} loading={hold.isPending}>
            {t('claim')}
          </Button>
        ) : null}
        {mine ? (
          <>
            <Button onClick={() => hold.mutate(() => unclaimTask(id))}>{t('giveBack')}</Button>
            <Button onClick={() => setHanding('delegate')}>{t('handOver')}</Button>
          </>
        ) : null}
        {may.assign ? <Button onClick={() => setHanding('assign')}>{t('assign')}</Button> : null}
      </Space>
      <Modal
        open={handing !== undefined}
        title={t(handing === 'assign' ? 'assign' : 'handOver')}
        okText={t(handing === 'assign' ? 'assign' : 'handOver')}
        okButtonProps={{ disabled: person === undefined, loading: hold.isPending }}
        onCancel={() => setHanding(undefined)}
        onOk={hand}
      >
        <PersonSelect {...(person !== undefined && { value: person })} onChange={setPerson} />
      </Modal>
    </>
  );
}
