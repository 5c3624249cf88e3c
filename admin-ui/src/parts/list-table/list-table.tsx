import { Pagination } from 'antd';
import { useMemo, useState, type HTMLAttributes } from 'react';
import { Cards } from './cards.tsx';
import { Chosen, choiceColumn, type ListChoice } from './choice.tsx';
import type { ListColumn } from './list-column.ts';
import { Rows } from './rows.tsx';
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
  readonly choice?: ListChoice<T>;
}

/** CSS pixels below which columns would stand on each other's feet. */
const ROOM = 560;

/** Things one below the other, to be compared column by column; cards where there is no room for it. */
export function ListTable<T extends object>(props: ListTableProps<T>) {
  const { items, keyOf, label, className = '', attributesOf = NONE, pageSize } = props;
  const { empty, choice } = props;
  const { ref, narrow } = useNarrow(ROOM);
  const [page, turn] = useState(1);
  const size = pageSize ?? items.length;
  const last = Math.max(1, Math.ceil(items.length / Math.max(1, size)));
  const first = (Math.min(page, last) - 1) * size;
  const shown = useMemo(() => items.slice(first, first + size), [items, first, size]);
  const { acts, columns } = useKeptActs({ items: shown, columns: props.columns, keyOf });
  const { toggle, labelOf } = choice ?? {};
  const withBoxes = useMemo(
    () => (toggle && labelOf ? [choiceColumn(keyOf, { toggle, labelOf }), ...columns] : columns),
    [columns, keyOf, toggle, labelOf],
  );
  const cards = narrow && (shown.length > 0 || empty === undefined);
  return (
    <div ref={ref} className={`list-table ${className}`}>
      <Chosen value={choice?.keys ?? NOTHING}>
        {cards ? (
          <Cards
            {...{ items: shown, columns, keyOf, attributesOf }}
            {...(label !== undefined && { label })}
            {...(choice && { choice })}
          />
        ) : (
          <Rows<T> {...{ items: shown, columns: withBoxes, keyOf, attributesOf, label, empty }} />
        )}
      </Chosen>
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
const NOTHING: ReadonlySet<string> = new Set();
