import { Select } from 'antd';
import type { RuleSet } from '@waybill/engine/rules';
import type { Json } from '@waybill/server/contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../parts/use-language.ts';
import { readValue, writeValue } from '../table/read-value.ts';
import { labelKey, type ValueKind } from '../table/value-kind.ts';
import { labelOf, ValueField } from './value-field.tsx';

interface SeveralFieldProps {
  readonly set: RuleSet;
  readonly kind: ValueKind;
  readonly label: string;
  /** The first and the last of a range, instead of any number. */
  readonly ends: boolean;
  readonly values: readonly Json[];
  readonly onChange: (values: readonly Json[]) => void;
}

export function SeveralField({ set, kind, label, ends, values, onChange }: SeveralFieldProps) {
  const { t } = useTranslation('rules');
  const language = useLanguage();
  if (ends) {
    return (
      <>
        {[0, 1].map((at) => (
          <ValueField
            key={at}
            {...{ set, kind, label: `${label} ${t(at === 0 ? 'lowest' : 'highest')}` }}
            value={values[at]}
            onChange={(value) => onChange([values[0] ?? null, values[1] ?? null].with(at, value))}
          />
        ))}
      </>
    );
  }
  const textOf = (value: Json): string => writeValue(value) ?? JSON.stringify(value);
  return (
    <Select
      mode={kind.choices.length > 0 && kind.type !== 'text' ? 'multiple' : 'tags'}
      {...{ size: 'small', 'aria-label': label, style: { minWidth: 220 } }}
      showSearch={{ optionFilterProp: 'label' }}
      value={values.map(textOf)}
      options={kind.choices.map((choice) => ({
        ...{ value: textOf(choice), label: labelOf(choice, kind, language) ?? labelKey(choice) },
      }))}
      onChange={(texts: readonly string[]) =>
        onChange(
          texts.flatMap((text) => {
            const read = readValue(set, kind, text);
            return read.ok ? [read.value] : [];
          }),
        )
      }
    />
  );
}
