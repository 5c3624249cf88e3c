import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { InstanceDetail } from '../../../api/get-instance.ts';
import { DateTime } from '../../../parts/date-time.tsx';
import { Nothing } from '../../../parts/nothing.tsx';
import { useElementNames } from '../../../parts/use-element-names.ts';

export function OpenTasks({ detail: { instance, tasks } }: { readonly detail: InstanceDetail }) {
  const { t } = useTranslation('operations');
  const nameOf = useElementNames([instance]);
  if (tasks.length === 0) return <Nothing text={t('noTasks')} />;
  return (
    <Table
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={tasks}
      columns={[
        { title: t('task'), render: (_, { element }) => nameOf(instance, element) },
        {
          title: t('person'),
          render: (_, { assignee, candidateGroups, candidateUsers }) =>
            assignee ?? [...candidateGroups, ...candidateUsers].join('、'),
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
