import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Table, Typography } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../../api/api-error.ts';
import type { RecordType } from '../../../api/get-record-type.ts';
import { getRecord } from '../../../api/get-record.ts';
import type { WaybillRecord } from '../../../api/search-records.ts';
import { updateRecord } from '../../../api/update-record.ts';
import { useLanguage } from '../../../parts/use-language.ts';
import { FieldValue } from '../field-value.tsx';
import { fieldTitle } from '../type-words.ts';
import { changesOf, type Values } from './given-values.ts';
import { readRecordDraft } from './record-draft.ts';
import { RecordForm } from './record-form.tsx';

interface EditRecordProps {
  readonly type: RecordType;
  readonly record: WaybillRecord;
  readonly onDone: () => void;
}

interface Change {
  readonly changes: Values;
  readonly reason: string;
  readonly expectedRevision: number;
}

export function EditRecord({ type, record, onDone }: EditRecordProps) {
  const { t } = useTranslation('records');
  const { message } = App.useApp();
  const client = useQueryClient();
  const draft = `waybill.draft.record.${record.id}`;
  // What it was when editing began, be it before the page was loaded anew; others may change it meanwhile.
  const [before] = useState(record);
  const [revision] = useState(() => readRecordDraft(draft).revision ?? record.revision);
  const close = (): void => {
    sessionStorage.removeItem(draft);
    onDone();
  };
  const save = useMutation({
    mutationFn: ({ changes, reason, expectedRevision }: Change) =>
      updateRecord(record.id, { changes, expectedRevision, ...(reason !== '' && { reason }) }),
    onSuccess: async (after) => {
      void message.success(t(after.pending.length > 0 ? 'savedPending' : 'saved'));
      close();
      await Promise.all(
        ['record', 'records'].map((key) => client.invalidateQueries({ queryKey: [key] })),
      );
    },
  });
  const stale =
    save.error instanceof ApiError && save.error.code === 'RECORD_STALE' ? save.error : undefined;
  const overwrite = async (): Promise<void> => {
    const newest = await getRecord(record.id, {});
    if (save.variables) save.mutate({ ...save.variables, expectedRevision: newest.revision });
  };
  return (
    <article className="record">
      <Typography.Title level={2} className="record-title">
        {t('edit')}
      </Typography.Title>
      {stale ? <Stale type={type} error={stale} onOverwrite={() => void overwrite()} /> : null}
      <RecordForm
        {...{ type, draft, revision, values: before.values, saving: save.isPending }}
        verb={t('save')}
        error={stale ? null : save.error}
        onSave={(filled, reason) => {
          const changes = changesOf(before.values, filled);
          if (Object.keys(changes).length === 0) return close();
          save.mutate({ changes, reason, expectedRevision: revision });
        }}
        onCancel={close}
      />
    </article>
  );
}

interface Side {
  readonly field: string;
  readonly base?: unknown;
  readonly now?: unknown;
  readonly wanted: unknown;
}

interface StaleProps {
  readonly type: RecordType;
  readonly error: ApiError;
  readonly onOverwrite: () => void;
}

/** Somebody else has saved first: both sides, field by field. */
function Stale({ type, error, onOverwrite }: StaleProps) {
  const { t } = useTranslation('records');
  const language = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  // The button that was pressed stands at the other end of the form.
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'center' });
  }, [error]);
  // The code says that it has them.
  const sides = (error.problem['sides'] ?? []) as readonly Side[];
  const value = (field: string, one: unknown) => (
    <FieldValue type={type} path={field} value={one} />
  );
  return (
    <div ref={place}>
      <Alert
        type="warning"
        showIcon
        role="alert"
        title={t('stale')}
        description={
          <>
            <Table<Side>
              size="small"
              rowKey="field"
              pagination={false}
              dataSource={sides}
              columns={[
                { title: t('field'), render: (_, { field }) => fieldTitle(type, field, language) },
                { title: t('theirs'), render: (_, { field, now }) => value(field, now) },
                { title: t('mine'), render: (_, { field, wanted }) => value(field, wanted) },
              ]}
            />
            <p>{t('overwriteNote')}</p>
            <Button danger onClick={onOverwrite}>
              {t('overwrite')}
            </Button>
          </>
        }
      />
    </div>
  );
}
