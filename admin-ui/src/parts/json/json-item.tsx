import type { Json } from '@waybill/server/contract';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

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

/** An empty text is an empty object; undefined where it is no object. */
export function readJsonObject(text: string): JsonObject | undefined {
  if (text.trim() === '') return {};
  try {
    const value = JSON.parse(text) as unknown;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return value as JsonObject;
  } catch {
    return undefined;
  }
}

export type JsonObject = Readonly<Record<string, Json>>;
