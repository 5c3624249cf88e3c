import { Skeleton, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Order } from '../../api/list-orders.ts';
import { Failed } from '../../parts/failed.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import type { useOrders } from '../orders/use-orders.ts';

interface Stage {
  readonly element: string;
  readonly title: string;
  readonly count: number;
}

/** Where the orders are, the fullest stage first. */
export function OrdersByStage({ query, orders, nameOf }: ReturnType<typeof useOrders>) {
  const { t } = useTranslation('home');
  const stages = stagesOf(orders, nameOf);
  const most = Math.max(1, ...stages.map(({ count }) => count));
  const [fullest] = stages;
  const title = fullest
    ? t('stagesAnswer', { count: orders.length, stage: fullest.title, most: fullest.count })
    : t('stages');
  return (
    <section className="home-part">
      <Typography.Title level={2} className="home-heading">
        {title}
      </Typography.Title>
      {query.isPending ? <Skeleton active /> : null}
      {query.data === undefined && query.error !== null ? <Failed error={query.error} /> : null}
      {query.data !== undefined && stages.length === 0 ? <Nothing text={t('noOrders')} /> : null}
      <ul className="stages">
        {stages.map(({ element, title: name, count }) => (
          <li key={element}>
            <Link to={`/orders?stage=${encodeURIComponent(element)}`}>{name}</Link>
            <span className="stage-bar" aria-hidden>
              <span style={{ width: `${(count / most) * 100}%` }} />
            </span>
            <span className="stage-count">{count}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function stagesOf(
  orders: readonly Order[],
  nameOf: ReturnType<typeof useOrders>['nameOf'],
): readonly Stage[] {
  const stages = new Map<string, Stage>();
  for (const { instance, at } of orders)
    for (const element of at) {
      const { count } = stages.get(element) ?? { count: 0 };
      stages.set(element, { element, title: nameOf(instance, element), count: count + 1 });
    }
  return [...stages.values()].sort((one, other) => other.count - one.count);
}
