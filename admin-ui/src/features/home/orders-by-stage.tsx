import { useQuery } from '@tanstack/react-query';
import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { countOrders } from '../../api/count-orders.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { useElementNames } from '../../parts/use-element-names.ts';

/** Where all orders under way are, the fullest stage first. */
export function OrdersByStage() {
  const { t } = useTranslation('home');
  const query = useQuery({
    queryKey: ['order-counts'],
    queryFn: ({ signal }) => countOrders(signal),
    staleTime: 30_000,
    refetchInterval: 60_000,
  });
  const stages = query.data?.items ?? [];
  const nameOf = useElementNames(stages);
  const [fullest] = stages;
  const most = Math.max(1, fullest?.count ?? 0);
  const { orders = 0, more = false } = query.data ?? {};
  const answer = fullest && {
    ...{ count: `${orders}${more ? '+' : ''}`, stage: nameOf(fullest, fullest.element), most },
  };
  return (
    <section className="home-part">
      <Typography.Title level={2} className="home-heading">
        {answer ? t('stagesAnswer', answer) : t('stages')}
      </Typography.Title>
      <Loaded query={query}>
        {({ items }) => (
          <>
            {items.length === 0 ? <Nothing text={t('noOrders')} /> : null}
            <ul className="stages">
              {items.map(({ element, count, ...version }) => (
                <li key={element}>
                  <Link to={`/orders?stage=${encodeURIComponent(element)}`}>
                    <span className="stage-name">{nameOf(version, element)}</span>
                    <span className="stage-bar" aria-hidden>
                      <span style={{ width: `${(count / most) * 100}%` }} />
                    </span>
                    <span className="stage-count">{count}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </section>
  );
}
