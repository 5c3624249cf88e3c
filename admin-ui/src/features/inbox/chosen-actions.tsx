import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { assignTasks } from '../../api/assign-tasks.ts';
import { claimTasks } from '../../api/claim-tasks.ts';
import { completeTasks } from '../../api/complete-tasks.ts';
import type { Task } from '../../api/list-tasks.ts';
import { PersonSelect } from '../../parts/person-select.tsx';
import { Reasoned } from '../../parts/reasoned/reasoned.tsx';
import { useMay } from '../../parts/use-may.ts';
import { ClaimChosen } from './claim-chosen.tsx';
import { inBulk } from './in-bulk.ts';

interface ChosenActionsProps {
  readonly chosen: readonly Task[];
  readonly onDone: () => void;
}

/** Claims, assigns or completes all that are chosen, and tells what could not be done. */
export function ChosenActions({ chosen, onDone }: ChosenActionsProps) {
  const { t } = useTranslation('inbox');
  const { message } = App.useApp();
  const may = useMay();
  const client = useQueryClient();
  const ids = chosen.map(({ id }) => id);
  const count = ids.length;
  const bulk = async (act: Parameters<typeof inBulk>[1]): Promise<void> => {
    const { done, failed } = await inBulk(ids, act);
    void client.invalidateQueries({ queryKey: ['tasks'] });
    if (failed > 0) void message.warning(t('partly', { done, failed }), 8);
    else void message.success(t('allDone', { done }));
    onDone();
  };
  if (count === 0) return null;
  // What a form asks cannot be answered for many at once.
  const complete = chosen.every(({ formId }) => formId === undefined);
  return (
    <Space wrap className="inbox-chosen">
      {may('comment', 'task') ? (
        <ClaimChosen count={count} onClaim={() => bulk((tasks) => claimTasks({ tasks }))} />
      ) : null}
      {may('comment', 'task') && complete ? (
        <Reasoned
          label={t('completeChosen', { count })}
          note={t('completeNote')}
          reason="none"
          onDo={() => bulk((tasks) => completeTasks({ tasks }))}
        />
      ) : null}
      {may('assign', 'task') ? (
        <Reasoned<{ user: string }>
          label={t('assignChosen')}
          note={t('assignTitle', { count })}
          reason="none"
          onDo={({ user }) => bulk((tasks) => assignTasks({ tasks, user }))}
        >
          <Form.Item
            name="user"
            label={t('person', { ns: 'parts' })}
            rules={[{ required: true, message: t('person', { ns: 'parts' }) }]}
          >
            <PersonSelect />
          </Form.Item>
        </Reasoned>
      ) : null}
    </Space>
  );
}
