import { Skeleton } from 'antd';
import { startTransition, useCallback, useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Failed } from '../failed.tsx';
import type { ListChoice } from '../list-table/choice.tsx';
import type { ListColumn } from '../list-table/list-column.ts';
import { ListTable } from '../list-table/list-table.tsx';
import { openable } from '../list-table/openable.ts';
import { Nothing } from '../nothing.tsx';
import { PagedFoot } from './paged-foot.tsx';
import { useSteady } from '../use-steady.ts';
import { usePages, type ServerPage } from './use-pages.ts';
import './paged.css';

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
  const listChoice = useListChoice(choice ?? {}, rowKey, items);
  const open = useSteady((item: T) => onOpen?.(item));
  const opens = useCallback((item: T) => openable(() => open(item)), [open]);
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
          {...(choice && { choice: listChoice })}
          {...(onOpen && { attributesOf: opens })}
        />
      )}
      <PagedFoot pages={pages} />
    </div>
  );
}

/** What the list is given stays the same while it says the same, so that rows are not drawn again. */
function useListChoice<T>(
  { chosen = [], onChoose, nameOf }: Partial<Choice<T>>,
  rowKey: (item: T) => string,
  items: readonly T[],
): ListChoice<T> {
  const { t } = useTranslation('paged');
  const toggle = useSteady((key: string) => {
    const others = chosen.filter((one) => rowKey(one) !== key);
    const added = items.filter((one) => rowKey(one) === key);
    onChoose?.(others.length < chosen.length ? others : [...chosen, ...added]);
  });
  const labelOf = useCallback(
    (item: T) => t('choose', { name: nameOf?.(item) ?? '' }),
    [t, nameOf],
  );
  return { keys: new Set(chosen.map(rowKey)), toggle, labelOf };
}
