import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { Order } from '../../api/list-orders.ts';
import { Failed } from '../../parts/failed.tsx';
import { LinkBeside } from '../../parts/link-beside.tsx';
import type { ListColumn } from '../../parts/list-table/list-column.ts';
import { ListTable } from '../../parts/list-table/list-table.tsx';
import { openable } from '../../parts/list-table/openable.ts';
import { Money } from '../../parts/money.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { Page } from '../../parts/page.tsx';
import type { NameOf } from '../../parts/use-element-names.ts';
import { OrderMark } from './order-mark.tsx';
import { OrderFilters, STATUSES } from './order-filters.tsx';
import { markOf, today } from './order-marks.ts';
import { useOrders } from './use-orders.ts';
import './orders.css';
import { useListed } from '../../parts/use-listed.ts';

/** Drawn at once of those that were read; the search looks at all of them, and reads on. */
const ROWS = 100;

interface OrderListProps {
  readonly openNumber: string | undefined;
  readonly onOpen: (orderNumber: string) => void;
}

export function OrderList({ openNumber, onOpen }: OrderListProps) {
  const { t } = useTranslation('orders');
  const [address, setAddress] = useSearchParams();
  const status = STATUSES.find((one) => one === address.get('status')) ?? 'active';
  const text = address.get('text') ?? '';
  const stage = address.get('stage') ?? '';
  const marked = address.get('mark') ?? '';
  const byDate = address.get('order') === 'date';
  const isSearch = text.trim() !== '' || marked !== '' || byDate;
  const { query, orders, nameOf, isReading } = useOrders(status, stage, isSearch);
  const narrow = (name: string, value: string): void => {
    const next = new URLSearchParams(address);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setAddress(next, { replace: true });
  };
  const found = orders.filter(
    (order) => holds(order, text) && (marked === '' || markOf(order, today()) === marked),
  );
  const shown = byDate ? found.toSorted(earlierFirst) : found;
  return (
    <Page
      title={t('title')}
      actions={
        <Link to="/intake">
          <Button type="primary">{t('takeOrder')}</Button>
        </Link>
      }
    >
      <OrderFilters {...{ status, text, marked, byDate }} onNarrow={narrow}>
        {stage === '' ? null : (
          <Button onClick={() => narrow('stage', '')}>
            {t('showAll', { only: stageTitle(orders, stage, nameOf) })}
          </Button>
        )}
      </OrderFilters>
      {query.isPending ? (
        <Skeleton active paragraph={{ rows: 10 }} aria-busy="true" />
      ) : query.data === undefined ? (
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <OrderTable orders={shown} {...{ nameOf, openNumber, onOpen }} />
      )}
      {isSearch && query.hasNextPage ? (
        <p role="status">{t(isReading ? 'readingOn' : 'lookedAt', { count: orders.length })}</p>
      ) : null}
      {query.hasNextPage ? (
        <Button
          className="orders-more"
          onClick={() => void query.fetchNextPage()}
          loading={query.isFetchingNextPage}
        >
          {t('more')}
        </Button>
      ) : null}
    </Page>
  );
}

/** By the date that we keep inside; what has none stands last. */
const earlierFirst = (one: Order, other: Order): number => dateOf(one).localeCompare(dateOf(other));

const dateOf = ({ due, requested = '9999-12-31' }: Order): string => due ?? requested;

function holds({ instance, customer = '', salesOrder = '' }: Order, text: string): boolean {
  const all = [instance.businessKey ?? '', customer, salesOrder].join(' ').toLowerCase();
  return all.includes(text.trim().toLowerCase());
}

function stageTitle(orders: readonly Order[], stage: string, nameOf: NameOf): string {
  const order = orders.find(({ at }) => at.includes(stage));
  return order ? nameOf(order.instance, stage) : stage;
}

interface OrderTableProps extends OrderListProps {
  readonly orders: readonly Order[];
  readonly nameOf: NameOf;
}

function OrderTable({ orders, nameOf, openNumber, onOpen }: OrderTableProps) {
  const { t } = useTranslation('orders');
  const listed = useListed();
  const numberOf = ({ instance }: Order): string => instance.businessKey ?? instance.id;
  const columns: readonly ListColumn<Order>[] = [
    {
      title: t('number'),
      render: (_, order) => (
        <LinkBeside to={`/orders/${encodeURIComponent(numberOf(order))}`}>
          {numberOf(order)}
        </LinkBeside>
      ),
    },
    { ...{ title: t('customer'), dataIndex: 'customer', inCard: 'line' }, ellipsis: true },
    {
      ...{ title: t('stage'), ellipsis: true },
      render: (_, { instance, at }) =>
        listed(at.map((element) => nameOf(instance, element))) || '—',
    },
    {
      ...{ title: t('amount'), align: 'right' },
      render: (_, { amount, currency }) =>
        amount === undefined ? '—' : <Money amount={amount} currency={currency ?? ''} />,
    },
    { ...{ title: t('due'), inCard: 'mark' }, render: (_, order) => <OrderMark order={order} /> },
  ];
  if (orders.length === 0) return <Nothing text={t('nothing')} />;
  return (
    <ListTable<Order>
      {...{ items: orders, columns, label: t('title'), pageSize: ROWS }}
      keyOf={({ instance }) => instance.id}
      attributesOf={(order) =>
        openable(() => onOpen(numberOf(order)), numberOf(order) === openNumber)
      }
    />
  );
}
