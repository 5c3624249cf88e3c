import { CompassOutlined, LockOutlined } from '@ant-design/icons';
import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/api-error.ts';
import { Archived } from './archived/archived.tsx';
import { Problem } from './problem/problem.tsx';

interface FailedProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

const ARCHIVED = 'INSTANCE_ARCHIVED';

/** What happened, why, what to do; the code in small. */
export function Failed({ error, onRetry }: FailedProps) {
  const { t } = useTranslation('parts');
  const known = error instanceof ApiError;
  if (known && error.code === ARCHIVED) return <Archived error={error} />;
  const forbidden = known && error.status === 403;
  const missing = known && error.status === 404;
  const title = forbidden ? 'forbidden' : missing ? 'missing' : known ? 'failed' : 'unreachable';
  return (
    <Result
      status="warning"
      icon={
        forbidden ? (
          <LockOutlined className="result-sign" />
        ) : missing ? (
          <CompassOutlined className="result-sign" />
        ) : undefined
      }
      title={t(title)}
      subTitle={known ? <Problem of={error} /> : t('unreachableWhatToDo')}
      extra={
        forbidden || missing || onRetry === undefined ? undefined : (
          <Button onClick={onRetry}>{t('tryAgain')}</Button>
        )
      }
    />
  );
}
