import { WaybillError } from '../../errors/failure.ts';
import type { Database } from './database.ts';
import { MIGRATIONS } from './schema.ts';

/** "Waybill" in the header of the file, so that nothing else is mistaken for one of ours. */
const APPLICATION_ID = 0x57_42_4c_31;

/** Brings the file to this program's version in one transaction; refuses foreign and newer files. */
export function migrate(database: Database, path: string): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    migrateWithin(database, path);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

function migrateWithin(database: Database, path: string): void {
  const version = numberOf(database, 'PRAGMA user_version');
  refuseForeign(database, path, version);
  if (version > MIGRATIONS.length)
    throw new WaybillError({
      code: 'STORE_FILE_NEWER',
      message: `Expected "${path}" to have at most version ${MIGRATIONS.length}, but it has version ${version}.`,
      mend: 'Open it with the version of Waybill that wrote it, or a later one.',
      file: path,
    });
  for (const sql of MIGRATIONS.slice(version)) database.exec(sql);
  if (version === MIGRATIONS.length) return;
  database.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
  database.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
}

function refuseForeign(database: Database, path: string, version: number): void {
  const application = numberOf(database, 'PRAGMA application_id');
  const tables = numberOf(database, 'SELECT count(*) FROM sqlite_schema');
  if (application === APPLICATION_ID || (version === 0 && tables === 0)) return;
  throw new WaybillError({
    code: 'STORE_OPEN_FAILED',
    message: `Expected "${path}" to be a Waybill file, but it is a database of another program.`,
    mend: 'Name another file.',
    file: path,
  });
}

function numberOf(database: Database, sql: string): number {
  return Number(Object.values(database.prepare<Record<string, number>>(sql).get() ?? {})[0]);
}
