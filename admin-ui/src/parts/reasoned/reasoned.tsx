import { useMutation } from '@tanstack/react-query';
import { Alert, Button, ConfigProvider, Form, Input, Modal, type ButtonProps } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../parts/problem/problem.tsx';

interface ReasonedProps<F> {
  /** What will happen, as on the button. */
  readonly label: string;
  /** What it is done to, where many stand in a list: the dialog names it. */
  readonly of?: string;
  /** What is lost, or what it means. */
  readonly note?: string;
  readonly danger?: boolean;
  readonly type?: ButtonProps['type'];
  readonly reason: 'required' | 'optional' | 'none';
  /** What is asked for where it is more than a reason. */
  readonly reasonLabel?: string;
  readonly disabled?: boolean;
  /** Of the dialog in pixels, where it shows more than fields. */
  readonly width?: number;
  /** Form items for what else it needs. */
  readonly children?: ReactNode;
  readonly initial?: Partial<F>;
  readonly onDo: (fields: F & { readonly reason?: string }) => Promise<unknown>;
  readonly onDone?: () => void;
}

/** A button that asks before it acts; what was entered stays where the act fails. */
export function Reasoned<F extends object>(props: ReasonedProps<F>) {
  const { label, danger = false, type = 'default', disabled = false } = props;
  const [open, setOpen] = useState(false);
  // Small among what it acts on; the head of a page says otherwise.
  const { componentSize = 'small' } = ConfigProvider.useConfig();
  return (
    <>
      <Button size={componentSize} {...{ danger, type, disabled }} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open ? <Asked {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function Asked<F extends object>(props: ReasonedProps<F> & { readonly onClose: () => void }) {
  const { label, of, note, danger = false, reason, reasonLabel, children } = props;
  const { initial, onDo, onDone, onClose, width } = props;
  const { t } = useTranslation('reasoned');
  const [form] = Form.useForm();
  const act = useMutation({
    mutationFn: onDo,
    onSuccess: () => {
      onClose();
      onDone?.();
    },
  });
  const finish = (fields: F & { readonly reason?: string }): void =>
    act.mutate(Object.fromEntries(given(fields)) as typeof fields);
  return (
    <Modal
      open
      {...(width !== undefined && { width })}
      title={of === undefined ? label : `${label} · ${of}`}
      okText={label}
      okButtonProps={{ danger, loading: act.isPending }}
      cancelText={t('leave')}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {note === undefined ? null : <p>{note}</p>}
      <Form form={form} layout="vertical" onFinish={finish} initialValues={initial ?? {}}>
        {children}
        {reason === 'none' ? null : (
          <Form.Item
            name="reason"
            label={reasonLabel ?? t('reason')}
            rules={reason === 'required' ? [{ required: true, message: t('missing') }] : []}
          >
            <Input.TextArea rows={3} maxLength={1000} />
          </Form.Item>
        )}
      </Form>
      {act.error === null ? null : (
        <Alert type="error" showIcon role="alert" title={<Problem of={act.error} />} />
      )}
    </Modal>
  );
}

const given = (fields: object) =>
  Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
