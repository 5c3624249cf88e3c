import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Modal, Skeleton } from 'antd';
import { Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormHandle } from '../../parts/form/form-view.tsx';
import { LazyFormView } from '../../parts/form/lazy-form-view.tsx';
import { readJsonObject } from '../../parts/json/read-json-object.ts';
import { AskedFor } from './asked-for.tsx';
import type { Task, Trial } from './open-trial.ts';
import { Complete } from './work.tsx';
import { Problem } from '../../parts/problem/problem.tsx';

interface CompleteTaskProps {
  readonly trial: Trial;
  readonly task: Task;
  readonly name: string;
  readonly onDone: () => void;
}

/** Opens the task's form as whoever does it will see it; without one its variables are written. */
export function CompleteTask({ trial, task, name, onDone }: CompleteTaskProps) {
  const { t } = useTranslation('try');
  const [open, setOpen] = useState(false);
  if (task.task.formId === undefined)
    return (
      <Complete
        label={t('complete')}
        of={name}
        onDo={(values) => trial.completeTask(task, values)}
        onDone={onDone}
      >
        <AskedFor trial={trial} of={task} />
      </Complete>
    );
  return (
    <>
      <Button size="small" type="primary" onClick={() => setOpen(true)}>
        {t('openForm')}
      </Button>
      {open ? <Asked {...{ trial, task, name, onDone }} onLeave={() => setOpen(false)} /> : null}
    </>
  );
}

function Asked(props: CompleteTaskProps & { readonly onLeave: () => void }) {
  const { trial, task, name, onDone, onLeave } = props;
  const { t } = useTranslation('try');
  const form = useRef<FormHandle>(null);
  const [failure, setFailure] = useState<unknown>();
  const query = useQuery({
    queryKey: ['trial-form', task.id],
    queryFn: () => trial.formOf(task),
    gcTime: 0,
  });
  const send = async (): Promise<void> => {
    const { data } = query;
    const given = data?.schema ? form.current?.submit() : {};
    // What was filled in is JSON: form-js gives texts, numbers, truths and lists of these.
    const values = given && readJsonObject(JSON.stringify(given));
    if (values === undefined) return;
    try {
      await trial.completeTask(task, values);
      onLeave();
      onDone();
    } catch (error) {
      setFailure(error);
    }
  };
  const schema = query.data?.schema;
  return (
    <Modal
      open
      title={name}
      width={640}
      okText={t('complete')}
      cancelText={t('leave')}
      onOk={() => void send()}
      onCancel={onLeave}
    >
      {failure === undefined ? null : (
        <Alert type="error" showIcon role="alert" title={<Problem of={failure} />} />
      )}
      {query.isPending ? <Skeleton active /> : null}
      {query.data && !schema ? <p>{t('noForm', { form: task.task.formId })}</p> : null}
      {query.data && schema ? (
        <Suspense fallback={<Skeleton active />}>
          <LazyFormView ref={form} schema={schema} data={query.data.data} />
        </Suspense>
      ) : null}
    </Modal>
  );
}
