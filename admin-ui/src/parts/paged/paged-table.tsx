import { Skeleton, type TableProps } from 'antd';
import type { TFunction } from 'i18next';
import { startTransition, useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Failed } from '../failed.tsx';
import type { CardChoice } from '../list-table/cards.tsx';
import type { ListColumn } from '../list-table/list-column.ts';
import { ListTable } from '../list-table/list-table.tsx';
import { openable } from '../list-table/openable.ts';
import { Nothing } from '../nothing.tsx';
import { PagedFoot } from './paged-foot.tsx';
import { usePages, type ServerPage } from './use-pages.ts';
import './paged.css';

type TableRowSelection<T> = NonNullable<TableProps<T>['rowSelection']>;

interface PagedTableProps<T> {
  readonly queryKey: readonly unknown[];
  readonly load: (after: string | undefined, signal: AbortSignal) => Promise<ServerPage<T>>;
  readonly columns: readonly ListColumn<T>[];
  readonly rowKey: (item: T) => string;
  readonly onOpen?: (item: T) => void;
  readonly empty?: ReactNode;
  readonly label: string;
  /** Milliseconds after which it is read again. */
  readonly refresh?: number;
  /** Told what is shown. */
  readonly onShow?: (items: readonly T[]) => void;
  /** What is chosen of it, to do something with many at once. */
  readonly choice?: Choice<T>;
}

export interface Choice<T> {
  readonly chosen: readonly T[];
  readonly onChoose: (items: readonly T[]) => void;
  /** What people know an item by. */
  readonly nameOf: (item: T) => string;
}

/** A list that the server pages, page by page. */
export function PagedTable<T extends object>(props: PagedTableProps<T>) {
  const { queryKey, load, columns, rowKey, onOpen, empty, label, refresh, choice, onShow } = props;
  const { t } = useTranslation('paged');
  const pages = usePages({ queryKey, load, ...(refresh !== undefined && { refresh }) });
  const { query, items } = pages;
  // Who looks up more about what is shown draws it once more, between keys and clicks.
  useEffect(() => startTransition(() => onShow?.(items)), [items, onShow]);
  if (query.error !== null && query.data === undefined)
    return <Failed error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data === undefined) return <Skeleton active paragraph={{ rows: 8 }} />;
  // A page may be short and not the last, where the server looks for what no index tells.
  if (items.length === 0 && pages.before === 0 && !pages.toNext) return <>{empty ?? <Nothing />}</>;
  return (
    <div className="paged" ref={pages.top}>
      {items.length === 0 ? (
        <Nothing text={t('noneSoFar')} />
      ) : (
        <ListTable<T>
          {...{ items, columns, label, keyOf: rowKey }}
          {...(choice && {
            selection: selectionOf(choice, rowKey, t),
            choice: cardChoiceOf(choice, rowKey, t),
          })}
          {...(onOpen && { attributesOf: (item: T) => openable(() => onOpen(item)) })}
        />
      )}
      <PagedFoot pages={pages} />
    </div>
  );
}

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

function cardChoiceOf<T>(
  { chosen, onChoose, nameOf }: Choice<T>,
  rowKey: (item: T) => string,
  t: TFunction<'paged'>,
): CardChoice<T> {
  const keys = new Set(chosen.map(rowKey));
  return {
    isChosen: (item) => keys.has(rowKey(item)),
    toggle: (item) => {
      const others = chosen.filter((one) => rowKey(one) !== rowKey(item));
      onChoose(keys.has(rowKey(item)) ? others : [...chosen, item]);
    },
    labelOf: (item) => t('choose', { name: nameOf(item) }),
  };
}
