import { tellRules, type RuleSet } from '@waybill/engine/rules';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../parts/use-language.ts';
import './rules.css';

interface DecisionTableProps {
  readonly set: RuleSet;
  /** Ids of rules that gave the result, to be marked. */
  readonly fired?: ReadonlySet<string>;
}

/** A row for each rule: when it holds, in sentences, and what it gives. */
export function DecisionTable({ set, fired }: DecisionTableProps) {
  const { t } = useTranslation('rules');
  const language = useLanguage();
  const rules = useMemo(() => tellRules(set, language), [set, language]);
  const outputs = [...new Set(rules.flatMap((rule) => rule.outputs.map(({ title }) => title)))];
  return (
    <div className="decision-scroll" tabIndex={0} role="region" aria-label={t('table')}>
      <table className="decision">
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
          {rules.map(({ id, title, conditions, outputs: given }, index) => (
            <tr key={id} className={fired?.has(id) === true ? 'decision-fired' : ''}>
              <td>{index + 1}</td>
              <th scope="row">
                {title}
                {fired?.has(id) === true ? <small> ✓ {t('fired')}</small> : null}
              </th>
              <td>
                {conditions.length === 0 ? t('always') : null}
                <ul>
                  {conditions.map((condition) => (
                    <li key={condition}>{condition}</li>
                  ))}
                </ul>
              </td>
              {outputs.map((output) => (
                <td key={output} className="decision-output">
                  {given.find((one) => one.title === output)?.value ?? '—'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
