import { openDatabase } from '../../engine/src/store/sqlite/database.ts';
import { openSqliteStore } from '../../engine/src/store/sqlite/index.ts';
import type { Client } from './client.ts';
import { judgeStore } from './judge-store.ts';
import type { Verdict } from './verdict.ts';

/** Judges the file itself too: nothing of the children is trusted. */
export async function judge(path: string, outside: string, client: Client): Promise<Verdict> {
  const verdict = await judgeStore(await openSqliteStore({ path }), outside, client);
  return { ...verdict, wrong: [...verdict.wrong, ...damages(path)] };
}

function damages(path: string): readonly string[] {
  const database = openDatabase(path, 5_000);
  try {
    return database
      .prepare<{ readonly integrity_check: string }>('PRAGMA integrity_check')
      .all()
      .map(({ integrity_check: said }) => said)
      .filter((said) => said !== 'ok');
  } finally {
    database.close();
  }
}
