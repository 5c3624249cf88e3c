import { Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Alarm } from '../../api/list-alarms.ts';

/** The process whose business key is a customer's order number. */
const ORDER = 'order-to-cash';

/** What the alarm is about, where it can be worked on. */
export function SubjectLinks({ subject }: { readonly subject: Alarm['subject'] }) {
  const { t } = useTranslation('alarms');
  return (
    <Space wrap size={16}>
      {addressesOf(subject).map(({ word, to }) => (
        <Link key={to} to={to}>
          {t(`to.${word}`)}
        </Link>
      ))}
    </Space>
  );
}

interface Address {
  readonly word: 'task' | 'order' | 'instance' | 'record' | 'folder';
  readonly to: string;
}

function addressesOf({ kind, id, businessKey, processId }: Alarm['subject']): readonly Address[] {
  const [first = '', ...rest] = id.split('/');
  if (kind === 'folder') return [{ word: 'folder', to: '/intake' }];
  if (kind === 'record')
    return [{ word: 'record', to: `/records/${first}/${encodeURIComponent(rest.join('/'))}` }];
  const [instance = ''] = id.split(':');
  return [
    ...(kind === 'task'
      ? [{ word: 'task' as const, to: `/inbox/${encodeURIComponent(id)}?whose=all` }]
      : []),
    ...(processId === ORDER && businessKey !== undefined
      ? [{ word: 'order' as const, to: `/orders/${encodeURIComponent(businessKey)}` }]
      : []),
    { word: 'instance', to: `/operations/${encodeURIComponent(instance)}` },
  ];
}
