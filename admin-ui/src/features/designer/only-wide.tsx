import { Alert } from 'antd';
import { useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const WIDE = '(width >= 900px)';

const watch = (tell: () => void): (() => void) => {
  const query = matchMedia(WIDE);
  query.addEventListener('change', tell);
  return () => query.removeEventListener('change', tell);
};

/** Drawing needs a pointer and room; on a phone a sentence says so, and `instead` is shown. */
export function OnlyWide({ instead, children }: { instead?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation('designer');
  const wide = useSyncExternalStore(watch, () => matchMedia(WIDE).matches);
  if (wide) return children;
  return (
    <>
      <Alert type="info" showIcon title={t('onlyWide')} style={{ margin: 16 }} />
      {instead}
    </>
  );
}
