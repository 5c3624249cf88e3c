import { useQuery } from '@tanstack/react-query';
import { Alert, Result, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../../api/api-error.ts';
import { getTask, type TaskDetail } from '../../../api/get-task.ts';
import { DateTime } from '../../../parts/date-time.tsx';
import { DueMark } from '../../../parts/due-mark.tsx';
import { InstanceHistory } from '../../../parts/history/instance-history.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { useMatter } from '../../../parts/use-matter.ts';
import { useElementNames } from '../../../parts/use-element-names.ts';
import { ProposedChanges } from './proposed-changes.tsx';
import { TaskPlace } from './task-place.tsx';
import { TaskComments } from './task-comments.tsx';
import { TaskFiles } from './task-files.tsx';
import { TaskHolder } from './task-holder.tsx';
import { TaskRecords } from './task-records.tsx';
import { TaskWork } from './task-work.tsx';
import './task.css';

interface TaskViewProps {
  readonly taskId: string;
  /** Told when the task is completed. */
  readonly onDone: () => void;
}

export function TaskView({ taskId, onDone }: TaskViewProps) {
  const { t } = useTranslation('task');
  const query = useQuery({
    queryKey: ['task', taskId],
    queryFn: ({ signal }) => getTask(taskId, signal),
  });
  // Also where it was shown a moment ago: somebody else has completed it meanwhile.
  if (query.error instanceof ApiError && query.error.code === 'TASK_NOT_FOUND')
    return <Result status="info" title={t('gone')} subTitle={t('goneWhy')} />;
  return <Loaded query={query}>{(detail) => <OpenTask detail={detail} onDone={onDone} />}</Loaded>;
}

function OpenTask({
  detail,
  onDone,
}: {
  readonly detail: TaskDetail;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation('task');
  const { task, comments } = detail;
  const nameOf = useElementNames([task]);
  const matterOf = useMatter();
  return (
    <article className="task">
      <header>
        <Typography.Title level={2} className="task-title">
          {nameOf(task, task.element)}
        </Typography.Title>
        {task.matter === undefined ? null : <p className="task-matter">{matterOf(task)}</p>}
        <p className="task-under">
          <span>{nameOf(task)}</span>
          {task.businessKey === undefined ? null : <span>{task.businessKey}</span>}
          {task.customer === undefined ? null : <span>{task.customer}</span>}
          <span>
            {t('since')} <DateTime at={new Date(task.createdAt).toISOString()} time />
          </span>
          {task.dueAt === undefined ? null : <DueMark dueAt={task.dueAt} />}
        </p>
      </header>
      {task.suspended ? <Alert type="warning" showIcon title={t('suspendedNote')} /> : null}
      <TaskHolder detail={detail} />
      <ProposedChanges detail={detail} />
      <TaskRecords detail={detail} />
      <TaskWork detail={detail} name={nameOf(task, task.element)} onDone={onDone} />
      <TaskFiles taskId={task.id} />
      <TaskComments taskId={task.id} comments={comments} />
      <TaskPlace task={task} name={nameOf(task)} />
      <section aria-labelledby="task-history">
        <Typography.Title level={3} className="task-part" id="task-history">
          {t('history')}
        </Typography.Title>
        <InstanceHistory instance={{ ...task, id: task.instanceId }} />
      </section>
    </article>
  );
}
