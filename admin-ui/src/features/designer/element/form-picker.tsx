import { useQuery } from '@tanstack/react-query';
import { Button, Select, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listForms } from '../../../api/list-forms.ts';

interface FormPickerProps {
  readonly value: string;
  /** Ids of forms of the draft and of its tasks. */
  readonly forms: readonly string[];
  readonly onChange: (formId: string) => void;
  readonly onOpen: (formId: string) => void;
}

const FORM_ID = /^[a-z0-9][\w-]{0,99}$/i;

/** The form that the task shows: one there is, or a new one by its id. */
export function FormPicker({ value, forms, onChange, onOpen }: FormPickerProps) {
  const { t } = useTranslation('designer');
  const [typed, setTyped] = useState('');
  const { data } = useQuery({ queryKey: ['forms'], queryFn: listForms });
  const deployed = (data?.items ?? []).map(({ id }) => id);
  const options = [...new Set([...forms, ...deployed, ...(value === '' ? [] : [value])])].map(
    (id) => ({
      ...{ value: id, label: id },
    }),
  );
  const fresh = FORM_ID.test(typed) && !options.some((one) => one.value === typed);
  return (
    <div className="element-field">
      <span>{t('form')}</span>
      <Space.Compact size="small" block>
        <Select
          allowClear
          aria-label={t('form')}
          style={{ width: '100%' }}
          placeholder={t('formFind')}
          value={value === '' ? null : value}
          showSearch={{ onSearch: setTyped }}
          onChange={(next: string | null) => onChange(next ?? '')}
          options={
            fresh ? [{ value: typed, label: t('formNew', { id: typed }) }, ...options] : options
          }
        />
        <Button disabled={value === '' || value.startsWith('=')} onClick={() => onOpen(value)}>
          {t('formOpen')}
        </Button>
      </Space.Compact>
    </div>
  );
}
