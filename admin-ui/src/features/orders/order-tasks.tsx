import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OrderFamily } from '../../api/get-order-family.ts';
import { DueMark } from '../../parts/due-mark.tsx';
import { PersonName } from '../../parts/person/person-name.tsx';
import { useElementNames } from '../../parts/use-element-names.ts';
import { useGroupNames } from '../../parts/use-group-names.ts';
import { useMatter } from '../../parts/use-matter.ts';

interface OrderTasksProps extends Pick<OrderFamily, 'tasks'> {
  readonly orderNumber: string;
  /** There are others. */
  readonly more: boolean;
}

export function OrderTasks({ orderNumber, tasks, more }: OrderTasksProps) {
  const { t } = useTranslation('orders');
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
      {more ? (
        <Link to={`/inbox?whose=all&text=${encodeURIComponent(orderNumber)}`}>{t('allTasks')}</Link>
      ) : null}
    </section>
  );
}
