import { DeleteOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Problem } from '../problem/problem.tsx';

interface DetachFileProps {
  readonly name: string;
  readonly detach: () => Promise<unknown>;
  readonly onDone: () => void;
}

/** A button that takes a file off; the history still names it. */
export function DetachFile({ name, detach, onDone }: DetachFileProps) {
  const { t } = useTranslation('files');
  const { message } = App.useApp();
  const act = useMutation({
    mutationFn: detach,
    onSuccess: onDone,
    onError: (error) => void message.error(<Problem of={error} />),
  });
  return (
    <Button
      type="text"
      size="small"
      icon={<DeleteOutlined />}
      aria-label={t('detach', { name })}
      loading={act.isPending}
      onClick={() => act.mutate()}
    />
  );
}
