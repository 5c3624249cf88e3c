import { CompassOutlined } from '@ant-design/icons';
import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export function NotFound() {
  const { t } = useTranslation('parts');
  return (
    <Result
      icon={<CompassOutlined className="result-sign" />}
      title={t('notFound')}
      subTitle={t('notFoundWhatToDo')}
      extra={
        <Link to="/">
          <Button>{t('toHome')}</Button>
        </Link>
      }
    />
  );
}
