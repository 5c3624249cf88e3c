import { Alert, Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../parts/problem/problem.tsx';
import { useMay } from '../../parts/use-may.ts';
import { useVerifyAll } from './use-verify-all.ts';
import { VerdictTold } from './verdict-told.tsx';
import './audit.css';

/** Every history there is, on demand: of a large store that takes a while. */
export function VerifyAll() {
  const { t } = useTranslation('audit');
  const may = useMay();
  const { data, error, isPending, progress, start, stop } = useVerifyAll();
  if (!may('verify', 'audit')) return null;
  if (isPending) return <UnderWay {...(progress ?? { done: 0, total: 0 })} onStop={stop} />;
  if (data !== undefined)
    return <VerdictTold verdict={data} of="all" checking={false} onAgain={start} />;
  return (
    <Alert
      type={error === null ? 'info' : 'error'}
      showIcon
      className="verdict"
      title={t(error === null ? 'verifyAllNote' : 'notVerified')}
      {...(error !== null && { description: <Problem of={error} /> })}
      action={
        <Button size="small" onClick={start}>
          {t('verifyAll')}
        </Button>
      }
    />
  );
}

interface UnderWayProps {
  readonly done: number;
  /** Nought until it is known. */
  readonly total: number;
  readonly onStop: () => void;
}

function UnderWay({ done, total, onStop }: UnderWayProps) {
  const { t } = useTranslation('audit');
  // What is written meanwhile is verified, too.
  const most = Math.max(done, total);
  return (
    <Alert
      type="info"
      showIcon
      className="verdict"
      title={t('checkingAll')}
      {...(most > 0 && {
        description: (
          <Progress
            percent={Math.round((100 * done) / most)}
            format={() => t('checked', { done, total: most })}
          />
        ),
      })}
      action={
        <Button size="small" onClick={onStop}>
          {t('stop')}
        </Button>
      }
    />
  );
}
