import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';

/** A page that has failed by itself; what was filled in is kept by the browser. */
export function Broken() {
  const { t } = useTranslation('parts');
  return (
    <Result
      status="warning"
      title={t('broken')}
      subTitle={t('brokenWhatToDo')}
      extra={<Button onClick={() => window.location.reload()}>{t('reload')}</Button>}
    />
  );
}
