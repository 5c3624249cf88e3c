import type { UseQueryResult } from '@tanstack/react-query';
import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Task } from '../../api/list-tasks.ts';
import { DueMark } from '../../parts/due-mark.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { useElementNames } from '../../parts/use-element-names.ts';

interface NextTasksProps {
  readonly query: UseQueryResult<{ readonly items: readonly Task[] }>;
}

/** What is due first, of what the person may take up. */
export function NextTasks({ query }: NextTasksProps) {
  const { t } = useTranslation('home');
  const nameOf = useElementNames(query.data?.items ?? []);
  return (
    <section className="home-part">
      <Typography.Title level={2} className="home-heading">
        {t('next')}
      </Typography.Title>
      <Loaded query={query}>
        {({ items }) => (
          <>
            {items.length === 0 ? <Nothing text={t('noTasks')} /> : null}
            <ul className="home-lines">
              {items.map((task) => (
                <li key={task.id}>
                  <Link to={`/inbox/${encodeURIComponent(task.id)}`}>
                    {nameOf(task, task.element)}
                  </Link>
                  <span className="home-under">
                    {[task.businessKey ?? nameOf(task), task.customer].filter(Boolean).join(' · ')}
                  </span>
                  {task.dueAt === undefined ? null : <DueMark dueAt={task.dueAt} />}
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </section>
  );
}
