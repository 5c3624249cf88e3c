import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DateTime } from '../../parts/date-time.tsx';
import { Problem } from '../../parts/problem/problem.tsx';
import type { Verdict } from './check-evidence.ts';

interface VerdictToldProps {
  readonly verdict: Verdict;
  /** Of one instance, or of everything there is. */
  readonly of: 'one' | 'all';
  readonly checking: boolean;
  readonly onAgain: () => void;
}

/** Problems that are told one by one; more say nothing new. */
const SHOWN = 20;

/** Whether what was checked is as it was written, in one sentence; then what is not, and where. */
export function VerdictTold({ verdict, of, checking, onAgain }: VerdictToldProps) {
  const { t } = useTranslation('audit');
  const { by, at, erased, problems, ...counts } = verdict;
  const whole = problems.length === 0;
  const where = t(by === 'browser' ? 'inBrowser' : 'onServer');
  const gone = erased === 0 ? '' : t('erased', { count: erased });
  const told = whole
    ? t(of === 'one' ? 'whole' : 'allWhole', { ...counts, where, gone })
    : t(of === 'one' ? 'broken' : 'allBroken', { ...counts, count: problems.length, where });
  return (
    <Alert
      type={whole ? 'success' : 'error'}
      showIcon
      className="verdict"
      title={
        <span>
          {told}{' '}
          <span className="verdict-when">
            {t('verifiedAt')} <DateTime at={new Date(at).toISOString()} time />
          </span>
        </span>
      }
      {...(!whole && { description: <Problems of={of} problems={problems} /> })}
      action={
        <Button size="small" loading={checking} onClick={onAgain}>
          {t(checking ? 'checking' : 'again')}
        </Button>
      }
    />
  );
}

type ProblemsProps = Pick<VerdictToldProps, 'of'> & Pick<Verdict, 'problems'>;

function Problems({ of, problems }: ProblemsProps) {
  const { t } = useTranslation('audit');
  return (
    <>
      <ul className="verdict-problems">
        {problems.slice(0, SHOWN).map(({ code, message }) => {
          const instance = of === 'all' ? INSTANCE.exec(message)?.[1] : undefined;
          return (
            <li key={message}>
              <Problem of={{ code, message }} />
              {instance === undefined ? null : (
                <Link to={`/audit/${instance}`}>{t('lookThere')}</Link>
              )}
            </li>
          );
        })}
      </ul>
      {problems.length > SHOWN ? <p>{t('more', { count: problems.length - SHOWN })}</p> : null}
      <p>{t('whatNow')}</p>
    </>
  );
}

/** As the engine's sentences name one. */
const INSTANCE = /\binstance "([^"]+)"/;
