import { Empty } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** What would be here, and the button that makes the first one. */
export function Nothing({ text, action }: { readonly text?: string; readonly action?: ReactNode }) {
  const { t } = useTranslation('parts');
  return (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text ?? t('nothingHere')}>
      {action}
    </Empty>
  );
}
