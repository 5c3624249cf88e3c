import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createRecord } from '../../../api/create-record.ts';
import type { RecordType } from '../../../api/get-record-type.ts';
import { newKey } from '../../../parts/new-key.ts';
import { useLanguage } from '../../../parts/use-language.ts';
import { keyField, titleWithin } from '../type-words.ts';
import { givenValues, type Values } from './given-values.ts';
import { RecordForm } from './record-form.tsx';

interface NewRecordProps {
  readonly type: RecordType;
  readonly onMade: (name: string) => void;
}

export function NewRecord({ type, onMade }: NewRecordProps) {
  const { t } = useTranslation('records');
  const language = useLanguage();
  const client = useQueryClient();
  const [key] = useState(newKey);
  const draft = `waybill.draft.record.${type.id}`;
  const verb = t('make', { type: titleWithin(type, language) });
  const make = useMutation({
    mutationFn: ({ values, reason }: { values: Values; reason: string }) =>
      createRecord(type.id, { values, ...(reason !== '' && { reason }) }, key),
    onSuccess: ({ id, values }) => {
      sessionStorage.removeItem(draft);
      void client.invalidateQueries({ queryKey: ['records', type.id] });
      const own = values[keyField(type) ?? ''];
      onMade(typeof own === 'string' ? own : id.slice(id.indexOf('/') + 1));
    },
  });
  return (
    <article className="record">
      <Typography.Title level={2} className="record-title">
        {verb}
      </Typography.Title>
      <RecordForm
        {...{
          type,
          draft,
          verb,
          values: {},
          revision: 0,
          saving: make.isPending,
          error: make.error,
        }}
        onSave={(filled, reason) => make.mutate({ values: givenValues(filled), reason })}
      />
    </article>
  );
}
