import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listMessages } from '../../api/list-messages.ts';
import { listTasks } from '../../api/list-tasks.ts';
import { useSession } from '../../app/session/session.ts';
import { Page } from '../../parts/page.tsx';
import { markOf, today } from '../orders/order-marks.ts';
import { useOrders } from '../orders/use-orders.ts';
import { Figure } from './figure.tsx';
import { OrdersByStage } from './orders-by-stage.tsx';
import { NextTasks } from './next-tasks.tsx';
import { WaitingApprovals } from './waiting-approvals.tsx';
import './home.css';

/** More are told as `500+`. */
const COUNTED = 500;

/** What this person came for; every figure opens the list behind it. */
export function HomePage() {
  const { t } = useTranslation('home');
  const { name, user, roles } = useSession();
  const works = roles.some((role) => role !== 'auditor' && role !== 'administrator');
  const count = (key: string, query: Parameters<typeof listTasks>[0]) => ({
    queryKey: ['tasks', 'count', key],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      listTasks({ ...query, limit: COUNTED }, signal),
    enabled: works,
  });
  const mine = useQuery(count('mine', { assignee: user }));
  const offered = useQuery(count('inbox', { inbox: true, order: 'due' }));
  const now = Math.floor(Date.now() / 60_000) * 60_000;
  const late = useQuery(count('late', { inbox: true, dueBefore: now }));
  const held = useQuery({
    queryKey: ['messages', 'count'],
    queryFn: ({ signal }) => listMessages({ status: 'held', limit: COUNTED }, signal),
    enabled: roles.some((role) => role !== 'administrator'),
  });
  const orders = useOrders('active');
  const lateOrders = orders.orders.filter((order) => markOf(order, today()) === 'late').length;
  return (
    <div className="home">
      <Page title={t('hello', { name })}>
        <div className="figures">
          {works ? (
            <>
              <Figure label={t('late')} page={late.data} to="/inbox?overdue=yes" alarm />
              <Figure label={t('mine')} page={mine.data} to="/inbox?whose=mine" />
              <Figure label={t('inbox')} page={offered.data} to="/inbox" />
            </>
          ) : null}
          <Figure
            label={t('lateOrders')}
            page={orders.query.data && { items: Array.from({ length: lateOrders }) }}
            to="/orders?mark=late"
            alarm
          />
          <Figure label={t('held')} page={held.data} to="/intake?status=held" alarm />
        </div>
        <div className="home-columns">
          {works ? <NextTasks tasks={offered.data?.items.slice(0, 8)} /> : null}
          <OrdersByStage {...orders} />
        </div>
        <WaitingApprovals />
      </Page>
    </div>
  );
}
