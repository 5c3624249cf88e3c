import { LockOutlined } from '@ant-design/icons';
import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/api-error.ts';
import { Problem } from './problem/problem.tsx';

interface FailedProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** What happened, why, what to do; the code in small. */
export function Failed({ error, onRetry }: FailedProps) {
  const { t } = useTranslation('parts');
  const known = error instanceof ApiError;
  const forbidden = known && error.status === 403;
  return (
    <Result
      status="warning"
      icon={forbidden ? <LockOutlined className="result-sign" /> : undefined}
      title={t(forbidden ? 'forbidden' : known ? 'failed' : 'unreachable')}
      subTitle={known ? <Problem of={error} /> : t('unreachableWhatToDo')}
      extra={
        forbidden || onRetry === undefined ? undefined : (
          <Button onClick={onRetry}>{t('tryAgain')}</Button>
        )
      }
    />
  );
}
