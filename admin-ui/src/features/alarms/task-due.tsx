import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getTask } from '../../api/get-task.ts';
import { DueMark } from '../../parts/due-mark.tsx';
import { PersonName } from '../../parts/person/person-name.tsx';
import { useGroupNames } from '../../parts/use-group-names.ts';

/** By when the task was due, and who has it; nothing of one that is done, or not to be seen. */
export function TaskDue({ taskId }: { readonly taskId: string }) {
  const { t } = useTranslation('alarms');
  const { data } = useQuery({
    queryKey: ['task', taskId],
    queryFn: ({ signal }) => getTask(taskId, signal),
    retry: false,
  });
  const groupNames = useGroupNames();
  if (data === undefined) return null;
  const { dueAt, assignee, customer, candidateGroups } = data.task;
  return (
    <p className="alarm-under">
      {dueAt === undefined ? null : <DueMark dueAt={dueAt} />}
      {customer === undefined ? null : <span>{customer}</span>}
      {assignee === undefined ? (
        <span>{t('offeredTo', { groups: groupNames(candidateGroups) })}</span>
      ) : (
        <span>
          {t('inCharge')} <PersonName account={assignee} />
        </span>
      )}
    </p>
  );
}
