import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import './bulk.css';
import { Problem } from '../../parts/problem/problem.tsx';

export interface Verdict {
  readonly id: string;
  readonly name: string;
  readonly done: boolean;
  readonly problem?: { readonly detail: string; readonly code: string };
}

interface VerdictListProps {
  readonly verdicts: readonly Verdict[];
  /** That were asked for; more than verdicts where it was cut off. */
  readonly total: number;
}

/** What has become of each, those that were refused first. */
export function VerdictList({ verdicts, total }: VerdictListProps) {
  const { t } = useTranslation('bulk');
  const done = verdicts.filter((one) => one.done).length;
  const failed = verdicts.length - done;
  const left = total - verdicts.length;
  return (
    <>
      <p role="status">
        {t('outcome', { done, failed })}
        {left > 0 ? ` ${t('left', { left })}` : ''}
      </p>
      {/* A list that scrolls must be reached by keys. */}
      <ul className="verdicts" tabIndex={0}>
        {verdicts
          .toSorted((one, other) => Number(one.done) - Number(other.done))
          .map(({ id, name, done: carriedOut, problem }) => (
            <li key={id}>
              {carriedOut ? <CheckCircleOutlined /> : <CloseCircleOutlined />}{' '}
              <strong>{name}</strong> {t(carriedOut ? 'done' : 'refused')}
              {problem === undefined ? null : (
                <div className="verdict-why">
                  <Problem of={{ code: problem.code, message: problem.detail }} />
                </div>
              )}
            </li>
          ))}
      </ul>
    </>
  );
}
