import type { TableColumnType } from 'antd';
import type { ReactNode } from 'react';

/** A column of a list, which on a phone is a part of a card. */
export interface ListColumn<T> extends Omit<
  TableColumnType<T>,
  'dataIndex' | 'render' | 'title' | 'responsive'
> {
  readonly title: string;
  readonly dataIndex?: keyof T & string;
  readonly render?: (value: unknown, item: T) => ReactNode;
  /**
   * Where it stands in a card: its head (the first column where none says so), at the right of the
   * head, a line of its own without its title, or left out. Otherwise beside its title; without one
   * it holds what is done with the item, and stands last.
   */
  readonly inCard?: 'head' | 'mark' | 'line' | 'none';
}

/** What a cell shows. */
export function cellOf<T>({ dataIndex, render }: ListColumn<T>, item: T): ReactNode {
  const value: unknown = dataIndex === undefined ? undefined : item[dataIndex];
  // Columns without a rendering of their own are of texts and numbers.
  return render ? render(value, item) : (value as ReactNode);
}

/** Nothing to tell: people need no dash for it where there is no grid to keep. */
export const isBlank = (shown: ReactNode): boolean =>
  shown === undefined || shown === null || shown === false || shown === '' || shown === '—';
