import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Skeleton, Typography } from 'antd';
import { Suspense, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../../api/api-error.ts';
import { completeTask } from '../../../api/complete-task.ts';
import type { TaskDetail } from '../../../api/get-task.ts';
import { decisionOf, formIn, type FormSchema } from '../../../parts/form/form-schema.ts';
import type { FormHandle } from '../../../parts/form/form-view.tsx';
import { LazyFormView } from '../../../parts/form/lazy-form-view.tsx';
import { newKey } from '../../../parts/new-key.ts';
import { useLanguage } from '../../../parts/use-language.ts';
import { ValuesTable } from '../../../parts/values-table.tsx';
import { dropDraft, keepDraft, readDraft } from '../../../parts/kept-draft.ts';
import { Problem } from '../../../parts/problem/problem.tsx';

interface TaskWorkProps {
  readonly detail: TaskDetail;
  readonly name: string;
  readonly onDone: () => void;
}

/** The form, or what is known where there is none, and the button that completes the task. */
export function TaskWork({ detail, name, onDone }: TaskWorkProps) {
  const { t } = useTranslation('task');
  const language = useLanguage();
  const { message } = App.useApp();
  const client = useQueryClient();
  const { task, may } = detail;
  const form = useRef<FormHandle>(null);
  const [begun] = useState(() => ({ draft: readDraft(task.id), key: newKey() }));
  const [filled, setFilled] = useState(begun.draft);
  // As it was when it was opened: what others change meanwhile does not touch what is filled in.
  const [{ schema, data }] = useState(() => ({
    // Deployed forms are checked to be such.
    schema: detail.form as FormSchema | undefined,
    data: { ...detail.variables, ...begun.draft },
  }));
  const complete = useMutation({
    mutationFn: (variables: object) =>
      completeTask(task.id, { variables: variables as TaskDetail['variables'] }, begun.key),
    onSuccess: () => {
      dropDraft(task.id);
      void message.success(t('completed', { name }));
      void client.invalidateQueries({ queryKey: ['tasks'] });
      onDone();
    },
  });
  const shown = useMemo(() => schema && formIn(language, schema), [schema, language]);
  const decision = shown && decisionOf(shown, { ...data, ...filled });
  const send = (): void => {
    if (!schema) return complete.mutate({});
    const given = form.current?.submit();
    if (given) complete.mutate(given);
  };
  return (
    <section className="task-work">
      {schema ? (
        <Suspense fallback={<Skeleton active />}>
          <LazyFormView
            ref={form}
            schema={schema}
            data={data}
            readOnly={!may.work}
            onChange={(now) => {
              setFilled(now);
              keepDraft(task.id, now);
            }}
          />
        </Suspense>
      ) : (
        <>
          <Typography.Text type="secondary">{t('noForm')}</Typography.Text>
          <ValuesTable values={detail.variables} />
        </>
      )}
      {complete.error === null ? null : <NotCompleted error={complete.error} />}
      {may.work ? (
        <Button type="primary" size="large" onClick={send} loading={complete.isPending}>
          {decision === undefined ? t('complete', { name }) : t('submit', { decision })}
        </Button>
      ) : (
        <Typography.Text type="secondary">{t('mayNot')}</Typography.Text>
      )}
    </section>
  );
}

const FIRST: Readonly<Record<string, string>> = {
  TASK_OF_ANOTHER: 'claimedByOther',
  TASK_NOT_YOURS: 'claimedByOther',
  TASK_ALREADY_CLAIMED: 'claimedByOther',
  TASK_NOT_FOUND: 'completedByOther',
  TASK_NOT_OPEN: 'completedByOther',
  TASK_DUTIES_NOT_SEPARATE: 'separate',
};

/** What was filled in stays where it is, whatever went wrong. */
function NotCompleted({ error }: { readonly error: Error }) {
  const { t } = useTranslation('task');
  const code = error instanceof ApiError ? error.code : 'UNREACHABLE';
  const known = FIRST[code];
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={known === undefined ? t('notCompleted') : t(known)}
      description={
        known === undefined && error instanceof ApiError ? (
          <Problem of={error} />
        ) : (
          `${t('kept')} (${code})`
        )
      }
    />
  );
}
