import { useTranslation } from 'react-i18next';
import { DateTime } from '../../../parts/date-time.tsx';
import { ListTable } from '../../../parts/list-table/list-table.tsx';
import { Nothing } from '../../../parts/nothing.tsx';
import type { Moment } from '../../../parts/timeline/replay.ts';
import { useElementNames } from '../../../parts/use-element-names.ts';
import { useGroupNames } from '../../../parts/use-group-names.ts';
import { PersonName } from '../../../parts/person/person-name.tsx';
import type { OpenTask } from './tasks-at.ts';

interface OpenTasksProps {
  readonly tasks: readonly OpenTask[];
  readonly of: Moment['state'];
}

export function OpenTasks({ tasks, of }: OpenTasksProps) {
  const { t } = useTranslation('operations');
  const nameOf = useElementNames([of]);
  const groupNames = useGroupNames();
  if (tasks.length === 0) return <Nothing text={t('noTasks')} />;
  return (
    <ListTable
      items={tasks}
      keyOf={({ key }) => String(key)}
      label={t('tasks')}
      columns={[
        { title: t('task'), inCard: 'head', render: (_, { element }) => nameOf(of, element) },
        {
          title: t('person'),
          render: (_, { assignee, candidateGroups, candidateUsers }) =>
            assignee === undefined ? (
              groupNames([...candidateGroups, ...candidateUsers])
            ) : (
              <PersonName account={assignee} />
            ),
        },
        {
          title: t('since'),
          render: (_, { since }) => <DateTime at={new Date(since).toISOString()} time />,
        },
        {
          title: t('due'),
          render: (_, { dueDate }) =>
            dueDate === undefined ? '—' : <DateTime at={dueDate} time />,
        },
      ]}
    />
  );
}
