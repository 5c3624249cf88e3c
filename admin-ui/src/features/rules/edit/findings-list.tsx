import { cellTeller, type Overlap, type RuleSet } from '@waybill/engine/rules';
import { Alert, Tag } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../parts/use-language.ts';
import type { Checked } from '../check/check-request.ts';
import type { Findings } from '../check/findings.ts';
import { Problem } from '../../../parts/problem/problem.tsx';

interface FindingsListProps {
  readonly set: RuleSet;
  readonly checked: Checked | undefined;
  readonly findings: Findings;
  /** Why something that was pasted could not be read. */
  readonly problem: string | undefined;
  readonly onReveal: (ruleId: string) => void;
}

/** Overlaps and others told one by one. */
const SHOWN = 8;
/** Of overlaps that the hit policy settles; all are counted. */
const SHOWN_SETTLED = 100;
/** The table shows them too. */
const SHOWN_GAPS = 3;

/** What the engine found, in words, each with the example that shows it. */
export function FindingsList({ set, checked, findings, problem, onReveal }: FindingsListProps) {
  const { t } = useTranslation('rules');
  const { problems = [], analysis } = checked ?? {};
  const clashes = (analysis?.overlaps ?? []).filter(({ severity }) => severity === 'error');
  const others = (analysis?.overlaps ?? []).filter(({ severity }) => severity !== 'error');
  return (
    <section className="findings" aria-live="polite">
      {problem === undefined ? null : (
        <Alert type="warning" showIcon title={t('pastedUnread', { problem })} />
      )}
      <p>
        <Verdict checked={checked} />
      </p>
      <ul>
        {problems.slice(0, SHOWN).map((one) => (
          <li key={one.message}>
            <Tag color="red">{t('error')}</Tag>
            <Problem of={one} />
          </li>
        ))}
        {(analysis?.gaps ?? []).slice(0, SHOWN_GAPS).map(({ example }) => (
          <li key={JSON.stringify(example)}>
            <Tag color="orange">{t('gapShort')}</Tag>
            <Example set={set} example={example} />
          </li>
        ))}
        {clashes.slice(0, SHOWN).map((overlap) => (
          <OverlapTold key={overlap.rules.join()} {...{ set, overlap, onReveal }} />
        ))}
        {[...findings.neverWin].slice(0, SHOWN).map((id) => (
          <li key={id}>
            <Tag color="orange">∅</Tag>
            <RuleLink {...{ set, id, onReveal }} /> {t('neverWins')}
          </li>
        ))}
      </ul>
      {others.length === 0 ? null : (
        <details>
          <summary>{t('overlapsSettled', { count: others.length })}</summary>
          <ul>
            {others.slice(0, SHOWN_SETTLED).map((overlap) => (
              <OverlapTold key={overlap.rules.join()} {...{ set, overlap, onReveal }} />
            ))}
          </ul>
        </details>
      )}
      {analysis?.complete === false ? (
        <details>
          <summary>{t('incomplete')}</summary>
          {analysis.leftOut.slice(0, SHOWN).map((why) => (
            <div key={why}>{why}</div>
          ))}
        </details>
      ) : null}
    </section>
  );
}

/** One sentence first. */
function Verdict({ checked }: { readonly checked: Checked | undefined }) {
  const { t } = useTranslation('rules');
  if (checked === undefined) return t('checking');
  const { problems, analysis } = checked;
  if (problems.length > 0) return <strong>{t('hasErrors', { count: problems.length })}</strong>;
  if (analysis === undefined) return t('checking');
  const { gapCount, overlaps, complete } = analysis;
  const clashes = overlaps.filter(({ severity }) => severity === 'error').length;
  if (gapCount + clashes > 0)
    return <strong>{t('gapsAndClashes', { gaps: gapCount, clashes })}</strong>;
  return t(complete ? 'noGaps' : 'noGapsFound');
}

interface OverlapToldProps {
  readonly set: RuleSet;
  readonly overlap: Overlap;
  readonly onReveal: (ruleId: string) => void;
}

function OverlapTold({ set, overlap, onReveal }: OverlapToldProps) {
  const { t } = useTranslation('rules');
  const { rules, example, severity } = overlap;
  const clash = severity === 'error';
  return (
    <li>
      <Tag color={clash ? 'red' : 'default'}>{t(clash ? 'clash' : 'overlap')}</Tag>
      <RuleLink id={rules[0]} {...{ set, onReveal }} /> ⇄{' '}
      <RuleLink id={rules[1]} {...{ set, onReveal }} />
      {t('colon')}
      <Example set={set} example={example} />
    </li>
  );
}

interface RuleLinkProps {
  readonly set: RuleSet;
  readonly id: string;
  readonly onReveal: (id: string) => void;
}

/** A rule by its title, as the table shows it; by its id where it has none. */
function RuleLink({ set, id, onReveal }: RuleLinkProps) {
  const language = useLanguage();
  const title = set.rules.find((rule) => rule.id === id)?.title?.[language];
  return (
    <button type="button" className="link-button" title={id} onClick={() => onReveal(id)}>
      {title ?? id}
    </button>
  );
}

function Example({
  set,
  example,
}: {
  readonly set: RuleSet;
  readonly example: Overlap['example'];
}) {
  const language = useLanguage();
  const teller = useMemo(() => cellTeller(set, language), [set, language]);
  return <span>{teller.example(example)}</span>;
}
