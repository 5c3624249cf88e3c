import { useQueries, useQuery } from '@tanstack/react-query';
import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { listRecordTypes } from '../../api/list-record-types.ts';
import { searchRecords } from '../../api/search-records.ts';
import { useSession } from '../../app/session/session.ts';
import { useLanguage } from '../../parts/use-language.ts';

const APPROVERS: ReadonlySet<string> = new Set(['manager', 'process-owner', 'domain-expert']);

/** Records with a change that waits for another person, by type. */
export function WaitingApprovals() {
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
        searchRecords(id, { pending: true, limit: 100 }, signal),
    })),
  });
  const waiting = items.flatMap(({ id, title }, at) => {
    const page = found[at]?.data;
    return page && page.items.length > 0
      ? [
          {
            id,
            title: title[language],
            count: `${page.items.length}${page.next === undefined ? '' : '+'}`,
          },
        ]
      : [];
  });
  if (waiting.length === 0) return null;
  return (
    <section className="home-part">
      <Typography.Title level={2} className="home-heading">
        {t('approvals')}
      </Typography.Title>
      <ul className="home-lines">
        {waiting.map(({ id, title, count }) => (
          <li key={id}>
            <Link to={`${id === 'customer' ? '/customers' : `/records/${id}`}?pending=yes`}>
              {title}
            </Link>
            <span className="home-under">{count}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
