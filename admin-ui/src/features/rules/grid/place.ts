/** A cell by its row and column, from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** From where it was begun to where it was drawn; one cell where both are the same. */
export interface Selection {
  readonly from: Place;
  readonly to: Place;
}

export const only = (place: Place): Selection => ({ from: place, to: place });

/** The corners of a selection, first and last. */
export const cornersOf = ({ from, to }: Selection) => ({
  first: { row: Math.min(from.row, to.row), column: Math.min(from.column, to.column) },
  last: { row: Math.max(from.row, to.row), column: Math.max(from.column, to.column) },
});

/** How many rows and columns there are. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

export const within = ({ row, column }: Place, { rows, columns }: Extent): Place => ({
  row: Math.max(0, Math.min(rows - 1, row)),
  column: Math.max(0, Math.min(columns - 1, column)),
});

interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const PAGE = 15;

/** Where a key leads; undefined where it leads nowhere. */
export function moved({ row, column }: Place, pressed: Pressed, extent: Extent): Place | undefined {
  const far = pressed.ctrlKey || pressed.metaKey;
  const last = { row: extent.rows - 1, column: extent.columns - 1 };
  const places: Readonly<Record<string, Place>> = {
    ArrowUp: { row: far ? 0 : row - 1, column },
    ArrowDown: { row: far ? last.row : row + 1, column },
    ArrowLeft: { row, column: far ? 0 : column - 1 },
    ArrowRight: { row, column: far ? last.column : column + 1 },
    PageUp: { row: row - PAGE, column },
    PageDown: { row: row + PAGE, column },
    Home: { row: far ? 0 : row, column: 0 },
    End: { row: far ? last.row : row, column: last.column },
  };
  const place = places[pressed.key];
  return place && within(place, extent);
}
