import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { useId, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/api-error.ts';
import { FormProblem } from '../problem/form-problem.tsx';
import type { ReasonedProps } from './reasoned-props.ts';

interface AskedProps<F> extends ReasonedProps<F> {
  readonly open: boolean;
  readonly onClose: () => void;
  /** It is done and gone: what was entered is of no use any more, nor what it began with. */
  readonly onEnd: () => void;
}

/** The dialog: it holds what was entered until that is done, also while it is closed. */
export function Asked<F extends object>(props: AskedProps<F>) {
  const { label, of, danger = false, onDo, onDone, open, onClose, onEnd, width } = props;
  const { t } = useTranslation('reasoned');
  const [form] = Form.useForm();
  const id = useId();
  const inside = useRef<HTMLDivElement>(null);
  const act = useMutation({
    mutationFn: onDo,
    onSuccess: () => {
      onClose();
      onDone?.();
    },
  });
  return (
    <Modal
      {...{ open, ...(width !== undefined && { width }) }}
      destroyOnHidden
      title={of === undefined ? label : `${label} · ${of}`}
      okText={label}
      okButtonProps={{ danger, loading: act.isPending, htmlType: 'submit', form: id }}
      cancelText={t('leave')}
      onCancel={onClose}
      afterOpenChange={(shown) => {
        if (shown) focusFirst(inside.current);
        else if (act.isSuccess) onEnd();
        else act.reset();
      }}
    >
      <div ref={inside}>
        {props.note === undefined ? null : <p>{props.note}</p>}
        <Form
          id={id}
          form={form}
          layout="vertical"
          scrollToFirstError={{ focus: true }}
          onKeyDown={choosesOnly}
          onFinish={(fields: F & { readonly reason?: string }) =>
            act.mutate(Object.fromEntries(given(fields)) as typeof fields)
          }
          initialValues={props.initial ?? {}}
        >
          {props.children}
          <ReasonItem {...props} />
        </Form>
        {act.error === null || hasEnded(act.error) ? null : (
          <FormProblem form={form} of={act.error} />
        )}
      </div>
    </Modal>
  );
}

/** Above this dialog another one asks to log in again, after which this is sent as it stands. */
const hasEnded = (error: Error): boolean => error instanceof ApiError && error.status === 401;

/** Whoever has nothing to fill in is not sent into a field. */
const ASKED_FIRST = '[aria-required="true"]';

/** Whoever was quicker than the dialog opens stays where they type. */
function focusFirst(dialog: HTMLElement | null): void {
  if (dialog?.contains(document.activeElement)) return;
  dialog?.querySelector<HTMLElement>(ASKED_FIRST)?.focus();
}

/** Enter sends from a line of text; where a day or a value is chosen by it, it does that alone. */
function choosesOnly(event: KeyboardEvent): void {
  const chooses = event.target instanceof Element && event.target.closest(CHOOSERS) !== null;
  if (event.key === 'Enter' && chooses) event.preventDefault();
}

const CHOOSERS = '.ant-picker, .ant-select';

function ReasonItem<F>({ reason, reasonLabel }: ReasonedProps<F>) {
  const { t } = useTranslation('reasoned');
  const form = Form.useFormInstance();
  if (reason === 'none') return null;
  const send = ({ key, ctrlKey, metaKey }: KeyboardEvent): void => {
    if (key === 'Enter' && (ctrlKey || metaKey)) form.submit();
  };
  return (
    <Form.Item
      name="reason"
      label={reasonLabel ?? t('reason')}
      rules={
        reason === 'required' ? [{ required: true, whitespace: true, message: t('missing') }] : []
      }
    >
      <Input.TextArea rows={3} maxLength={1000} onKeyDown={send} />
    </Form.Item>
  );
}

const given = (fields: object) =>
  Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
