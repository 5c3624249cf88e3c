import { WarningOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../api/list-orders.ts';
import { markOf, today } from './order-marks.ts';

/** The date we keep inside, with a word where it is or will be missed. */
export function OrderMark({ order }: { readonly order: Order }) {
  const { t } = useTranslation('orders');
  const mark = markOf(order, today());
  const date = order.due ?? order.requested ?? '—';
  if (mark === 'fine') return <span className="orders-date">{date}</span>;
  return (
    <span className="orders-date">
      {date}
      <Tag color={mark === 'late' ? 'red' : 'orange'} icon={<WarningOutlined />}>
        {t(`mark.${mark}`)}
      </Tag>
    </span>
  );
}
