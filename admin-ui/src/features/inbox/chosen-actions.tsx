import { useQueryClient } from '@tanstack/react-query';
import { Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { assignTasks } from '../../api/assign-tasks.ts';
import { claimTasks } from '../../api/claim-tasks.ts';
import { completeTasks } from '../../api/complete-tasks.ts';
import type { Task } from '../../api/list-tasks.ts';
import { useBulk } from '../../parts/bulk/use-bulk.tsx';
import { PersonItem } from '../../parts/person-item.tsx';
import { Reasoned } from '../../parts/reasoned/reasoned.tsx';
import type { NameOf } from '../../parts/use-element-names.ts';
import { useMay } from '../../parts/use-may.ts';
import { ClaimChosen } from './claim-chosen.tsx';

interface ChosenActionsProps {
  readonly chosen: readonly Task[];
  readonly nameOf: NameOf;
  readonly onDone: () => void;
}

type Act = (tasks: string[]) => ReturnType<typeof claimTasks>;

/** Claims, assigns or completes all that are chosen, and tells of each what was refused and why. */
export function ChosenActions({ chosen, nameOf, onDone }: ChosenActionsProps) {
  const { t } = useTranslation('inbox');
  const may = useMay();
  const client = useQueryClient();
  const { run } = useBulk();
  const count = chosen.length;
  const items = chosen.map((task) => ({
    id: task.id,
    name: [nameOf(task, task.element), task.businessKey].filter(Boolean).join(' · '),
  }));
  const bulk = async (title: string, act: Act): Promise<void> => {
    const onPart = async (ids: string[]) => {
      const verdicts = await act(ids);
      return verdicts.items.map(({ taskId, ...verdict }) => ({ id: taskId, ...verdict }));
    };
    await run({ title, items, onPart, brief: true });
    void client.invalidateQueries({ queryKey: ['tasks'] });
    onDone();
  };
  if (count === 0) return null;
  // What a form asks cannot be answered for many at once.
  const complete = chosen.every(({ formId }) => formId === undefined);
  const [toClaim, toComplete] = [t('claimChosen', { count }), t('completeChosen', { count })];
  const works = may('comment', 'task');
  return (
    <Space wrap className="inbox-chosen">
      {works ? (
        <ClaimChosen
          label={toClaim}
          onClaim={() => bulk(toClaim, (tasks) => claimTasks({ tasks }))}
        />
      ) : null}
      {works && complete ? (
        <Reasoned
          {...{ label: toComplete, note: t('completeNote'), reason: 'none' }}
          onDo={() => bulk(toComplete, (tasks) => completeTasks({ tasks }))}
        />
      ) : null}
      {may('assign', 'task') ? (
        <Reasoned<{ user: string }>
          {...{ label: t('assignChosen'), note: t('assignTitle', { count }), reason: 'none' }}
          onDo={({ user }) => bulk(t('assignChosen'), (tasks) => assignTasks({ tasks, user }))}
        >
          <PersonItem />
        </Reasoned>
      ) : null}
    </Space>
  );
}
