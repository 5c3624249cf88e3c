import { InboxOutlined } from '@ant-design/icons';
import { InboxPage } from '../features/inbox/inbox-page.tsx';
import type { Feature } from './feature.ts';

const anybody = (roles: readonly string[]): boolean => roles.length > 0;

/** The rail, in its order. A page is listed when it works. */
export const features: readonly Feature[] = [
  {
    key: 'inbox',
    path: 'inbox',
    icon: <InboxOutlined />,
    open: anybody,
    onPhone: true,
    page: InboxPage,
  },
];
