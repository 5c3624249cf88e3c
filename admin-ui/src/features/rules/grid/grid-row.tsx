import { memo, type ReactNode } from 'react';
import { CellInput } from './cell-input.tsx';
import type { GridCell, GridColumn, Typing } from './grid-values.ts';
import { isDrawn } from './is-drawn.ts';
import { cornersOf, type Place, type Selection } from './place.ts';

interface GridRowProps<T> {
  readonly item: T;
  readonly index: number;
  readonly start: number;
  readonly template: string;
  readonly columns: readonly GridColumn[];
  readonly cellId: (place: Place) => string;
  readonly cellOf: (item: T, place: Place) => GridCell;
  readonly gutterOf: (item: T, row: number) => ReactNode;
  readonly isNote: boolean;
  readonly selection: Selection;
  readonly typing: Typing | undefined;
  readonly onPick: (place: Place, drawn: boolean) => void;
  readonly onOpen: () => void;
  readonly onType: (text: string) => void;
  readonly onFinish: (next: Place | undefined) => void;
  readonly onLeave: () => void;
}

function Row<T>(props: GridRowProps<T>) {
  const { item, index: row, start, template, columns, typing, selection, isNote } = props;
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className={isNote ? 'grid-row grid-note' : 'grid-row'}
      style={{ gridTemplateColumns: template, transform: `translateY(${start}px)` }}
    >
      <div className="grid-gutter" role="rowheader">
        {props.gutterOf(item, row)}
      </div>
      {columns.map(({ key, className: ofColumn = '' }, column) => {
        const place = { row, column };
        const { told, className = '', hint } = props.cellOf(item, place);
        const state = stateOf(selection, place);
        return (
          <div
            key={key}
            id={props.cellId(place)}
            role="gridcell"
            aria-selected={state !== ''}
            className={`grid-cell ${ofColumn} ${className} ${state}`}
            title={hint === undefined ? told : `${told}\n${hint}`}
            onMouseDown={(event) => {
              if (typing?.column === column) return;
              event.preventDefault();
              props.onPick(place, event.shiftKey);
            }}
            onDoubleClick={props.onOpen}
          >
            {typing?.column === column ? (
              <CellInput
                {...typing}
                onType={props.onType}
                onFinish={props.onFinish}
                onLeave={props.onLeave}
              />
            ) : (
              told
            )}
          </div>
        );
      })}
    </div>
  );
}

function stateOf(selection: Selection, { row, column }: Place): string {
  const { first, last } = cornersOf(selection);
  if (row < first.row || row > last.row || column < first.column || column > last.column) return '';
  const { to } = selection;
  return to.row === row && to.column === column ? 'grid-chosen grid-at' : 'grid-chosen';
}

/** Drawn anew where something of it has changed; the functions do the same each time. */
// memo forgets what a component is generic in.
export const GridRow = memo(Row, isDrawn) as typeof Row;
