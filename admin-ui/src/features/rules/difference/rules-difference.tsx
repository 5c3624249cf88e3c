import { cellTeller, type RuleSet } from '@waybill/engine/rules';
import { Switch } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sideways } from '../../../parts/sideways/sideways.tsx';
import { useLanguage } from '../../../parts/use-language.ts';
import { gridColumn } from '../edit/grid-column.ts';
import { tellCell } from '../table/cells.ts';
import { ChangeWords } from './change-words.tsx';
import { compareSets, type RuleChange } from './compare-sets.ts';
import '../rules.css';
import './difference.css';

interface RulesDifferenceProps {
  readonly before: RuleSet;
  readonly after: RuleSet;
}

/** Two versions in one table: what is new, gone or other is marked in its cell, and told in words. */
export function RulesDifference({ before, after }: RulesDifferenceProps) {
  const { t } = useTranslation('rules');
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const difference = useMemo(() => compareSets(before, after, language), [before, after, language]);
  const { columns, rules } = difference;
  const tellers = useMemo(
    () => ({ before: cellTeller(before, language), after: cellTeller(after, language) }),
    [before, after, language],
  );
  const changes = new Map(rules.map((one) => [one.id, one]));
  const unchanged = after.rules.filter(({ id }) => !changes.has(id));
  const rows = all ? inOrder(after, rules) : rules;
  const scroller = useRef<HTMLDivElement>(null);
  const heads = columns.map((column) => gridColumn(column, { teller: tellers.after, language, t }));
  return (
    <div className="rules-difference">
      <ChangeWords {...{ before, after, difference, tellers }} />
      <p>
        <Switch size="small" checked={all} onChange={setAll} aria-label={t('difference.all')} />{' '}
        {t('difference.all')} ({unchanged.length})
      </p>
      {rows.length === 0 ? null : (
        <Sideways scroller={scroller}>
          <div
            ref={scroller}
            className="decision-scroll"
            tabIndex={0}
            role="region"
            aria-label={t('difference.title')}
          >
            <table className="decision">
              <thead>
                <tr>
                  <th scope="col">{t('difference.change')}</th>
                  {heads.map(({ key, title }) => (
                    <th key={key} scope="col">
                      {title}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id} className={`difference-${row.change}`}>
                    <td>
                      {row.change === 'same'
                        ? ''
                        : `${SIGNS[row.change]} ${t(`difference.${row.change}`)}`}
                    </td>
                    {columns.map((column) => (
                      <td key={column.key}>
                        <Changed
                          before={row.before && tellCell(tellers.before, row.before, column)}
                          after={row.after && tellCell(tellers.after, row.after, column)}
                          other={row.cells.has(column.key)}
                        />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Sideways>
      )}
    </div>
  );
}

/** Told by the sign as well as by the colour. */
const SIGNS = { added: '+', removed: '−', changed: '≠' } as const;

type Row = Omit<RuleChange, 'change'> & { readonly change: RuleChange['change'] | 'same' };

/** All rules of the newer version in their order, then those that have gone. */
function inOrder({ rules }: RuleSet, changes: readonly RuleChange[]): readonly Row[] {
  const byId = new Map(changes.map((one) => [one.id, one]));
  return [
    ...rules.map((rule): Row => {
      const same = { id: rule.id, change: 'same', after: rule, cells: NONE, moved: false } as const;
      return byId.get(rule.id) ?? same;
    }),
    ...changes.filter(({ change }) => change === 'removed'),
  ];
}

const NONE: ReadonlySet<string> = new Set();

interface ChangedProps {
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly other: boolean;
}

function Changed({ before, after, other }: ChangedProps) {
  if (!other) return after ?? before;
  return (
    <>
      <del>{before === '' ? '–' : before}</del> <ins>{after === '' ? '–' : after}</ins>
    </>
  );
}
