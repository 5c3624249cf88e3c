import { Descriptions, Table, Typography, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Money } from '../../parts/money.tsx';
import { Quantity } from '../../parts/quantity/quantity.tsx';
import { Doubts } from './doubts.tsx';
import type { MessageReading, ReadLine, ReadOrder } from './message-reading.ts';

/** What was understood of a message, and beside it what was not. */
export function ReadingView({ reading }: { readonly reading: MessageReading }) {
  const { t } = useTranslation('intake');
  return (
    <div className="reading">
      <section>
        <Typography.Title level={3} className="intake-part">
          {t('understood')}
        </Typography.Title>
        {reading.orders.length === 0 ? (
          <Typography.Text type="secondary">{t('noOrder')}</Typography.Text>
        ) : null}
        {reading.orders.map((order, at) => (
          <UnderstoodOrder key={at} order={order} />
        ))}
      </section>
      <section>
        <Typography.Title level={3} className="intake-part">
          {t('doubts')}
        </Typography.Title>
        <Doubts reading={reading} />
      </section>
    </div>
  );
}

function UnderstoodOrder({ order }: { readonly order: ReadOrder }) {
  const { t } = useTranslation('intake');
  const { orderNumber, changedOrder, kind, buyer, issueDate, incoterm, currency } = order;
  const { taxExclusive } = order.totals.computed;
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['number', orderNumber],
    ['kind', kind === null ? null : t(`kinds.${kind}`)],
    ...(changedOrder === null || changedOrder === orderNumber
      ? []
      : [['changes', <OrderLink key="changes" number={changedOrder} />] as const]),
    ['buyer', buyer?.name],
    ['issued', issueDate],
    ['wanted', order.requestedDeliveryDate],
    ['incoterm', incoterm ? `${incoterm.code ?? '?'} ${incoterm.place ?? ''}` : null],
    [
      'total',
      taxExclusive === null ? null : <Money amount={taxExclusive} currency={currency ?? ''} />,
    ],
  ];
  const columns: TableColumnsType<ReadLine> = [
    { title: t('line'), dataIndex: 'number', width: 56 },
    {
      ...{ title: t('item'), className: 'reading-item' },
      render: (_, { itemIds, description }) =>
        [itemIds.seller ?? itemIds.buyer ?? itemIds.gtin, description].filter(Boolean).join(' · '),
    },
    {
      title: t('quantity'),
      align: 'right',
      render: (_, { quantity, unit }) => (
        <Quantity amount={quantity ?? '?'} unit={unit.code ?? unit.stated ?? ''} />
      ),
    },
    { title: t('price'), align: 'right', render: (_, { unitPrice }) => unitPrice ?? '?' },
  ];
  return (
    <>
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2 }}
        items={facts.map(([key, value]) => ({ key, label: t(key), children: value ?? '—' }))}
      />
      {order.lines.length === 0 ? null : (
        <Table<ReadLine>
          size="small"
          className="reading-lines"
          rowKey="number"
          columns={columns}
          dataSource={order.lines}
          pagination={order.lines.length > 50 ? { pageSize: 50 } : false}
        />
      )}
    </>
  );
}

const OrderLink = ({ number }: { readonly number: string }) => (
  <Link to={`/orders/${encodeURIComponent(number)}`}>{number}</Link>
);
