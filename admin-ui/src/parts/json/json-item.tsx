import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { readJsonObject } from './read-json-object.ts';

/** A form item for a JSON object; the form keeps its text, `readJsonObject` makes the value. */
export function JsonItem({ name, label }: { readonly name: string; readonly label: string }) {
  const { t } = useTranslation('json');
  return (
    <Form.Item
      name={name}
      label={label}
      rules={[
        {
          validator: async (_, text?: string) => {
            if (readJsonObject(text ?? '') === undefined) throw new Error(t('wrong'));
          },
        },
      ]}
    >
      <Input.TextArea rows={6} spellCheck={false} style={{ fontFamily: 'monospace' }} />
    </Form.Item>
  );
}
