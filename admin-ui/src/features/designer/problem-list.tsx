import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FoundProblem } from './marks-of.ts';
import { Problem } from '../../parts/problem/problem.tsx';

interface ProblemListProps {
  readonly problems: readonly FoundProblem[];
  readonly onReveal?: (elementId: string) => void;
  /** What people call the element; its id where absent. */
  readonly nameOf?: ((elementId: string) => string | undefined) | undefined;
}

/** What the engine's own reader finds, errors first; each leads to its element. */
export function ProblemList({ problems, onReveal, nameOf }: ProblemListProps) {
  const { t } = useTranslation('designer');
  if (problems.length === 0) return <p className="designer-clean">✓ {t('clean')}</p>;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  return (
    <section className="designer-problems" aria-live="polite">
      <h2>{t('problems', { errors: errors.length, warnings: warnings.length })}</h2>
      <ul>
        {[...errors, ...warnings].map((problem) => {
          const { code, severity, elementId, message } = problem;
          return (
            <li key={`${code} ${elementId ?? ''} ${message}`}>
              <Tag color={severity === 'error' ? 'red' : 'orange'}>{t(severity)}</Tag>
              {elementId === undefined ? null : onReveal === undefined ? (
                <code>{elementId}</code>
              ) : (
                <button type="button" className="link-button" onClick={() => onReveal(elementId)}>
                  {nameOf?.(elementId) ?? elementId}
                </button>
              )}
              <Problem of={problem} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
