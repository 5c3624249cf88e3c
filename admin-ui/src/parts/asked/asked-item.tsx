import type { Json } from '@waybill/server/contract';
import { Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayField } from '../day-field.tsx';
import { useLanguage } from '../use-language.ts';
import type { AskedValue } from './asked-value.ts';

interface AskedItemProps {
  readonly asked: AskedValue;
  /** Of the form; that of the value where absent. */
  readonly name?: string | string[];
}

/** A form item for one value, by what it is. */
export function AskedItem({ asked, name = asked.name }: AskedItemProps) {
  const { t } = useTranslation('asked');
  const language = useLanguage();
  const { titles, kind } = asked;
  const label = titles?.[language] ?? asked.name;
  const isJson = async (_: unknown, text?: string): Promise<void> => {
    try {
      JSON.parse(text === undefined || text === '' ? 'null' : text);
    } catch {
      throw new Error(t('notJson'));
    }
  };
  return (
    <Form.Item name={name} label={label} rules={kind === 'json' ? [{ validator: isJson }] : []}>
      <Field asked={asked} />
    </Form.Item>
  );
}

interface FieldProps {
  readonly asked: AskedValue;
  /** The form gives these. */
  readonly id?: string;
  readonly value?: unknown;
  readonly onChange?: (value: unknown) => void;
}

function Field({ asked, ...given }: FieldProps) {
  const { t } = useTranslation('asked');
  const language = useLanguage();
  const { kind, choices, labels } = asked;
  const chosen = {
    // What the form holds for a choice is one of its options, or nothing.
    ...(given as object),
    allowClear: true,
  };
  switch (kind) {
    case 'number':
      return <InputNumber {...(given as object)} style={{ width: '100%' }} />;
    case 'text':
      return <Input {...(given as object)} />;
    case 'json':
      return <Input.TextArea {...(given as object)} rows={2} placeholder="JSON" />;
    case 'day': {
      const { value, id, onChange } = given;
      return (
        <DayField
          {...(id !== undefined && { id })}
          size="middle"
          value={typeof value === 'string' ? value : undefined}
          onChange={(day) => onChange?.(day)}
        />
      );
    }
    case 'yes-no':
      return (
        <Select
          {...chosen}
          options={[
            { value: true, label: t('yes') },
            { value: false, label: t('no') },
          ]}
        />
      );
    case 'choice':
      return (
        <Select
          {...chosen}
          options={choices.map((value) => ({
            value: value as string,
            label: labels[textOf(value)]?.[language] ?? textOf(value),
          }))}
        />
      );
  }
}

/** As labels of a schema name their values. */
const textOf = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));
