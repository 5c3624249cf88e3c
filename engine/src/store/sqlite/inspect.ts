import type { Failure } from '../../errors/failure.ts';
import type { Store } from '../../ports/index.ts';
import type { Database } from './database.ts';

/** Reads of the file itself: its version and mode, and when asked every page and index of it. */
export function createInspect(database: Database, path: string): Required<Pick<Store, 'inspect'>> {
  const ask = (sql: string): readonly string[] =>
    database
      .prepare<Readonly<Record<string, string>>>(sql)
      .all()
      .flatMap((row) => Object.values(row));
  return {
    inspect: async (thorough) => {
      const [version = ''] = ask('SELECT sqlite_version()');
      const [mode = ''] = ask('PRAGMA journal_mode');
      const damage = thorough ? ask('PRAGMA quick_check(5)').filter((line) => line !== 'ok') : [];
      return {
        server: `SQLite ${version}`,
        findings: [
          ...(mode === 'wal' ? [] : [notLogged(path, mode)]),
          ...damage.map((line) => damaged(path, line)),
        ],
      };
    },
  };
}

const notLogged = (file: string, mode: string): Failure => ({
  code: 'STORE_MODE_WRONG',
  message: `Expected "${file}" to be in write-ahead mode, but it is in mode "${mode}".`,
  file,
  mend: 'Move it to a local disk: SQLite cannot share memory on most network folders.',
});

const damaged = (file: string, cause: string): Failure => ({
  code: 'STORE_DAMAGED',
  message: `Expected "${file}" to be whole, but SQLite says: ${cause}.`,
  file,
  mend: 'Stop all that write to it, and restore it from a backup.',
});
