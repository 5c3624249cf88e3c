import { DatabaseSync } from '@photostructure/sqlite';
import { WaybillError } from '../../errors/failure.ts';
import { closedFailure } from './failures.ts';

export type SqlValue = string | number | null;

/** A prepared statement; `Row` is what the schema says its columns are. */
export interface Statement<Row> {
  /** Gives the number of rows changed. */
  readonly run: (...values: readonly SqlValue[]) => number;
  readonly get: (...values: readonly SqlValue[]) => Row | undefined;
  readonly all: (...values: readonly SqlValue[]) => readonly Row[];
}

/** The only file that knows the SQLite binding. */
export interface Database {
  readonly prepare: <Row = never>(sql: string) => Statement<Row>;
  /** For fixed statements that give nothing back. */
  readonly exec: (sql: string) => void;
  readonly close: () => void;
}

/** `busyTimeout`: milliseconds to wait while another process writes. */
export function openDatabase(path: string, busyTimeout: number): Database {
  const connection = new DatabaseSync(path, { timeout: busyTimeout });
  let open = true;
  const check = (): void => {
    if (!open) throw new WaybillError(closedFailure());
  };
  return {
    prepare: <Row>(sql: string): Statement<Row> => {
      const statement = connection.prepare(sql);
      return {
        run: (...values) => (check(), statement.run(...values).changes),
        // The binding gives `any`; the statement's own SQL says what the columns are.
        get: (...values) => (check(), statement.get(...values) as Row | undefined),
        // As above.
        all: (...values) => (check(), statement.all(...values) as readonly Row[]),
      };
    },
    exec: (sql) => (check(), connection.exec(sql)),
    close: () => {
      if (open) connection.close();
      open = false;
    },
  };
}
