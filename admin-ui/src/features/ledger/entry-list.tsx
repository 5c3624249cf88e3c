import { Select, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { Money } from '../../parts/money.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { PersonName } from '../../parts/person/person-name.tsx';
import { PagedTable } from '../../parts/paged/paged-table.tsx';
import { useLanguage } from '../../parts/use-language.ts';
import { readEntries, reasonIn, type Entry } from './entry.ts';

/** In the order of an entry's life. */
const STATUSES = [
  ...(['proposed', 'approved', 'rejected', 'withdrawn', 'posted', 'appealed'] as const),
  ...(['upheld', 'granted', 'reversed'] as const),
] as const satisfies readonly Entry['status'][];
type Status = (typeof STATUSES)[number];

export function EntryList() {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const status = STATUSES.find((one) => one === search.get('status'));
  return (
    <>
      <Select<Status | ''>
        aria-label={t('status')}
        style={{ minWidth: 140, marginBlockEnd: 12 }}
        value={status ?? ''}
        onChange={(value) => setSearch(value === '' ? {} : { status: value })}
        options={[
          { value: '', label: t('all') },
          ...STATUSES.map((value) => ({ value, label: t(`statuses.${value}`) })),
        ]}
      />
      <PagedTable<Entry>
        queryKey={['ledger', status]}
        load={(after) => readEntries({ status, order: 'newest', after })}
        rowKey={({ id }) => id}
        label={t('entries')}
        onOpen={({ id }) => void navigate(`/ledger/${id}`)}
        empty={<Nothing text={t(status === undefined ? 'noneYet' : 'noEntries')} />}
        columns={[
          {
            ...{ title: t('status'), inCard: 'mark' },
            render: (_, entry) => <Tag>{t(`statuses.${entry.status}`)}</Tag>,
          },
          {
            ...{ title: t('what'), inCard: 'head' },
            render: (_, { id, effect, kind }) => (
              <Link to={`/ledger/${id}`}>
                {t(effect)} · {t(`kinds.${kind}`, { defaultValue: kind })}
              </Link>
            ),
          },
          { title: t('person'), render: (_, { person }) => <PersonName account={person} /> },
          {
            ...{ title: t('amount'), align: 'right' },
            render: (_, { money }) => (money === undefined ? '—' : <Money {...money} />),
          },
          { title: t('period'), dataIndex: 'period' },
          { title: t('why'), render: (_, entry) => reasonIn(entry, language), inCard: 'line' },
        ]}
      />
    </>
  );
}
