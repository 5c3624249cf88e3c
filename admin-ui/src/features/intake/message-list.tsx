import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Skeleton, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { listMessages, type Message } from '../../api/list-messages.ts';
import { useSession } from '../../app/session/session.ts';
import { DateTime } from '../../parts/date-time.tsx';
import { Failed } from '../../parts/failed.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { Page } from '../../parts/page.tsx';
import { VirtualRows } from '../../parts/virtual-rows.tsx';
import { MessageFilters, STATUSES } from './message-filters.tsx';
import { folderOf, judgedOrders, titleOf } from './message-reading.ts';
import { MessageStatus } from './message-status.tsx';
import { WatchedFolders } from './watched-folders.tsx';
import { useListed } from '../../parts/use-listed.ts';
import './intake.css';

interface MessageListProps {
  readonly openId: string | undefined;
  readonly onOpen: (id: string) => void;
}

const PAGE = 100;

export function MessageList({ openId, onOpen }: MessageListProps) {
  const { t } = useTranslation('intake');
  const { roles } = useSession();
  const [address, setAddress] = useSearchParams();
  const status = STATUSES.find((one) => one === address.get('status'));
  const order = address.get('order') === 'oldest' ? 'oldest' : 'newest';
  const set = (name: string, value: string): void =>
    setAddress((before) => {
      const after = new URLSearchParams(before);
      if (value === '') after.delete(name);
      else after.set(name, value);
      return after;
    });
  const query = useInfiniteQuery({
    queryKey: ['messages', status ?? '', order],
    queryFn: ({ pageParam, signal }) => {
      const asked = { limit: PAGE, order, ...(status && { status }) } as const;
      return listMessages({ ...asked, ...(pageParam !== '' && { after: pageParam }) }, signal);
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const messages = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const takes = roles.some((role) => role !== 'auditor' && role !== 'administrator');
  const take = takes ? (
    <Space wrap>
      <Button onClick={() => onOpen('enter')}>{t('enter')}</Button>
      <Button type="primary" onClick={() => onOpen('new')}>
        {t('take')}
      </Button>
    </Space>
  ) : undefined;
  return (
    <div className="intake">
      <Page title={t('title')} actions={take}>
        <WatchedFolders />
        <MessageFilters {...{ status, order }} onSet={set} />
        {query.isPending ? (
          <Skeleton active paragraph={{ rows: 8 }} aria-busy="true" />
        ) : query.data === undefined ? (
          <Failed error={query.error} onRetry={() => void query.refetch()} />
        ) : messages.length === 0 ? (
          <Nothing text={t(status === undefined ? 'nothing' : 'nothingSuch')} action={take} />
        ) : (
          <VirtualRows
            items={messages}
            label={t('list')}
            rowHeight={56}
            openId={openId}
            onOpen={onOpen}
            onEnd={() => {
              if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
            }}
          >
            {(message) => <MessageRow message={message} />}
          </VirtualRows>
        )}
      </Page>
    </div>
  );
}

interface Received {
  readonly time: number;
  readonly actor: { readonly id: string };
}

function MessageRow({ message }: { readonly message: Message }) {
  const { t } = useTranslation('intake');
  const listed = useListed();
  const { channel, status, orders } = message;
  const received = message.received as unknown as Received;
  const folder = folderOf(received.actor.id);
  const numbers = judgedOrders(orders).map(({ identity }) => identity.orderNumber ?? '?');
  return (
    <>
      <span className="row-main">
        <span className="row-title">{titleOf(message)}</span>
        <span className="row-under">
          {folder === undefined ? '' : `${t('folder.label', { id: folder })} · `}
          {t(`channel.${channel}`)} · <DateTime at={new Date(received.time).toISOString()} time />
          {numbers.length > 0 ? ` · ${listed(numbers)}` : ''}
        </span>
      </span>
      <MessageStatus status={status} />
    </>
  );
}
