import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Skeleton, Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Failed } from '../failed.tsx';
import { Nothing } from '../nothing.tsx';
import './paged.css';

interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

interface PagedTableProps<T> {
  readonly queryKey: readonly unknown[];
  readonly load: (after: string | undefined) => Promise<Page<T>>;
  readonly columns: TableColumnsType<T>;
  readonly rowKey: (item: T) => string;
  readonly onOpen?: (item: T) => void;
  readonly empty?: ReactNode;
  readonly label: string;
  /** Milliseconds after which it is read again. */
  readonly refresh?: number;
}

/** A list that the server pages; the next page comes when it is asked for. */
export function PagedTable<T extends object>(props: PagedTableProps<T>) {
  const { queryKey, load, columns, rowKey, onOpen, empty, label, refresh } = props;
  const { t } = useTranslation('paged');
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => load(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    ...(refresh !== undefined && { refetchInterval: refresh }),
  });
  if (query.error !== null && query.data === undefined)
    return <Failed error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data === undefined) return <Skeleton active paragraph={{ rows: 8 }} />;
  const items = query.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <>{empty ?? <Nothing />}</>;
  return (
    <div className="paged">
      <Table<T>
        {...{ size: 'small', pagination: false, columns, rowKey }}
        dataSource={items}
        aria-label={label}
        scroll={{ x: 'max-content' }}
        onRow={(item: T) => (onOpen ? openable(() => onOpen(item)) : REACHABLE)}
      />
      <div className="paged-foot">
        <span>{t('shown', { count: items.length })}</span>
        {query.hasNextPage ? (
          <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('more')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** A table that scrolls sideways must be reached by keys. */
const REACHABLE = { tabIndex: 0 };

/** A row that opens by pointer and by Enter. */
function openable(open: () => void) {
  return {
    onClick: open,
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key === 'Enter' && event.target === event.currentTarget) open();
    },
    tabIndex: 0,
    className: 'row-opens',
  };
}
