import type { Gap, RuleDefinition } from '@waybill/engine/rules';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import type { Findings } from '../check/findings.ts';

interface GutterWords {
  readonly findings: Findings;
  readonly t: TFunction<'rules'>;
  readonly onAdd: (gap: Gap) => void;
}

/** The number of a rule, with a sign where something concerns it as a whole; of a gap the way to mend it. */
export function gutterOf(
  rule: RuleDefinition | Gap,
  row: number,
  { findings, t, onAdd }: GutterWords,
): ReactNode {
  if ('example' in rule) {
    return (
      <button
        type="button"
        className="link-button"
        title={t('addForGap')}
        tabIndex={-1}
        onClick={() => onAdd(rule)}
      >
        + {t('gapShort')}
      </button>
    );
  }
  const wrong = findings.rows.get(row) ?? [];
  const overlaps = findings.overlaps.get(rule.id) ?? [];
  const clash = overlaps.some(({ severity }) => severity === 'error');
  const others = overlaps.map(({ rules: pair }) => pair.find((id) => id !== rule.id) ?? rule.id);
  return (
    <>
      {row + 1}
      {wrong.length === 0 ? null : (
        <span className="mark-error" title={wrong.join('\n')}>
          {' '}
          !
        </span>
      )}
      {overlaps.length === 0 ? null : (
        <span
          className={clash ? 'mark-error' : 'mark-note'}
          title={t(clash ? 'clashesWith' : 'overlapsWith', { rules: others.join(', ') })}
        >
          {' '}
          ⇄
        </span>
      )}
      {findings.neverWin.has(rule.id) ? (
        <span className="mark-note" title={t('neverWins')}>
          {' '}
          ∅
        </span>
      ) : null}
    </>
  );
}
