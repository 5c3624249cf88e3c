import { useQuery } from '@tanstack/react-query';
import { Descriptions, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { getOrderFamily } from '../../api/get-order-family.ts';
import { listMessages } from '../../api/list-messages.ts';
import { listOrders, type Order } from '../../api/list-orders.ts';
import { useSession } from '../../app/session/session.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Money } from '../../parts/money.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { Prediction } from '../../parts/prediction/prediction.tsx';
import { useElementNames } from '../../parts/use-element-names.ts';
import { MessageStatus } from '../intake/message-status.tsx';
import { readMembers } from './family-member.ts';
import { FamilyTimeline } from './family-timeline.tsx';
import { OrderFiles } from './order-files.tsx';
import { OrderMark } from './order-mark.tsx';
import { OrderStages } from './order-stages.tsx';
import { OrderTasks } from './order-tasks.tsx';
import { useListed } from '../../parts/use-listed.ts';

/** Everything of one order (订单全景). */
export function OrderView({ orderNumber }: { readonly orderNumber: string }) {
  const { t } = useTranslation('orders');
  const order = useQuery({
    queryKey: ['orders', 'one', orderNumber],
    queryFn: ({ signal }) => listOrders({ businessKey: orderNumber, limit: 1 }, signal),
  });
  const family = useQuery({
    queryKey: ['family', orderNumber],
    queryFn: ({ signal }) => getOrderFamily(orderNumber, signal),
  });
  return (
    <article className="order">
      <Typography.Title level={2} className="order-title">
        {t('order')} {orderNumber}
      </Typography.Title>
      <Loaded query={order}>
        {({ items: [first] }) =>
          first ? <OrderFacts order={first} /> : <Nothing text={t('noSuch')} />
        }
      </Loaded>
      <Loaded query={family}>
        {({ members: given, tasks, moreTasks, files, hidden, complete }) => {
          if (given.length === 0) return null;
          const members = readMembers(given);
          return (
            <>
              <OrderTasks {...{ orderNumber, tasks }} more={moreTasks} />
              <OrderMessages orderNumber={orderNumber} />
              <OrderFiles {...{ files, members }} />
              <section>
                <Typography.Title level={3} className="order-part">
                  {t('timeline')}
                </Typography.Title>
                <FamilyTimeline members={members} />
                {hidden.length > 0 ? (
                  <Typography.Text type="secondary">{t('hidden')}</Typography.Text>
                ) : null}
                {complete ? null : (
                  <Typography.Text type="secondary">{t('incomplete')}</Typography.Text>
                )}
              </section>
            </>
          );
        }}
      </Loaded>
    </article>
  );
}

function OrderFacts({ order }: { readonly order: Order }) {
  const { t } = useTranslation('orders');
  const listed = useListed();
  const nameOf = useElementNames([order.instance]);
  const { customer, customerNumber, amount, currency, salesOrder, requested, latestShipment } =
    order;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [
      'customer',
      customerNumber === undefined ? (
        customer
      ) : (
        <Link to={`/customers/${encodeURIComponent(customerNumber)}`}>{customer}</Link>
      ),
    ],
    ['amount', amount === undefined ? '—' : <Money amount={amount} currency={currency ?? ''} />],
    ['stage', listed(order.at.map((element) => nameOf(order.instance, element))) || '—'],
    ['due', <OrderMark key="due" order={order} />],
    ['requested', requested ?? '—'],
    ['latestShipment', latestShipment ?? '—'],
    ['salesOrder', salesOrder ?? '—'],
    ['statusTitle', t(`status.${order.instance.status}`)],
  ];
  return (
    <>
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2 }}
        items={facts.map(([key, children]) => ({ key, label: t(key), children }))}
      />
      <Prediction instance={order.instance} />
      <OrderStages order={order} />
    </>
  );
}

const READERS: ReadonlySet<string> = new Set(['administrator']);

function OrderMessages({ orderNumber }: { readonly orderNumber: string }) {
  const { t } = useTranslation('orders');
  const { roles } = useSession();
  const { data } = useQuery({
    queryKey: ['messages', 'of', orderNumber],
    queryFn: ({ signal }) => listMessages({ orderNumber }, signal),
    enabled: roles.some((role) => !READERS.has(role)),
  });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section>
      <Typography.Title level={3} className="order-part">
        {t('messages')}
      </Typography.Title>
      <ul className="order-lines">
        {data.items.map(({ id, name, status }) => (
          <li key={id}>
            <Link to={`/intake/${encodeURIComponent(id)}`}>{name ?? id}</Link>
            <MessageStatus status={status} />
          </li>
        ))}
      </ul>
    </section>
  );
}
