import { Table } from 'antd';
import { memo, type HTMLAttributes } from 'react';
import type { ListColumn } from './list-column.ts';

interface RowsProps<T> {
  readonly items: readonly T[];
  readonly columns: readonly ListColumn<T>[];
  readonly keyOf: (item: T) => string | number;
  readonly attributesOf: (item: T) => HTMLAttributes<HTMLElement>;
  readonly label: string | undefined;
  readonly empty: string | undefined;
}

function AllRows<T extends object>(props: RowsProps<T>) {
  const { items, columns, keyOf, attributesOf, label, empty } = props;
  return (
    <Table<T>
      {...{ size: 'small', pagination: false, columns: [...columns], rowKey: keyOf }}
      dataSource={items}
      aria-label={label}
      // Cells that end in dots share the room there is.
      {...(!columns.some(({ ellipsis }) => ellipsis) && { scroll: { x: 'max-content' } })}
      {...(empty !== undefined && { locale: { emptyText: empty } })}
      // A table that scrolls sideways must be reached by keys.
      onRow={(item) => ({ tabIndex: 0, ...attributesOf(item) })}
    />
  );
}

/** Fifty rows take long to draw: they are not where all that they are drawn of is the same. */
export const Rows = memo(AllRows) as typeof AllRows;
