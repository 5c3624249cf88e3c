import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { ROW_HEIGHT, type GridProps, type Typing, type Written } from './grid-values.ts';
import { cornersOf, moved, only, within, type Place, type Selection } from './place.ts';
import { readTabs, writeTabs } from '../../../parts/tab-separated.ts';

/** What keys and the clipboard do in a grid, and where it is scrolled to. */
export function useGrid<T>(props: GridProps<T>) {
  const { columns, rows, selection, onWrite } = props;
  const { scroller, virtual, extent, go } = useScroller(props);
  const { to } = selection;
  const { typing, ...typed } = useTyping(onWrite, (next) => {
    scroller.current?.focus();
    if (next) go(within(next, extent));
  });
  const answer = (event: KeyboardEvent): boolean => {
    if (props.onKey(event)) return true;
    const place = moved(to, event, extent);
    if (place) go(place, event.shiftKey);
    else if (event.key === 'Tab' && isInside(to, event.shiftKey, columns.length))
      go(within({ ...to, column: to.column + (event.shiftKey ? -1 : 1) }, extent));
    else if (event.key === 'Enter' || event.key === 'F2') props.onOpen();
    else if (event.key === 'Delete' || event.key === 'Backspace') onWrite(emptied(selection, rows));
    else if (isLetter(event) && to.row < rows) {
      // Until the field is there, which may have to come into sight first, letters are gathered here.
      if (typing) typed.type(typing.text + event.key);
      else typed.begin({ ...to, text: event.key });
      virtual.scrollToIndex(to.row);
    } else return false;
    return true;
  };
  const isOwn = (event: KeyboardEvent | ClipboardEvent): boolean =>
    event.target === scroller.current;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isOwn(event) && answer(event)) event.preventDefault();
  };
  const onCopy = (event: ClipboardEvent): void => {
    if (!isOwn(event)) return;
    event.preventDefault();
    const texts = placesOf(selection, rows).map((places) => places.map(props.textOf));
    event.clipboardData.setData('text/plain', writeTabs(texts));
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (!isOwn(event)) return;
    event.preventDefault();
    onWrite(pasted(event.clipboardData.getData('text/plain'), selection));
  };
  const pick = (place: Place, drawn: boolean): void => {
    go(place, drawn);
    scroller.current?.focus();
  };
  return { scroller, virtual, typing, typed, pick, keys: { onKeyDown, onCopy, onPaste } };
}

const HEAD_HEIGHT = 44;

/** Only rows in sight are drawn, and the chosen cell is kept in sight. */
function useScroller<T>({ columns, items, selection, onSelect }: GridProps<T>) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    // The head stays in sight.
    scrollPaddingStart: HEAD_HEIGHT,
  });
  /** What rows that were not drawn anew since would not know. */
  const latest = useRef(selection);
  useEffect(() => {
    latest.current = selection;
  }, [selection]);
  const go = (place: Place, drawn = false): void => {
    onSelect(drawn ? { from: latest.current.from, to: place } : only(place));
    virtual.scrollToIndex(place.row);
  };
  const { column } = selection.to;
  useEffect(() => {
    scroller.current
      ?.querySelector('.grid-at')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [column]);
  const extent = { rows: items.length, columns: columns.length };
  return { scroller, virtual, extent, go };
}

/** What is typed into a cell; `onEnd` is told where to go on. */
function useTyping(onWrite: GridProps<never>['onWrite'], onEnd: (next: Place | undefined) => void) {
  const [typing, setTyping] = useState<Typing>();
  const isTyping = useRef(false);
  const leave = (next?: Place): void => {
    isTyping.current = false;
    setTyping(undefined);
    onEnd(next);
  };
  const finish = (next: Place | undefined): void => {
    // The field loses the focus as it goes.
    if (typing === undefined || !isTyping.current) return;
    const problem = onWrite([typing]);
    if (problem === undefined) leave(next);
    else setTyping({ ...typing, problem });
  };
  const begin = (first: Typing): void => {
    isTyping.current = true;
    setTyping(first);
  };
  const type = (text: string): void => setTyping((now) => now && { ...now, text });
  return { typing, begin, type, finish, leave: () => leave() };
}

/** Tab leaves the table at its ends, so that nobody is caught in it. */
const isInside = ({ column }: Place, back: boolean, columns: number): boolean =>
  back ? column > 0 : column < columns - 1;

const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;

const emptied = (selection: Selection, rows: number): readonly Written[] =>
  placesOf(selection, rows).flatMap((places) => places.map((place) => ({ ...place, text: '' })));

function pasted(text: string, selection: Selection): readonly Written[] {
  const { first } = cornersOf(selection);
  return readTabs(text).flatMap((cells, row) =>
    cells.map((cell, column) => ({
      ...{ row: first.row + row, column: first.column + column, text: cell },
    })),
  );
}

function placesOf(selection: Selection, rows: number): readonly (readonly Place[])[] {
  const { first, last } = cornersOf(selection);
  const count = Math.max(0, Math.min(last.row, rows - 1) - first.row + 1);
  return Array.from({ length: count }, (_, down) =>
    Array.from({ length: last.column - first.column + 1 }, (_cell, across) => ({
      ...{ row: first.row + down, column: first.column + across },
    })),
  );
}
