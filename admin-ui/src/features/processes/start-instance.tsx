import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { getDefinition } from '../../api/get-definition.ts';
import { startInstance } from '../../api/start-instance.ts';
import type { EnteredStart } from '../../parts/asked/given-variables.ts';
import { dropDraft } from '../../parts/kept-draft.ts';
import { newKey } from '../../parts/new-key.ts';
import { Problem } from '../../parts/problem/problem.tsx';
import { StartForm, type GivenStart } from './start-form.tsx';
import { useStartQuestions } from './start-questions.ts';

interface StartInstanceProps {
  readonly definition: Pick<
    Awaited<ReturnType<typeof getDefinition>>,
    'processId' | 'version' | 'xml'
  >;
}

/** Starts the version by the form of its start event, or by fields for what it reads. */
export function StartInstance({ definition }: StartInstanceProps) {
  const { t } = useTranslation('processes');
  const [open, setOpen] = useState(false);
  const [asked, ask] = useState(false);
  const begin = (): void => {
    ask(true);
    setOpen(true);
  };
  return (
    <>
      <Button type="primary" onClick={begin}>
        {t('start')}
      </Button>
      {/* What was filled in stays in it when it is left. */}
      {asked ? <StartDialog {...{ definition, open }} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

interface StartDialogProps extends StartInstanceProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

function StartDialog({ definition, open, onClose }: StartDialogProps) {
  const { t } = useTranslation('processes');
  const { processId, version } = definition;
  const keptAs = `start.${processId}`;
  const [form] = Form.useForm<EnteredStart>();
  const [key] = useState(newKey);
  const navigate = useNavigate();
  const { isSuccess } = useStartQuestions(definition);
  const start = useMutation({
    mutationFn: ({ businessKey, variables }: GivenStart) => {
      const named = businessKey === '' ? {} : { businessKey };
      return startInstance({ processId, version, ...named, variables }, key);
    },
    onSuccess: ({ instanceId }) => {
      dropDraft(keptAs);
      void navigate(`/operations/${instanceId}`);
    },
  });
  return (
    <Modal
      open={open}
      title={t('startTitle', { version })}
      okText={t('start')}
      okButtonProps={{ loading: start.isPending, disabled: !isSuccess }}
      onOk={() => form.submit()}
      cancelText={t('leave')}
      onCancel={onClose}
      width={640}
    >
      <StartForm
        {...{ form, keptAs, process: definition }}
        onStart={(given) => start.mutate(given)}
      />
      {start.error === null ? null : (
        <Alert type="error" showIcon role="alert" title={<Problem of={start.error} />} />
      )}
    </Modal>
  );
}
