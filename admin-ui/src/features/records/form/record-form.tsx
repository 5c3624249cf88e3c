import { Button, Form, Input, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordType } from '../../../api/get-record-type.ts';
import { FormProblem } from '../../../parts/problem/form-problem.tsx';
import { useLanguage } from '../../../parts/use-language.ts';
import { fieldTitle } from '../type-words.ts';
import type { Values } from './given-values.ts';
import { keepRecordDraft, readRecordDraft } from './record-draft.ts';
import { RecordFields } from './record-fields.tsx';

interface RecordFormProps {
  readonly type: RecordType;
  readonly values: Values;
  /** Under which the browser keeps what is filled in until it is saved. */
  readonly draft: string;
  /** Of the record when editing began. */
  readonly revision: number;
  readonly verb: string;
  readonly saving: boolean;
  readonly error: Error | null;
  /** With every field that is shown, also where it is empty. */
  readonly onSave: (filled: Readonly<Record<string, unknown>>, reason: string) => void;
  readonly onCancel?: () => void;
}

/** Inputs made of the record type; what is filled in is kept until it is saved. */
export function RecordForm(props: RecordFormProps) {
  const { type, values, draft, revision, verb, saving, error, onSave, onCancel } = props;
  const { t } = useTranslation('records');
  const language = useLanguage();
  const [form] = Form.useForm<Values>();
  const [initial] = useState(() => ({ ...values, ...readRecordDraft(draft).changes }));
  const [reason, setReason] = useState('');
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      className="record-form"
      initialValues={initial}
      scrollToFirstError={{ block: 'center', focus: true }}
      onValuesChange={(_, all) => keepRecordDraft(draft, { revision, values }, all)}
      onFinish={(filled) => onSave(filled, reason.trim())}
    >
      <RecordFields type={type} schema={type.schema} name={[]} path="" needed />
      <Form.Item label={t('reason', { ns: 'parts' })} htmlFor="record-reason">
        <Input
          id="record-reason"
          maxLength={1000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </Form.Item>
      {error === null ? null : (
        <div className="record-refused">
          <FormProblem
            {...{ form, of: error, title: t('notSaved') }}
            nameOf={(path) => fieldTitle(type, path, language)}
          />
        </div>
      )}
      <Space wrap>
        <Button type="primary" htmlType="submit" loading={saving}>
          {verb}
        </Button>
        {onCancel ? <Button onClick={onCancel}>{t('cancel', { ns: 'parts' })}</Button> : null}
      </Space>
    </Form>
  );
}
