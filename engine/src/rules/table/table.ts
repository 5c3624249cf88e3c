import type { Json } from '../../model/index.ts';
import type { Words } from '../words.ts';

/**
 * When a cell fits a value: `equal` as the operator, `equalOrAny` also for "*", `range` from low to
 * high, both included, `band` without the high end. Ends are decimals or dates, or null where open.
 */
export type CellMatch = 'equal' | 'equalOrAny' | 'range' | 'band';

export interface TableColumn {
  readonly name: string;
  readonly title?: Words;
  readonly match?: CellMatch;
  /** FEEL sees decimal strings of the column as numbers. */
  readonly format?: 'decimal';
}

/** Published as `table.schema.json`. */
export interface TableDefinition {
  readonly columns: readonly TableColumn[];
  /** Cells in the order of the columns. */
  readonly rows: readonly (readonly Json[])[];
}
