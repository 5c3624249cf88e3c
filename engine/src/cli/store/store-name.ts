import { existsSync } from 'node:fs';
import { WaybillError } from '../../errors/failure.ts';

export type SqliteName = `sqlite:${string}`;

const DEFAULT_STORE: SqliteName = 'sqlite:./data/waybill.db';

/** The SQLite file that is meant; for all but a deployment it must be there already. */
export function storeName(given: string | undefined, use: 'make' | 'existing'): SqliteName {
  const name = given ?? DEFAULT_STORE;
  if (!isSqlite(name)) throw invalid(name, 'it is not of the form sqlite:<path>');
  const path = name.slice('sqlite:'.length);
  if (use === 'existing' && !existsSync(path)) throw invalid(name, `"${path}" does not exist`);
  return name;
}

const isSqlite = (name: string): name is SqliteName => /^sqlite:.+/.test(name);

const invalid = (name: string, because: string): WaybillError =>
  new WaybillError({
    code: 'CLI_STORE_INVALID',
    message: `Expected the store "${name}" to be a SQLite file, but ${because}.`,
    mend: 'Give --store sqlite:<path> or set WAYBILL_STORE; `waybill deploy` makes the file.',
  });
