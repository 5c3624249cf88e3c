import { Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';

export const STATUSES = ['held', 'open', 'done', 'rejected'] as const;

interface MessageFiltersProps {
  readonly status: (typeof STATUSES)[number] | undefined;
  readonly order: 'newest' | 'oldest';
  /** Empty: as it is where nothing is said. */
  readonly onSet: (name: 'status' | 'order', value: string) => void;
}

/** Which messages are listed, and from which end. */
export function MessageFilters({ status, order, onSet }: MessageFiltersProps) {
  const { t } = useTranslation('intake');
  return (
    <Space wrap className="intake-status">
      <Select
        aria-label={t('statusLabel')}
        value={status ?? ''}
        onChange={(chosen: string) => onSet('status', chosen)}
        options={[
          { value: '', label: t('everyStatus') },
          ...STATUSES.map((one) => ({ value: one, label: t(`status.${one}`) })),
        ]}
      />
      <Select<'newest' | 'oldest'>
        aria-label={t('orderLabel')}
        value={order}
        onChange={(chosen) => onSet('order', chosen === 'newest' ? '' : chosen)}
        options={(['newest', 'oldest'] as const).map((value) => ({
          value,
          label: t(`order.${value}`),
        }))}
      />
    </Space>
  );
}
