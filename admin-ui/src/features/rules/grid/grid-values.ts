import type { KeyboardEvent, ReactNode } from 'react';
import type { Place, Selection } from './place.ts';

export interface GridColumn {
  readonly key: string;
  readonly title: string;
  /** Under the title. */
  readonly note?: string;
  readonly width: number;
  readonly className?: string;
}

export interface GridCell {
  readonly told: string;
  readonly className?: string;
  /** What is wrong with it, or why it stands there. */
  readonly hint?: string;
}

export interface Written extends Place {
  readonly text: string;
}

export interface GridProps<T> {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  /** What rows tell of; a row is drawn anew where it tells of another. */
  readonly items: readonly T[];
  /** Rows that can be written; those below them only tell something. */
  readonly rows: number;
  readonly cellOf: (item: T, place: Place) => GridCell;
  readonly gutterOf: (item: T, row: number) => ReactNode;
  readonly textOf: (place: Place) => string;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  /** Gives the first thing that could not be read. */
  readonly onWrite: (written: readonly Written[]) => string | undefined;
  /** Enter and F2: the cell is to be edited with all that is known of it. */
  readonly onOpen: () => void;
  /** Other keys, such as undo; true where it was one. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

export const ROW_HEIGHT = 34;

export interface Typing extends Written {
  readonly problem?: string;
}
