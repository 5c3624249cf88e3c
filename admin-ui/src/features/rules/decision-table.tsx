import { cellTeller, tellRules, type RuleSet } from '@waybill/engine/rules';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../parts/use-language.ts';
import { Sideways } from '../../parts/sideways/sideways.tsx';
import { DecisionRow } from './decision-row.tsx';
import './rules.css';

interface DecisionTableProps {
  readonly set: RuleSet;
  /** Ids of rules that gave the result, to be marked. */
  readonly fired?: ReadonlySet<string>;
}

/** As many rules stand in the page as a whole; of more, only the rows in sight. */
const FEW = 100;
/** Pixels of a row that has not been seen. */
const GUESSED = 60;

/** A row for each rule: when it holds, in sentences, and what it gives. */
export function DecisionTable({ set, fired }: DecisionTableProps) {
  const { t } = useTranslation('rules');
  const language = useLanguage();
  const outputs = useMemo(() => {
    const teller = cellTeller(set, language);
    const names = new Set(set.rules.flatMap(({ event }) => Object.keys(event.params)));
    return [...new Set([...names].map(teller.output))];
  }, [set, language]);
  const scroller = useRef<HTMLDivElement>(null);
  const count = set.rules.length;
  const isLong = count > FEW;
  const rows = useVirtualizer({
    ...{ count, enabled: isLong, overscan: 8 },
    getScrollElement: () => scroller.current,
    estimateSize: () => GUESSED,
  });
  const seen = isLong ? rows.getVirtualItems() : undefined;
  const first = seen?.[0]?.index ?? 0;
  const last = seen === undefined ? count : (seen.at(-1)?.index ?? -1) + 1;
  const told = useMemo(
    () => tellRules({ ...set, rules: set.rules.slice(first, last) }, language),
    [set, language, first, last],
  );
  const above = seen?.[0]?.start ?? 0;
  const below = seen === undefined ? 0 : rows.getTotalSize() - (seen.at(-1)?.end ?? 0);
  return (
    <Sideways scroller={scroller}>
      <div
        ref={scroller}
        className={`decision-scroll ${isLong ? 'decision-long' : ''}`}
        tabIndex={0}
        role="region"
        aria-label={t('table')}
      >
        <table className="decision" aria-rowcount={count + 1}>
          <thead>
            <tr>
              <th scope="col">#</th>
              <th scope="col">{t('rule')}</th>
              <th scope="col">{t('when')}</th>
              {outputs.map((title) => (
                <th key={title} scope="col" className="decision-output">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Gap height={above} />
            {told.map((rule, at) => (
              <DecisionRow
                key={rule.id}
                {...{ rule, outputs, index: first + at, isFired: fired?.has(rule.id) === true }}
                {...(isLong && { measure: rows.measureElement })}
              />
            ))}
            <Gap height={below} />
          </tbody>
        </table>
      </div>
    </Sideways>
  );
}

/** The height of rows that are not drawn. */
const Gap = ({ height }: { readonly height: number }) =>
  height === 0 ? null : <tr aria-hidden style={{ height }} />;
