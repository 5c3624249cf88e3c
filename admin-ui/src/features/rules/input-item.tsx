import type { Json } from '@waybill/server/contract';
import { Form, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../parts/use-language.ts';
import type { RuleInput } from './inputs.ts';

/** A field for one input, by its schema. */
export function InputItem({ input }: { readonly input: RuleInput }) {
  const { t } = useTranslation('rules');
  const language = useLanguage();
  const { name, titles, kind } = input;
  const label = titles?.[language] ?? name;
  const isJson = async (_: unknown, text?: string): Promise<void> => {
    try {
      JSON.parse(text === undefined || text === '' ? 'null' : text);
    } catch {
      throw new Error(t('notJson'));
    }
  };
  return (
    <Form.Item name={name} label={label} rules={kind === 'json' ? [{ validator: isJson }] : []}>
      <Field input={input} />
    </Form.Item>
  );
}

/** The form gives value and onChange. */
function Field({ input, ...given }: { readonly input: RuleInput }) {
  const { t } = useTranslation('rules');
  const language = useLanguage();
  const { kind, choices, labels } = input;
  switch (kind) {
    case 'number':
      return <InputNumber {...given} style={{ width: '100%' }} />;
    case 'text':
      return <Input {...given} />;
    case 'json':
      return <Input.TextArea {...given} rows={2} placeholder="JSON" />;
    case 'yes-no':
      return (
        <Select
          {...given}
          allowClear
          options={[
            { value: true, label: t('yes') },
            { value: false, label: t('no') },
          ]}
        />
      );
    case 'choice':
      return (
        <Select
          {...given}
          allowClear
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
