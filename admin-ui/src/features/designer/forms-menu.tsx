import { Button, Dropdown, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readElements } from '../../modeler/read-elements.ts';
import type { Draft } from '../../api/get-draft.ts';

interface FormsMenuProps {
  readonly draft: Draft;
  /** The diagram as it is drawn now. */
  readonly xml: () => string;
  readonly onOpen: (formId: string) => Promise<void>;
}

const NEW = ' ';

/** Every form of the draft and of the tasks that are drawn, and a new one. */
export function FormsMenu({ draft, xml, onOpen }: FormsMenuProps) {
  const { t } = useTranslation('designer');
  const [asks, setAsks] = useState(false);
  const [items, setItems] = useState<readonly string[]>([]);
  const open = (formId: string): void => {
    setAsks(false);
    void onOpen(formId);
  };
  return (
    <>
      <Dropdown
        trigger={['click']}
        onOpenChange={(opened) => {
          if (opened) setItems(formsIn(draft, xml()));
        }}
        menu={{
          items: [
            ...items.map((id) => ({ key: id, label: id })),
            { key: NEW, label: t('newForm') },
          ],
          onClick: ({ key }) => (key === NEW ? setAsks(true) : open(key)),
        }}
      >
        <Button>{t('forms')}</Button>
      </Dropdown>
      {asks ? <AskId onDone={open} onLeave={() => setAsks(false)} /> : null}
    </>
  );
}

export const formsIn = ({ files }: Draft, xml: string): readonly string[] => {
  const own = files.flatMap(({ kind, name }) => (kind === 'form' ? [stem(name)] : []));
  const used = readElements(xml).flatMap(({ formId }) => formId ?? []);
  return [...new Set([...own, ...used])].filter((id) => !id.startsWith('=')).sort();
};

const stem = (name: string): string => name.replace(/(\.form)?\.(json|form)$/, '');

interface AskIdProps {
  readonly onDone: (formId: string) => void;
  readonly onLeave: () => void;
}

function AskId({ onDone, onLeave }: AskIdProps) {
  const { t } = useTranslation('designer');
  const [form] = Form.useForm<{ id: string }>();
  return (
    <Modal open title={t('newForm')} okText={t('newForm')} onOk={form.submit} onCancel={onLeave}>
      <Form form={form} layout="vertical" onFinish={({ id }) => onDone(id)}>
        <Form.Item
          name="id"
          label={t('formId')}
          rules={[{ required: true, pattern: /^[a-z0-9][\w-]{0,99}$/i, message: t('formIdWrong') }]}
        >
          <Input autoFocus maxLength={100} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
