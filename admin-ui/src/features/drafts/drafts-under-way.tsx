import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DraftHead } from '../../api/list-drafts.ts';
import { DateTime } from '../../parts/date-time.tsx';
import { ListTable } from '../../parts/list-table/list-table.tsx';
import { DraftStatus } from './draft-status.tsx';
import { PersonName } from '../../parts/person/person-name.tsx';

interface DraftsUnderWayProps {
  readonly drafts: readonly DraftHead[];
  /** Where a draft is edited that still may be. */
  readonly editorOf: (draftId: string) => string;
}

/** Drafts of one thing, each with the way to go on with it. */
export function DraftsUnderWay({ drafts, editorOf }: DraftsUnderWayProps) {
  const { t } = useTranslation('drafts');
  return (
    <ListTable<DraftHead>
      items={drafts}
      keyOf={({ id }) => id}
      label={t('title')}
      columns={[
        {
          ...{ title: t('status'), inCard: 'mark' },
          render: (_, draft) => <DraftStatus draft={draft} />,
        },
        { title: t('draftTitle'), dataIndex: 'title', inCard: 'head' },
        { title: t('savedBy'), render: (_, { saved }) => <PersonName account={saved.person} /> },
        {
          title: t('savedAt'),
          render: (_, { saved }) => <DateTime at={new Date(saved.time).toISOString()} time />,
        },
        {
          title: '',
          render: (_, { id, status }) =>
            status === 'editing' ? (
              <Link to={editorOf(id)}>{t('continue')}</Link>
            ) : (
              <Link to={`/processes/drafts/${id}`}>{t('look')}</Link>
            ),
        },
      ]}
    />
  );
}
