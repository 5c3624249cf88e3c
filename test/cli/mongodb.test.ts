import { describe, expect, it } from 'vitest';
import { dropDatabase, testUrl, urlOfNewDatabase } from '../servers/mongodb/test-url.ts';
import { waybill, waybillJson } from './waybill.ts';

describe('the command line on MongoDB', () => {
  it('says what is wrong with an address, and shows no password', async () => {
    const { status, err } = await waybill(['tasks', '--store', 'mongodb://ann:secret@host:1']);
    expect(status).toBe(1);
    expect(err).toContain('[STORE_ADDRESS_INVALID]');
    expect(err).not.toContain('secret');
  });

  it('empties no database for a demonstration', async () => {
    const { status, err } = await waybill(['demo', '--store', 'mongodb://host/waybill']);
    expect(status).toBe(1);
    expect(err).toContain('[CLI_STORE_INVALID]');
  });

  it.runIf(testUrl)('deploys, lists and verifies', async () => {
    const WAYBILL_STORE = urlOfNewDatabase(testUrl ?? '');
    const env = { WAYBILL_STORE };
    expect(await waybill(['deploy', 'processes', 'rules'], env)).toMatchObject({ status: 0 });
    const { tasks } = await waybillJson<{ readonly tasks: readonly unknown[] }>(['tasks'], env);
    expect(tasks).toEqual([]);
    expect((await waybill(['audit', 'verify'], env)).out).toContain('history is whole');
    await dropDatabase(WAYBILL_STORE);
  });

  it.runIf(testUrl)('is backed up by its own tools, which are named', async () => {
    const WAYBILL_STORE = urlOfNewDatabase(testUrl ?? '');
    const { status, err } = await waybill(['backup', '/tmp/never-made'], { WAYBILL_STORE });
    expect(status).toBe(1);
    expect(err).toContain('[BACKUP_NOT_POSSIBLE]');
    expect(err).toContain('mongodump');
    await dropDatabase(WAYBILL_STORE);
  });
});
