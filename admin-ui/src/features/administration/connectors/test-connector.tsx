import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { testConnector } from '../../../api/test-connector.ts';
import type { Connector } from './connector-list.tsx';
import { Problem } from '../../../parts/problem/problem.tsx';

interface TestConnectorProps {
  readonly connector: Connector;
}

export function TestConnector({ connector }: TestConnectorProps) {
  const { t } = useTranslation('connectors');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('test')}
      </Button>
      {open ? <Asked connector={connector} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** Asks for the path, sends, and tells; stays open for another try. */
function Asked({ connector, onClose }: TestConnectorProps & { readonly onClose: () => void }) {
  const { t } = useTranslation('connectors');
  const [form] = Form.useForm<{ path?: string }>();
  const test = useMutation({
    mutationFn: ({ path = '' }: { readonly path?: string }) =>
      testConnector(connector.id, { path }),
  });
  return (
    <Modal
      open
      title={t('testOf', { title: connector.title })}
      okText={t('send')}
      cancelText={t('close')}
      okButtonProps={{ loading: test.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{t('testNote')}</p>
      <Form form={form} layout="vertical" onFinish={(entered) => test.mutate(entered)}>
        <Form.Item name="path" label={t('path')} extra={`${connector.address}/…`}>
          <Input maxLength={500} />
        </Form.Item>
      </Form>
      {test.data === undefined ? null : <Told told={test.data} />}
      {test.error === null ? null : (
        <Alert type="error" showIcon role="alert" title={<Problem of={test.error} />} />
      )}
    </Modal>
  );
}

function Told({ told }: { readonly told: Awaited<ReturnType<typeof testConnector>> }) {
  const { t } = useTranslation('connectors');
  const { reached, status = 0, ms, failure } = told;
  const good = status >= 200 && status < 300;
  if (reached)
    return (
      <Alert
        type={good ? 'success' : 'warning'}
        showIcon
        role="status"
        title={t(good ? 'works' : status === 401 || status === 403 ? 'notLetIn' : 'answered', {
          ...{ status, ms },
        })}
      />
    );
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={t('notReached')}
      description={<Problem of={failure} />}
    />
  );
}
