import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Modal } from 'antd';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { getDefinition } from '../../api/get-definition.ts';
import { getForm } from '../../api/get-form.ts';
import { startInstance } from '../../api/start-instance.ts';
import { readElements } from '../../modeler/read-elements.ts';
import { JsonItem, readJsonObject, type JsonObject } from '../../parts/json/json-item.tsx';
import { newKey } from '../../parts/new-key.ts';
import type { FormSchema } from '../../parts/form/form-schema.ts';
import type { FormHandle } from '../../parts/form/form-view.tsx';
import { LazyFormView } from '../../parts/form/lazy-form-view.tsx';
import { Problem } from '../../parts/problem/problem.tsx';

interface StartInstanceProps {
  readonly definition: Pick<
    Awaited<ReturnType<typeof getDefinition>>,
    'processId' | 'version' | 'xml'
  >;
}

/** Starts the version by the form of its start event, or by JSON where it has none. */
export function StartInstance({ definition }: StartInstanceProps) {
  const { t } = useTranslation('processes');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('start')}
      </Button>
      {open ? <StartDialog definition={definition} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

interface Entered {
  readonly businessKey?: string;
  readonly variables?: string;
}

function StartDialog({
  definition,
  onClose,
}: StartInstanceProps & { readonly onClose: () => void }) {
  const { t } = useTranslation('processes');
  const { processId, version, xml } = definition;
  const formId = useMemo(() => startFormOf(xml), [xml]);
  const schema = useQuery({
    queryKey: ['form', formId],
    queryFn: () => getForm(formId ?? ''),
    enabled: formId !== undefined,
  });
  const [form] = Form.useForm<Entered>();
  const handle = useRef<FormHandle>(null);
  const [error, setError] = useState<ReactNode>();
  const [key] = useState(newKey);
  const navigate = useNavigate();
  const start = async ({ businessKey, variables }: Entered): Promise<void> => {
    const filled = handle.current === null ? {} : handle.current.submit();
    if (filled === undefined) return setError(t('formWrong'));
    const values = { ...readJsonObject(variables ?? ''), ...(filled as JsonObject) };
    const named = businessKey === undefined || businessKey === '' ? {} : { businessKey };
    try {
      const body = { processId, version, ...named, variables: values };
      const { instanceId } = await startInstance(body, key);
      void navigate(`/operations/${instanceId}`);
    } catch (thrown) {
      setError(<Problem of={thrown} />);
    }
  };
  return (
    <Modal
      open
      title={t('startTitle', { version })}
      okText={t('start')}
      onOk={() => form.submit()}
      onCancel={onClose}
      width={640}
    >
      <Form form={form} layout="vertical" onFinish={(entered) => void start(entered)}>
        <Form.Item name="businessKey" label={t('businessKey')}>
          <Input maxLength={200} />
        </Form.Item>
        {schema.data === undefined ? (
          <JsonItem name="variables" label={t('variables')} />
        ) : (
          <LazyFormView ref={handle} schema={schema.data as unknown as FormSchema} data={NOTHING} />
        )}
      </Form>
      {error === undefined ? null : <Alert type="error" showIcon role="alert" title={error} />}
    </Modal>
  );
}

const NOTHING = {};

const startFormOf = (xml: string): string | undefined =>
  readElements(xml).find(({ type, formId }) => type === 'startEvent' && formId !== undefined)
    ?.formId;
