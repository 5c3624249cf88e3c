import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { createPortal } from 'react-dom';
import { cellOf, isBlank, type ListColumn } from './list-column.ts';

interface Listed<T> {
  readonly items: readonly T[];
  readonly columns: readonly ListColumn<T>[];
  readonly keyOf: (item: T) => string | number;
}

/**
 * What is done with items outlives the shape of the list: it is drawn once, and shown by the cell
 * of a table or a card, whichever is there. So a dialog stays where the list changes its width.
 */
export function useKeptActs<T>({ items, columns, keyOf }: Listed<T>) {
  const [places] = useState(() => new Map<string, HTMLElement>());
  const placeOf = useCallback(
    (item: T, at: number): HTMLElement => {
      const key = `${at} ${keyOf(item)}`;
      const place = places.get(key) ?? newPlace();
      places.set(key, place);
      return place;
    },
    [places, keyOf],
  );
  const acts = columns.flatMap((column, at) =>
    column.title === ''
      ? items.map((item) => {
          const place = placeOf(item, at);
          return createPortal(cellOf(column, item), place, `${at} ${keyOf(item)}`);
        })
      : [],
  );
  useEffect(() => {
    // What is listed no more has nothing to be kept.
    const listed = new Set(acts.map(({ key }) => key));
    for (const key of places.keys()) if (!listed.has(key)) places.delete(key);
  });
  const shown = useMemo(
    () =>
      columns.map((column, at): ListColumn<T> => {
        if (column.title !== '') return column;
        const render = (_: unknown, item: T): ReactNode =>
          isBlank(cellOf(column, item)) ? null : <Shown place={placeOf(item, at)} />;
        return { ...column, render };
      }),
    [columns, placeOf],
  );
  return { acts, columns: shown };
}

function newPlace(): HTMLElement {
  const place = document.createElement('div');
  place.style.display = 'contents';
  return place;
}

function Shown({ place }: { readonly place: HTMLElement }) {
  const cell = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => cell.current?.append(place), [place]);
  return <span ref={cell} />;
}
