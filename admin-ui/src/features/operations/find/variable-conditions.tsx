import { MOST_CONDITIONS, readCondition, writeCondition } from '@waybill/server/contract';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Told } from '../../../parts/asked/asked-by-value.ts';
import { pathTitle } from '../../../parts/asked/path-title.ts';
import { useLanguage } from '../../../parts/use-language.ts';
import type { InstanceSearch } from '../instance-search.ts';
import { useSetSearch } from '../use-set-search.ts';
import { AddCondition } from './add-condition.tsx';
import { comparedAs } from './condition.ts';
import { useComparisonText } from './use-comparison-text.ts';
import { useKnownPaths, type ProcessChosen } from './use-known-paths.ts';

/** What is asked of the variables of instances; the address holds it. */
export function VariableConditions({ asked }: { readonly asked: InstanceSearch }) {
  const set = useSetSearch();
  const { variable = [], processId, version } = asked;
  const of = { processId, version };
  return (
    <>
      {variable.length === 0 ? null : (
        <Conditions
          {...{ of, variable }}
          onRemove={(written) => set({ variable: variable.filter((one) => one !== written) })}
        />
      )}
      {variable.length >= MOST_CONDITIONS ? null : (
        <AddCondition
          of={of}
          onAdd={(condition) =>
            set({ variable: [...new Set([...variable, writeCondition(condition)])] })
          }
        />
      )}
    </>
  );
}

interface ConditionsProps {
  readonly of: ProcessChosen;
  readonly variable: readonly string[];
  readonly onRemove: (written: string) => void;
}

function Conditions({ of, variable, onRemove }: ConditionsProps) {
  const { t } = useTranslation('operations');
  const textOf = useConditionText(useKnownPaths(of).told);
  return variable.map((written) => (
    <Tag
      key={written}
      closable={{ 'aria-label': t('condition.remove', { condition: textOf(written) }) }}
      onClose={(event) => {
        // It goes when the address has let it go.
        event.preventDefault();
        onRemove(written);
      }}
    >
      {textOf(written)}
    </Tag>
  ));
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
