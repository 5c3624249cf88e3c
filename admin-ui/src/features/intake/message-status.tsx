import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../api/list-messages.ts';

const COLOURS: Partial<Record<Message['status'], string>> = { held: 'orange', done: 'green' };

export function MessageStatus({ status }: Pick<Message, 'status'>) {
  const { t } = useTranslation('intake');
  return <Tag color={COLOURS[status] ?? 'default'}>{t(`status.${status}`)}</Tag>;
}
