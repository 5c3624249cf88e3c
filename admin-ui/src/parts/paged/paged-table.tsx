import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Skeleton, Table, type TableColumnsType, type TableProps } from 'antd';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Failed } from '../failed.tsx';
import { Nothing } from '../nothing.tsx';
import './paged.css';

type TableRowSelection<T> = NonNullable<TableProps<T>['rowSelection']>;

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
  /** What is chosen of it, to do something with many at once. */
  readonly choice?: Choice<T>;
}

export interface Choice<T> {
  readonly chosen: readonly T[];
  readonly onChoose: (items: readonly T[]) => void;
  /** What people know an item by. */
  readonly nameOf: (item: T) => string;
}

/** A list that the server pages; the next page comes when it is asked for. */
export function PagedTable<T extends object>(props: PagedTableProps<T>) {
  const { queryKey, load, columns, rowKey, onOpen, empty, label, refresh, choice } = props;
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
  // A page may be short and not the last, where the server looks for what no index tells.
  if (items.length === 0 && !query.hasNextPage) return <>{empty ?? <Nothing />}</>;
  return (
    <div className="paged">
      <Table<T>
        {...{ size: 'small', pagination: false, columns, rowKey }}
        dataSource={items}
        aria-label={label}
        scroll={{ x: 'max-content' }}
        {...(choice && { rowSelection: selectionOf(choice, rowKey, t) })}
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

function selectionOf<T extends object>(
  { chosen, onChoose, nameOf }: Choice<T>,
  rowKey: (item: T) => string,
  t: TFunction<'paged'>,
): TableRowSelection<T> {
  return {
    selectedRowKeys: chosen.map(rowKey),
    preserveSelectedRowKeys: true,
    getCheckboxProps: (item) => ({ 'aria-label': t('choose', { name: nameOf(item) }) }),
    // Its double in the row that measures columns could be reached by keys, unseen.
    hideSelectAll: true,
    onChange: (keys, shown) => {
      // What was chosen elsewhere than in the table is not known to it.
      const known = new Map([...chosen, ...shown].filter(Boolean).map((one) => [rowKey(one), one]));
      onChoose(keys.flatMap((key) => known.get(String(key)) ?? []));
    },
  };
}

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
