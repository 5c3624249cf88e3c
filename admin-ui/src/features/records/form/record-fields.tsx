import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, DatePicker, Form, Input, InputNumber, Select, Switch } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldSchema, RecordType } from '../../../api/get-record-type.ts';
import { useSession } from '../../../app/session/session.ts';
import { useLanguage } from '../../../parts/use-language.ts';
import { fieldAt, fieldTitle } from '../type-words.ts';
import { choicesOf, FOUND_BY, type Choice } from './choices-of.ts';

/** Where a field stands in the form: names, and numbers of items of lists. */
export type FieldName = readonly (string | number)[];

interface RecordFieldsProps {
  readonly type: RecordType;
  readonly schema: FieldSchema;
  /** Of the object whose fields they are; names of lists within it are relative to the list. */
  readonly name: FieldName;
  /** As the type names it, such as `contacts[]`. */
  readonly path: string;
  /** Some of them may have to be given; in an object that may be left out, none. */
  readonly needed: boolean;
}

/** An input for each field of an object, by its schema. */
export function RecordFields({ type, schema, name, path, needed }: RecordFieldsProps) {
  const { groups } = useSession();
  const fields = Object.entries(schema.properties ?? {}).filter(([field]) => {
    const write = fieldAt(type, pathOf(path, field))?.write;
    return write === undefined || write.some((role) => groups.includes(role));
  });
  return fields.map(([field, inside]) => (
    <RecordInput
      key={field}
      type={type}
      schema={inside}
      name={[...name, field]}
      path={pathOf(path, field)}
      needed={needed && (schema.required?.includes(field) ?? false)}
    />
  ));
}

const pathOf = (path: string, field: string): string => (path === '' ? field : `${path}.${field}`);

function RecordInput({ type, schema, name, path, needed }: RecordFieldsProps) {
  const { t } = useTranslation('records');
  const language = useLanguage();
  const label = fieldTitle(type, path, language);
  if (schema.type === 'object' && schema.properties)
    return (
      <fieldset>
        <legend>{label}</legend>
        <RecordFields {...{ type, schema, name, path, needed }} />
      </fieldset>
    );
  if (schema.type === 'array' && schema.items?.type === 'object')
    return <ItemList {...{ type, name, path, label }} schema={schema.items} />;
  const approval = fieldAt(type, path)?.approval === true ? { extra: t('needsApproval') } : {};
  return (
    <Form.Item
      name={[...name]}
      label={label}
      rules={[{ required: needed, message: t('missing') }]}
      {...approval}
      {...(schema.format === 'date' && DATES)}
      {...(schema.type === 'boolean' && { valuePropName: 'checked' })}
    >
      {inputOf(schema, choicesOf({ type, path, schema }, language))}
    </Form.Item>
  );
}

/** In the form dates are texts, so that it can be kept as JSON. */
const DATES = {
  getValueProps: (value: unknown) => ({
    value: typeof value === 'string' && value !== '' ? dayjs(value) : null,
  }),
  normalize: (value: dayjs.Dayjs | null) => value?.format('YYYY-MM-DD'),
};

function inputOf(schema: FieldSchema, choices: Choice[] | undefined): ReactNode {
  const { type, format, maxLength = 0 } = schema;
  if (type === 'array')
    return <Select mode={choices ? 'multiple' : 'tags'} options={choices ?? []} {...FOUND_BY} />;
  if (choices) return <Select allowClear options={choices} {...FOUND_BY} />;
  if (type === 'boolean') return <Switch />;
  if (type === 'integer' || type === 'number') return <InputNumber style={{ width: '100%' }} />;
  if (format === 'date') return <DatePicker style={{ width: '100%' }} />;
  return maxLength > 500 ? <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} /> : <Input />;
}

interface ItemListProps extends Omit<RecordFieldsProps, 'needed'> {
  readonly label: string;
}

function ItemList({ type, schema, name, path, label }: ItemListProps) {
  const { t } = useTranslation('records');
  return (
    <fieldset>
      <legend>{label}</legend>
      <Form.List name={[...name]}>
        {(items, { add, remove }) => (
          <>
            {items.map((item) => (
              <fieldset key={item.key}>
                <RecordFields {...{ type, schema, name: [item.name], path: `${path}[]` }} needed />
                <Button
                  type="text"
                  danger
                  icon={<DeleteOutlined />}
                  onClick={() => remove(item.name)}
                >
                  {t('removeItem')}
                </Button>
              </fieldset>
            ))}
            <Button icon={<PlusOutlined />} className="record-add" onClick={() => add({})}>
              {t('addItem')}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
