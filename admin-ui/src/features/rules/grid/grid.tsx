import { useId } from 'react';
import { Sideways } from '../../../parts/sideways/sideways.tsx';
import { GridRow } from './grid-row.tsx';
import type { GridProps } from './grid-values.ts';
import type { Place } from './place.ts';
import { useGrid } from './use-grid.ts';
import './grid.css';

const GUTTER = 64;

/**
 * A table as in a spreadsheet: arrows and Tab move, letters write, Enter opens, Ctrl+C and Ctrl+V
 * exchange with Excel. Only the rows in sight are in the page.
 */
export function Grid<T>(props: GridProps<T>) {
  const { label, columns, items, rows, selection } = props;
  const id = useId();
  const { scroller, virtual, typing, typed, pick, keys } = useGrid(props);
  const width = columns.reduce((sum, column) => sum + column.width, GUTTER);
  const template = `${GUTTER}px ${columns.map((column) => `${column.width}px`).join(' ')}`;
  const cellId = (place: Place): string => `${id}-${place.row}-${place.column}`;
  return (
    <Sideways scroller={scroller}>
      <div
        ref={scroller}
        className="grid"
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={items.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable
        aria-activedescendant={cellId(selection.to)}
        {...keys}
      >
        <div className="grid-head" role="row" style={{ width, gridTemplateColumns: template }}>
          <div className="grid-gutter" role="columnheader">
            #
          </div>
          {columns.map(({ key, title, note, className = '' }) => (
            <div key={key} role="columnheader" className={className} title={title}>
              <span>{title}</span>
              {note === undefined ? null : <small>{note}</small>}
            </div>
          ))}
        </div>
        <div
          role="rowgroup"
          className="grid-body"
          style={{ width, height: virtual.getTotalSize() }}
        >
          {virtual.getVirtualItems().map(({ index, start }) => {
            const item = items[index];
            return item === undefined ? null : (
              <GridRow<T>
                key={index}
                {...{ item, index, start, template, columns, cellId, selection }}
                cellOf={props.cellOf}
                gutterOf={props.gutterOf}
                isNote={index >= rows}
                typing={typing?.row === index ? typing : undefined}
                onPick={pick}
                onOpen={props.onOpen}
                onType={typed.type}
                onFinish={typed.finish}
                onLeave={typed.leave}
              />
            );
          })}
        </div>
      </div>
    </Sideways>
  );
}
