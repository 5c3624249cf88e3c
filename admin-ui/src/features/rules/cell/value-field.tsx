import { Select } from 'antd';
import type { Json } from '@waybill/server/contract';
import type { RuleSet } from '@waybill/engine/rules';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../../parts/day-field.tsx';
import { useLanguage } from '../../../parts/use-language.ts';
import { readValue, writeValue } from '../table/read-value.ts';
import { labelKey, type ValueKind } from '../table/value-kind.ts';
import { TextField } from './text-field.tsx';

interface ValueFieldProps {
  readonly set: RuleSet;
  readonly kind: ValueKind;
  readonly label: string;
  readonly value: Json | undefined;
  readonly onChange: (value: Json) => void;
  /** Where the value may be left out. */
  readonly onClear?: () => void;
}

/** A field for one literal, or for `@name` of an input or fact, by what the schema says of it. */
export function ValueField({ set, kind, label, value, onChange, onClear }: ValueFieldProps) {
  const { t } = useTranslation('rules');
  const language = useLanguage();
  const choices = kind.type === 'yes-no' ? [true, false] : kind.choices;
  if (choices.length > 0 && kind.type !== 'list' && !isReference(value))
    return (
      <ChoiceField {...{ kind, label, value, choices, onChange }} {...(onClear && { onClear })} />
    );
  if (kind.type === 'date' && (value === undefined || isDay(value))) {
    return (
      <DayField
        label={label}
        value={typeof value === 'string' ? value : undefined}
        required={onClear === undefined}
        onChange={(day) => {
          if (day === undefined) onClear?.();
          else onChange(day);
        }}
      />
    );
  }
  return (
    <TextField
      label={label}
      value={value === undefined ? '' : (writeValue(value) ?? JSON.stringify(value))}
      suffix={kind.unit?.[language]}
      style={{ maxWidth: 220 }}
      onTake={(text) => {
        if (text.trim() === '' && onClear) {
          onClear();
          return undefined;
        }
        const read = readValue(set, kind, text);
        if (!read.ok) return t(`unread.${read.problem}`);
        onChange(read.value);
        return undefined;
      }}
    />
  );
}

type ChoiceFieldProps = Omit<ValueFieldProps, 'set'> & { readonly choices: readonly Json[] };

/** Values by their labels; of a text, what is typed besides. */
function ChoiceField({ kind, label, value, choices, onChange, onClear }: ChoiceFieldProps) {
  const { t } = useTranslation('rules');
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const besides = kind.type === 'text' ? [value, typed.trim()] : [];
  const others = besides.flatMap((one) => (one === undefined || one === '' ? [] : [one]));
  const offered = [...new Set([...choices, ...others])];
  return (
    <Select
      {...{ size: 'small', 'aria-label': label, style: { minWidth: 140 } }}
      showSearch={{ optionFilterProp: 'label', onSearch: setTyped }}
      popupMatchSelectWidth={false}
      value={value === undefined ? null : labelKey(value)}
      allowClear={onClear !== undefined}
      options={offered.map((choice) => ({
        value: labelKey(choice),
        label:
          labelOf(choice, kind, language) ?? t(KNOWN[labelKey(choice)] ?? '', labelKey(choice)),
      }))}
      onChange={(key) => {
        const chosen = offered.find((choice) => labelKey(choice) === key);
        if (chosen !== undefined) onChange(chosen);
        else onClear?.();
      }}
    />
  );
}

export const labelOf = (
  value: Json,
  { labels }: ValueKind,
  language: 'zh' | 'en',
): string | undefined => labels[labelKey(value)]?.[language];

const KNOWN: Readonly<Record<string, string>> = { true: 'yes', false: 'no', null: 'nothing' };

const isDay = (value: Json): boolean =>
  value === null || (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value));

const isReference = (value: Json | undefined): boolean =>
  typeof value === 'object' && value !== null;
