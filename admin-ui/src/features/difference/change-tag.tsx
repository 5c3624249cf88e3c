import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { SIGNS, type Change } from './difference.ts';

const COLOURS = { added: 'green', removed: 'red', changed: 'orange' } as const;

export function ChangeTag({ change }: { readonly change: Change }) {
  const { t } = useTranslation('difference');
  return (
    <Tag color={COLOURS[change]}>
      {SIGNS[change]} {t(change)}
    </Tag>
  );
}
