import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Told } from '../../../parts/asked/asked-by-value.ts';
import { useLanguage } from '../../../parts/use-language.ts';
import type { InstanceSearch } from '../instance-search.ts';
import { useSetSearch } from '../use-set-search.ts';
import { AddCondition } from './add-condition.tsx';
import { comparedAs, readCondition, writeCondition } from './condition.ts';
import { pathTitle } from './path-title.ts';
import { useComparisonText } from './use-comparison-text.ts';
import { useKnownPaths } from './use-known-paths.ts';

/** As many as the server takes. */
const MOST = 5;

/** What is asked of the variables of instances; the address holds it. */
export function VariableConditions({ asked }: { readonly asked: InstanceSearch }) {
  const { t } = useTranslation('operations');
  const set = useSetSearch();
  const { variable = [], processId, version } = asked;
  const known = useKnownPaths(processId, version);
  const textOf = useConditionText(known.told);
  return (
    <>
      {variable.map((written) => (
        <Tag
          key={written}
          closable={{ 'aria-label': t('condition.remove', { condition: textOf(written) }) }}
          onClose={(event) => {
            // It goes when the address has let it go.
            event.preventDefault();
            set({ variable: variable.filter((one) => one !== written) });
          }}
        >
          {textOf(written)}
        </Tag>
      ))}
      {variable.length >= MOST ? null : (
        <AddCondition
          {...known}
          onAdd={(condition) =>
            set({ variable: [...new Set([...variable, writeCondition(condition)])] })
          }
        />
      )}
    </>
  );
}

function useConditionText(told: Told): (written: string) => string {
  const { t } = useTranslation('operations');
  const language = useLanguage();
  const comparisonOf = useComparisonText();
  return (written) => {
    const condition = readCondition(written);
    if (condition === undefined) return written;
    const { path, comparison, value } = condition;
    const { kind, labels } = comparedAs(told(path));
    const isYesNo = kind === 'yes-no' && (value === 'true' || value === 'false');
    const text = isYesNo ? t(`condition.${value}`) : (labels[value]?.[language] ?? value);
    return [pathTitle(told, path, language), comparisonOf(comparison, kind), text].join(' ');
  };
}
