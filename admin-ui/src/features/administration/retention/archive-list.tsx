import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { listArchives } from '../../../api/list-archives.ts';
import { DateTime } from '../../../parts/date-time.tsx';
import { Nothing } from '../../../parts/nothing.tsx';
import { PagedTable } from '../../../parts/paged/paged-table.tsx';
import { sizeText } from '../../../parts/size-text.ts';

type Archive = Awaited<ReturnType<typeof listArchives>>['items'][number];

/** Files that have taken histories over. */
export function ArchiveList() {
  const { t } = useTranslation('retention');
  return (
    <PagedTable<Archive>
      queryKey={['archives']}
      load={() => listArchives()}
      rowKey={({ archive }) => archive}
      label={t('archives')}
      empty={<Nothing text={t('noArchives')} />}
      columns={[
        { title: t('file'), render: (_, { archive }) => <code>{archive}</code> },
        { title: t('histories'), dataIndex: 'histories', align: 'right' },
        { title: t('size'), render: (_, { bytes }) => sizeText(bytes), align: 'right' },
        {
          title: t('time'),
          render: (_, { time }) => <DateTime at={new Date(time).toISOString()} time />,
        },
        {
          title: t('state'),
          inCard: 'mark',
          render: (_, { emptied }) => t(emptied ? 'emptied' : 'notEmptied'),
        },
        {
          title: 'SHA-256',
          render: (_, { sha256 }) => (
            <Typography.Text copyable={{ text: sha256 }} title={sha256}>
              <code>{sha256.slice(0, 12)}…</code>
            </Typography.Text>
          ),
        },
      ]}
    />
  );
}
