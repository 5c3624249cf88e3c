import { Alert, Button, Form, Input, Space } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordType } from '../../../api/get-record-type.ts';
import { Problem } from '../../../parts/problem/problem.tsx';
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
  const [initial] = useState(() => ({ ...values, ...readRecordDraft(draft).changes }));
  const [reason, setReason] = useState('');
  return (
    <Form<Values>
      layout="vertical"
      className="record-form"
      initialValues={initial}
      scrollToFirstError
      onValuesChange={(_, all) => keepRecordDraft(draft, { revision, values }, all)}
      onFinish={(filled) => onSave(filled, reason.trim())}
    >
      <RecordFields type={type} schema={type.schema} name={[]} path="" />
      <Form.Item label={t('reason', { ns: 'parts' })} htmlFor="record-reason">
        <Input
          id="record-reason"
          maxLength={1000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </Form.Item>
      {error === null ? null : <NotSaved error={error} type={type} />}
      <Space wrap>
        <Button type="primary" htmlType="submit" loading={saving}>
          {verb}
        </Button>
        {onCancel ? <Button onClick={onCancel}>{t('cancel', { ns: 'parts' })}</Button> : null}
      </Space>
    </Form>
  );
}

interface NotSavedProps {
  readonly error: Error;
  readonly type: RecordType;
}

function NotSaved({ error, type }: NotSavedProps) {
  const { t } = useTranslation('records');
  const language = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  // It comes below the fold, beside the button that was pressed.
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'center' });
  }, [error]);
  return (
    <div ref={place} className="record-refused">
      <Alert
        type="error"
        showIcon
        role="alert"
        title={t('notSaved')}
        description={<Problem of={error} nameOf={(path) => fieldTitle(type, path, language)} />}
      />
    </div>
  );
}
