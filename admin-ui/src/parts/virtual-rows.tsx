import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import './virtual-rows.css';

interface Listed {
  readonly id: string;
}

interface VirtualRowsProps<T extends Listed> {
  readonly items: readonly T[];
  readonly label: string;
  /** CSS pixels at least: long names turn the line. */
  readonly rowHeight: number;
  /** The row whose detail is open. */
  readonly openId: string | undefined;
  readonly onOpen: (id: string) => void;
  /** Takes a row into a choice of several, or out of it. */
  readonly onChoose?: (id: string) => void;
  /** Told when the last rows come into sight. */
  readonly onEnd?: () => void;
  readonly children: (item: T) => ReactNode;
}

/** Only the rows in sight are in the page. j and k go down and up, Enter opens, x chooses. */
export function VirtualRows<T extends Listed>(props: VirtualRowsProps<T>) {
  const { items, label, rowHeight, openId, onOpen, onChoose, onEnd, children } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState(0);
  // Where others come before it, a row is as high as it was.
  const keyOf = useCallback((index: number) => items[index]?.id ?? index, [items]);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: keyOf,
    // Behind an open detail a row has no height: what comes again must not push the list away.
    measureElement: (row: HTMLElement) => Math.max(rowHeight, row.offsetHeight),
    overscan: 4,
  });
  const visible = rows.getVirtualItems();
  const last = visible.at(-1)?.index ?? -1;
  useEffect(() => {
    if (items.length > 0 && last >= items.length - 20) onEnd?.();
  }, [items.length, last, onEnd]);
  const move = (to: number): void => {
    const next = Math.max(0, Math.min(items.length - 1, to));
    setCursor(next);
    rows.scrollToIndex(next);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.target !== scroller.current) return;
    const item = items[cursor];
    if (event.key === 'j' || event.key === 'ArrowDown') move(cursor + 1);
    else if (event.key === 'k' || event.key === 'ArrowUp') move(cursor - 1);
    else if (event.key === 'Enter' && item !== undefined) onOpen(item.id);
    else if (event.key === 'x' && item !== undefined) onChoose?.(item.id);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={scroller}
      className="rows"
      role="group"
      tabIndex={0}
      aria-label={label}
      onKeyDown={press}
    >
      <ul style={{ height: rows.getTotalSize() }}>
        {visible.map(({ index, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          const { id } = item;
          const state = `${id === openId ? 'row-open' : ''} ${index === cursor ? 'row-cursor' : ''}`;
          return (
            <li
              key={id}
              ref={rows.measureElement}
              data-index={index}
              className={`row ${state}`}
              style={{ minHeight: rowHeight, transform: `translateY(${start}px)` }}
              onClick={() => {
                setCursor(index);
                onOpen(id);
              }}
            >
              {children(item)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
