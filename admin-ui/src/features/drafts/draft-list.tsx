import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { listDrafts, type DraftHead } from '../../api/list-drafts.ts';
import { DateTime } from '../../parts/date-time.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { PagedTable } from '../../parts/paged/paged-table.tsx';
import { useMay } from '../../parts/use-may.ts';
import { DraftStatus } from './draft-status.tsx';
import { shanghaiTime } from './shanghai-time.ts';
import { PersonName } from '../../parts/person/person-name.tsx';

/** In the order in which drafts come to it; what was sent back is being edited again. */
const STANDINGS = [
  ...(['editing', 'in-review', 'approved', 'scheduled', 'released', 'discarded', 'all'] as const),
] as const;
type Standing = (typeof STANDINGS)[number];

/** Who writes sees what is being written, who reviews what waits for review. */
export function DraftList() {
  const { t } = useTranslation('drafts');
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const may = useMay();
  const first = may('update', 'draft') ? 'editing' : may('decide', 'draft') ? 'in-review' : 'all';
  const standing = STANDINGS.find((one) => one === search.get('standing')) ?? first;
  return (
    <>
      <Select<Standing>
        aria-label={t('status')}
        style={{ minWidth: 160, marginBlockEnd: 12 }}
        value={standing}
        onChange={(value) => setSearch({ view: 'drafts', standing: value })}
        options={STANDINGS.map((value) => ({
          ...{ value, label: value === 'all' ? t('all') : t(`standings.${value}`) },
        }))}
      />
      <PagedTable<DraftHead>
        queryKey={['drafts', 'list', standing]}
        load={(after) => listDrafts({ after, ...(standing !== 'all' && { status: standing }) })}
        rowKey={({ id }) => id}
        label={t('title')}
        onOpen={({ id }) => void navigate(`/processes/drafts/${id}`)}
        empty={<Nothing text={t('noDrafts')} />}
        columns={[
          {
            ...{ title: t('status'), inCard: 'mark' },
            render: (_, draft) => <DraftStatus draft={draft} />,
          },
          {
            ...{ title: t('draftTitle'), inCard: 'head' },
            render: (_, { id, title }) => <Link to={`/processes/drafts/${id}`}>{title}</Link>,
          },
          { title: t('author'), render: (_, { author }) => <PersonName account={author} /> },
          { title: t('savedBy'), render: (_, { saved }) => <PersonName account={saved.person} /> },
          {
            title: t('savedAt'),
            render: (_, { saved }) => <DateTime at={new Date(saved.time).toISOString()} time />,
          },
          {
            title: t('checks'),
            render: (_, { errors, warnings }) =>
              errors + warnings === 0 ? t('clean') : t('errorsAndWarnings', { errors, warnings }),
          },
          {
            title: t('releaseAt'),
            render: (_, { releaseAt }) => (releaseAt === undefined ? '—' : shanghaiTime(releaseAt)),
          },
        ]}
      />
    </>
  );
}
