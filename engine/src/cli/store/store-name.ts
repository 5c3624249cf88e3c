import { existsSync } from 'node:fs';
import { WaybillError } from '../../errors/failure.ts';
import type { MongodbAddress } from '../../runtime/engine-options.ts';

export type SqliteName = `sqlite:${string}`;
export type StoreName = SqliteName | MongodbAddress;

const DEFAULT_STORE: SqliteName = 'sqlite:./data/waybill.db';

/** The store that is meant; a SQLite file must be there already for all but a deployment. */
export function storeName(given: string | undefined, use: 'make' | 'existing'): StoreName {
  const name = given ?? DEFAULT_STORE;
  if (isMongodb(name)) return name;
  if (!isSqlite(name))
    throw invalid(name, 'it is neither of the form sqlite:<path> nor mongodb://<host>/<database>');
  const path = name.slice('sqlite:'.length);
  if (use === 'existing' && !existsSync(path)) throw invalid(name, `"${path}" does not exist`);
  return name;
}

/** For what begins with an empty file: a database that others use is never emptied. */
export function sqliteName(given: string | undefined): SqliteName {
  const name = storeName(given, 'make');
  if (isSqlite(name)) return name;
  throw invalid(name, 'this command works on a SQLite file alone');
}

const isSqlite = (name: string): name is SqliteName => /^sqlite:.+/.test(name);

const isMongodb = (name: string): name is MongodbAddress => /^mongodb(\+srv)?:\/\//.test(name);

/** A password in the address is nobody's to read on a screen. */
const invalid = (name: string, because: string): WaybillError =>
  new WaybillError({
    code: 'CLI_STORE_INVALID',
    message: `Expected "${name.replace(/\/\/[^@/]*@/, '//***@')}" to be a store, but ${because}.`,
    mend: 'Give --store sqlite:<path> or mongodb://…, or set WAYBILL_STORE; `waybill deploy` makes a file.',
  });
