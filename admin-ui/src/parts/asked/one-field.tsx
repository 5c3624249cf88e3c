import type { Json } from '@waybill/server/contract';
import { Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../day-field.tsx';
import { useLanguage } from '../use-language.ts';
import type { AskedValue } from './asked-value.ts';

export interface FieldProps {
  readonly asked: AskedValue;
  /** What people call it. */
  readonly label: string;
  /** A form, or what it is a part of, gives these. */
  readonly id?: string;
  /** Where no label stands beside it. */
  readonly 'aria-label'?: string;
  readonly value?: unknown;
  readonly onChange?: (value: unknown) => void;
}

/** What stands in one field, with its label beside it. */
export function OneField({ asked, label, value, onChange, ...named }: FieldProps) {
  const { t } = useTranslation('asked');
  const language = useLanguage();
  const { kind, choices, labels } = asked;
  const given = {
    ...{ ...named, style: { width: '100%' } },
    onChange: (now: unknown) => onChange?.(now),
  };
  // What a field holds is of its kind, or nothing.
  switch (kind) {
    case 'number':
      return <InputNumber {...given} value={value as number | null} />;
    case 'json':
      return (
        <Input.TextArea
          {...named}
          autoSize={{ minRows: 2, maxRows: 12 }}
          spellCheck={false}
          placeholder="JSON"
          value={jsonText(value)}
          onChange={({ target }) => onChange?.(target.value)}
        />
      );
    case 'day':
      return (
        <DayField
          {...named}
          {...(named['aria-label'] !== undefined && { label: named['aria-label'] })}
          size="middle"
          value={typeof value === 'string' ? value : undefined}
          onChange={(day) => onChange?.(day)}
        />
      );
    case 'yes-no':
      return (
        <Select
          {...given}
          allowClear
          value={value as boolean | null}
          options={[true, false].map((one) => ({ value: one, label: t(one ? 'yes' : 'no') }))}
        />
      );
    case 'choice':
      return (
        <Select
          {...given}
          allowClear
          value={value as string | null}
          options={choices.map((one) => ({
            value: one as string,
            label: labels[textOf(one)]?.[language] ?? textOf(one),
          }))}
        />
      );
    default:
      return (
        <TextField
          {...named}
          text={typeof value === 'string' ? value : ''}
          onType={(text) => onChange?.(text === '' ? null : text)}
        />
      );
  }
}

interface TextFieldProps {
  readonly text: string;
  readonly onType: (text: string) => void;
}

/** Of several lines where it began with more than one shows. */
function TextField({ text, onType, ...named }: TextFieldProps) {
  const [long] = useState(text.length > A_LINE || text.includes('\n'));
  const given = {
    ...{ ...named, value: text },
    onChange: ({ target }: { readonly target: { readonly value: string } }) => onType(target.value),
  };
  return long ? <Input.TextArea {...given} autoSize={{ maxRows: 8 }} /> : <Input {...given} />;
}

const A_LINE = 60;

/** As labels of a schema name their values. */
const textOf = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** A value that nobody has written in is shown as it is. */
const jsonText = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value, undefined, 2);
};
