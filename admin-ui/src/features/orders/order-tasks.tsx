import { useQueries } from '@tanstack/react-query';
import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { listTasks } from '../../api/list-tasks.ts';
import { DueMark } from '../../parts/due-mark.tsx';
import { PersonName } from '../../parts/person/person-name.tsx';
import { useElementNames } from '../../parts/use-element-names.ts';
import { useGroupNames } from '../../parts/use-group-names.ts';
import { useMatter } from '../../parts/use-matter.ts';

interface OrderTasksProps {
  readonly orderNumber: string;
  /** Those that run. */
  readonly instances: readonly { readonly id: string }[];
}

/** Instances whose tasks are asked for: each is a request. */
const SHOWN = 50;

export function OrderTasks({ orderNumber, instances }: OrderTasksProps) {
  const { t } = useTranslation('orders');
  const found = useQueries({
    queries: instances.slice(0, SHOWN).map(({ id }) => ({
      queryKey: ['tasks', 'of', id],
      queryFn: ({ signal }: { signal: AbortSignal }) => listTasks({ instanceId: id }, signal),
    })),
  });
  const tasks = found.flatMap(({ data }) => data?.items ?? []);
  const nameOf = useElementNames(tasks);
  const matterOf = useMatter();
  const groupNames = useGroupNames();
  if (tasks.length === 0) return null;
  return (
    <section>
      <Typography.Title level={3} className="order-part">
        {t('openTasks')}
      </Typography.Title>
      <ul className="order-lines">
        {tasks.map((task) => (
          <li key={task.id}>
            <Link to={`/inbox/${encodeURIComponent(task.id)}?whose=all`}>
              {nameOf(task, task.element)}
            </Link>
            {task.matter === undefined ? null : <span>{matterOf(task)}</span>}
            <span>
              {task.assignee === undefined ? (
                groupNames(task.candidateGroups)
              ) : (
                <PersonName account={task.assignee} />
              )}
            </span>
            {task.dueAt === undefined ? null : <DueMark dueAt={task.dueAt} />}
          </li>
        ))}
      </ul>
      {instances.length <= SHOWN ? null : (
        <Link to={`/inbox?whose=all&text=${encodeURIComponent(orderNumber)}`}>{t('allTasks')}</Link>
      )}
    </section>
  );
}
