import { Pagination, Table, type TableProps } from 'antd';
import { useState, type HTMLAttributes } from 'react';
import { Cards, type CardChoice } from './cards.tsx';
import type { ListColumn } from './list-column.ts';
import { useKeptActs } from './use-kept-acts.tsx';
import { useNarrow } from './use-narrow.ts';
import './list-table.css';

interface ListTableProps<T> {
  readonly items: readonly T[];
  readonly columns: readonly ListColumn<T>[];
  readonly keyOf: (item: T) => string | number;
  readonly label?: string;
  readonly className?: string;
  readonly attributesOf?: (item: T) => HTMLAttributes<HTMLElement>;
  /** So many at once, with a way to the others; all where absent. */
  readonly pageSize?: number;
  /** Instead of nothing. */
  readonly empty?: string;
  /** Beside the table, and within cards. */
  readonly selection?: NonNullable<TableProps<T>['rowSelection']>;
  readonly choice?: CardChoice<T>;
}

/** CSS pixels below which columns would stand on each other's feet. */
const ROOM = 560;

/** Things one below the other, to be compared column by column; cards where there is no room for it. */
export function ListTable<T extends object>(props: ListTableProps<T>) {
  const { items, keyOf, label, className = '', attributesOf = NONE, pageSize } = props;
  const { empty, selection, choice } = props;
  const { ref, narrow } = useNarrow(ROOM);
  const [page, turn] = useState(1);
  const size = pageSize ?? items.length;
  const last = Math.max(1, Math.ceil(items.length / Math.max(1, size)));
  const first = (Math.min(page, last) - 1) * size;
  const shown = items.slice(first, first + size);
  const { acts, columns } = useKeptActs({ items: shown, columns: props.columns, keyOf });
  const cards = narrow && (shown.length > 0 || empty === undefined);
  return (
    <div ref={ref} className={`list-table ${className}`}>
      {cards ? (
        <Cards
          {...{ items: shown, columns, keyOf, attributesOf }}
          {...(label !== undefined && { label })}
          {...(choice && { choice })}
        />
      ) : (
        <Table<T>
          {...{ size: 'small', pagination: false, columns: [...columns], rowKey: keyOf }}
          dataSource={shown}
          aria-label={label}
          // Cells that end in dots share the room there is.
          {...(!columns.some(({ ellipsis }) => ellipsis) && { scroll: { x: 'max-content' } })}
          {...(empty !== undefined && { locale: { emptyText: empty } })}
          {...(selection && { rowSelection: selection })}
          // A table that scrolls sideways must be reached by keys.
          onRow={(item) => ({ tabIndex: 0, ...attributesOf(item) })}
        />
      )}
      {acts}
      {last > 1 ? (
        <Pagination
          {...{ size: 'small', align: 'end', showSizeChanger: false, current: page }}
          total={items.length}
          pageSize={size}
          onChange={turn}
        />
      ) : null}
    </div>
  );
}

const NONE = () => ({});
