import { Input, Segmented, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mark } from './order-marks.ts';
import type { OrderStatus } from './use-orders.ts';

export const STATUSES = ['active', 'completed', 'terminated'] as const;
const MARKS = ['late', 'risk'] as const satisfies readonly Mark[];

interface OrderFiltersProps {
  readonly status: OrderStatus;
  readonly text: string;
  readonly marked: string;
  readonly byDate: boolean;
  /** Empty: as it is where nothing is said. */
  readonly onNarrow: (name: string, value: string) => void;
  readonly children: ReactNode;
}

/** Which orders are listed, and in which order. */
export function OrderFilters(props: OrderFiltersProps) {
  const { status, text, marked, byDate, onNarrow, children } = props;
  const { t } = useTranslation('orders');
  return (
    <div className="orders-filters">
      <Segmented
        value={status}
        options={STATUSES.map((one) => ({ value: one, label: t(`status.${one}`) }))}
        onChange={(value: OrderStatus) => onNarrow('status', value)}
      />
      <Input
        allowClear
        aria-label={t('search')}
        placeholder={t('search')}
        value={text}
        onChange={({ target }) => onNarrow('text', target.value)}
      />
      <Select
        aria-label={t('markLabel')}
        value={marked}
        options={['', ...MARKS].map((value) => ({ value, label: t(`mark.${value || 'any'}`) }))}
        onChange={(value) => onNarrow('mark', value)}
        popupMatchSelectWidth={false}
      />
      <Select
        aria-label={t('orderLabel')}
        value={byDate ? 'date' : ''}
        options={['', 'date'].map((value) => ({ value, label: t(`sorted.${value || 'came'}`) }))}
        onChange={(value) => onNarrow('order', value)}
        popupMatchSelectWidth={false}
      />
      {children}
    </div>
  );
}
