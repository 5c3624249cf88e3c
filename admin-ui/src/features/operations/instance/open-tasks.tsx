import { useTranslation } from 'react-i18next';
import type { InstanceDetail } from '../../../api/get-instance.ts';
import { DateTime } from '../../../parts/date-time.tsx';
import { ListTable } from '../../../parts/list-table/list-table.tsx';
import { Nothing } from '../../../parts/nothing.tsx';
import { useElementNames } from '../../../parts/use-element-names.ts';
import { useGroupNames } from '../../../parts/use-group-names.ts';
import { PersonName } from '../../../parts/person/person-name.tsx';

export function OpenTasks({ detail: { instance, tasks } }: { readonly detail: InstanceDetail }) {
  const { t } = useTranslation('operations');
  const nameOf = useElementNames([instance]);
  const groupNames = useGroupNames();
  if (tasks.length === 0) return <Nothing text={t('noTasks')} />;
  return (
    <ListTable
      items={tasks}
      keyOf={({ id }) => id}
      label={t('tasks')}
      columns={[
        { title: t('task'), render: (_, { element }) => nameOf(instance, element) },
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
          render: (_, { createdAt }) => <DateTime at={new Date(createdAt).toISOString()} time />,
        },
        { title: t('due'), dataIndex: 'dueDate' },
      ]}
    />
  );
}
