import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../engine/src/index.ts';
import { openDatabase } from '../../engine/src/store/sqlite/database.ts';
import { waybillJson } from '../cli/waybill.ts';
import { givenPosted, T0 } from './ledger-bench.ts';

let folder = '';
let entryId = '';
const path = (): string => join(folder, 'waybill.db');

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'waybill-altered-'));
  const engine = await createEngine({
    ...{ store: `sqlite:${path()}`, clock: 'virtual', startTime: T0 },
  });
  entryId = await givenPosted(engine);
  await givenPosted(engine, { person: 'wu' });
  await engine.close();
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Codes that an auditor is told after the file was written to past the engine. */
async function codesAfter(sql: string): Promise<readonly string[]> {
  const database = openDatabase(path(), 1_000);
  database.exec(sql.replaceAll('$entry', `ledger-entry/${entryId}`));
  database.close();
  const store = { WAYBILL_STORE: `sqlite:${path()}` };
  const report = await waybillJson<{ problems: readonly { code: string }[] }>(
    ['audit', 'verify'],
    store,
  );
  expect(report.status).toBe(report.problems.length === 0 ? 0 : 1);
  const engine = await createEngine({ store: `sqlite:${path()}` });
  const { ok } = await engine.verify();
  await engine.close();
  expect(ok).toBe(report.problems.length === 0);
  return report.problems.map(({ code }) => code);
}

describe('an auditor', () => {
  it('is told that an untouched ledger is whole', async () => {
    expect(await codesAfter('SELECT 1')).toEqual([]);
  });

  it.each([
    [
      'an event whose amount was altered',
      `UPDATE batches SET events = replace(events, '100.00', '900.00') WHERE instance_id = '$entry'`,
      'HISTORY_HASH_WRONG',
    ],
    [
      'a snapshot whose amount was altered',
      `UPDATE entities SET snapshot = replace(snapshot, '100.00', '900.00') WHERE id = '$entry'`,
      'HISTORY_SNAPSHOT_DIFFERS',
    ],
    [
      'a field by which another is found',
      `UPDATE entities SET fields = replace(fields, '"li"', '"wu"') WHERE id = '$entry'`,
      'HISTORY_SNAPSHOT_DIFFERS',
    ],
    [
      'a posting that queries do not find any more',
      `DELETE FROM entity_fields WHERE name = 'posted' AND id = '$entry'`,
      'LEDGER_OUT_OF_BALANCE',
    ],
    [
      'an entry that was deleted with its history',
      `DELETE FROM entities WHERE id = '$entry'; DELETE FROM batches WHERE instance_id = '$entry';
       DELETE FROM entity_fields WHERE id = '$entry'`,
      'LEDGER_OUT_OF_BALANCE',
    ],
    [
      'a last step that was cut off',
      `DELETE FROM batches WHERE instance_id = '$entry' AND revision = 3`,
      'HISTORY_SNAPSHOT_DIFFERS',
    ],
  ])('finds %s', async (_what, sql, code) => {
    expect(await codesAfter(sql)).toContain(code);
  });
});
