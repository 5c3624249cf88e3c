import { useQueries, useQuery } from '@tanstack/react-query';
import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { listEntries } from '../../api/list-entries.ts';
import { listRecordTypes } from '../../api/list-record-types.ts';
import { searchRecords } from '../../api/search-records.ts';
import { useSession } from '../../app/session/session.ts';
import { useLanguage } from '../../parts/use-language.ts';
import { useMay } from '../../parts/use-may.ts';

const APPROVERS: ReadonlySet<string> = new Set(['manager', 'process-owner', 'domain-expert']);

/** What waits for another person to decide: changes to records by type, rewards and penalties. */
export function WaitingDecisions() {
  const { t } = useTranslation('home');
  const language = useLanguage();
  const { roles } = useSession();
  const types = useQuery({
    queryKey: ['record-types'],
    queryFn: ({ signal }) => listRecordTypes(signal),
    staleTime: 60_000,
    enabled: roles.some((role) => APPROVERS.has(role)),
  });
  const items = (types.data?.items ?? []).filter(({ mayRead }) => mayRead);
  const found = useQueries({
    queries: items.map(({ id }) => ({
      queryKey: ['records', id, 'pending'],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        searchRecords(id, { pending: true, limit: COUNTED }, signal),
    })),
  });
  const waiting = items.flatMap(({ id, title }, at) => {
    const page = found[at]?.data;
    return page && page.items.length > 0
      ? [
          {
            title: t('changes', { title: title[language] }),
            count: countOf(page),
            to: `${pathOf(id)}?pending=yes`,
          },
        ]
      : [];
  });
  const entries = useWaitingEntries();
  const lines: readonly Waiting[] = [...entries, ...waiting];
  if (lines.length === 0) return null;
  return (
    <section className="home-part">
      <Typography.Title level={2} className="home-heading">
        {t('decisions')}
      </Typography.Title>
      <ul className="home-lines">
        {lines.map(({ title, count, to }) => (
          <li key={to}>
            <Link to={to}>{title}</Link>
            <span className="home-count">{count}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Waiting {
  readonly title: string;
  readonly count: string;
  readonly to: string;
}

const COUNTED = 100;
const UNDECIDED = ['proposed', 'appealed'] as const;

/** Entries of the ledger that are proposed or appealed, for those who decide about them. */
function useWaitingEntries(): readonly Waiting[] {
  const { t } = useTranslation('home');
  const may = useMay();
  const found = useQueries({
    queries: UNDECIDED.map((status) => ({
      queryKey: ['ledger', 'waiting', status],
      queryFn: () => listEntries({ status, limit: COUNTED }),
      enabled: may('decide', 'ledger'),
    })),
  });
  return UNDECIDED.flatMap((status, at) => {
    const page = found[at]?.data;
    return page && page.items.length > 0
      ? [{ title: t(`entries.${status}`), count: countOf(page), to: `/ledger?status=${status}` }]
      : [];
  });
}

const countOf = ({ items, next }: { readonly items: readonly unknown[]; next?: string }): string =>
  `${items.length}${next === undefined ? '' : '+'}`;

const pathOf = (type: string): string => (type === 'customer' ? '/customers' : `/records/${type}`);
