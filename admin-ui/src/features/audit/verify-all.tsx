import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../parts/problem/problem.tsx';
import { useMay } from '../../parts/use-may.ts';
import { askServer } from './check-evidence.ts';
import { VerdictTold } from './verdict-told.tsx';
import './audit.css';

/** Every history there is, on demand: of a large store that takes a while. */
export function VerifyAll() {
  const { t } = useTranslation('audit');
  const may = useMay();
  const check = useMutation({ mutationFn: () => askServer() });
  const { data, error, isPending, mutate } = check;
  if (!may('verify', 'audit')) return null;
  if (data !== undefined)
    return <VerdictTold verdict={data} of="all" checking={isPending} onAgain={() => mutate()} />;
  return (
    <Alert
      type={error === null ? 'info' : 'error'}
      showIcon
      className="verdict"
      title={error === null ? t(isPending ? 'checkingAll' : 'verifyAllNote') : t('notVerified')}
      {...(error !== null && { description: <Problem of={error} /> })}
      action={
        <Button size="small" loading={isPending} onClick={() => mutate()}>
          {t('verifyAll')}
        </Button>
      }
    />
  );
}
