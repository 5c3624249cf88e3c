import { InboxOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input, Space, Typography, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readOrders } from '../../api/read-orders.ts';
import { takeMessage } from '../../api/take-message.ts';
import { base64Of } from '../../parts/base64-of.ts';
import { pickedFile } from '../../parts/picked-file.ts';
import { readingOf } from './message-reading.ts';
import { ReadingView } from './reading-view.tsx';
import { Problem } from '../../parts/problem/problem.tsx';

interface OrderFile {
  readonly name: string;
  /** In base64. */
  readonly content: string;
}

/** A file or a pasted text: first what is understood of it, then it is taken. */
export function TakeOrder({ onTaken }: { readonly onTaken: (messageId: string) => void }) {
  const { t } = useTranslation('intake');
  const client = useQueryClient();
  const [text, setText] = useState('');
  const read = useMutation({
    mutationFn: async (file: OrderFile) => ({ file, reading: readingOf(await readOrders(file)) }),
  });
  const pick = useMutation({
    mutationFn: pickedFile,
    onSuccess: (file) => read.mutate(file),
  });
  const take = useMutation({
    mutationFn: (file: OrderFile) => takeMessage(file),
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: ['messages'] });
      onTaken(id);
    },
  });
  const readText = (): void => {
    pick.reset();
    read.mutate({ name: 'pasted.txt', content: base64Of(new TextEncoder().encode(text)) });
  };
  const error = take.error ?? read.error ?? pick.error;
  const file = read.data?.file ?? read.variables;
  return (
    <article className="intake-view">
      <Typography.Title level={2} className="intake-heading">
        {t('take')}
      </Typography.Title>
      <Upload.Dragger
        showUploadList={false}
        beforeUpload={(chosen) => {
          pick.mutate(chosen);
          return false;
        }}
      >
        <p>
          <InboxOutlined className="intake-drop" />
        </p>
        <p>{t('drop')}</p>
        <p className="intake-hint">{t('formats')}</p>
      </Upload.Dragger>
      <Input.TextArea
        autoSize={{ minRows: 2, maxRows: 10 }}
        className="intake-text"
        aria-label={t('paste')}
        placeholder={t('paste')}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Button onClick={readText} disabled={text.trim() === ''} loading={read.isPending}>
        {t('read')}
      </Button>
      {error === null ? null : (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t('notRead')}
          description={<Problem of={error} />}
        />
      )}
      {read.data === undefined ? null : <ReadingView reading={read.data.reading} />}
      {file === undefined || read.isPending ? null : (
        <Space wrap>
          <Button type="primary" loading={take.isPending} onClick={() => take.mutate(file)}>
            {t(read.data === undefined ? 'takeUnread' : 'takeThis', { name: file.name })}
          </Button>
        </Space>
      )}
    </article>
  );
}
