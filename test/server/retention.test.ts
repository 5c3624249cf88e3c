import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createSealKeys } from '../../engine/src/history/node-seal-keys.ts';
import type { Engine } from '../../engine/src/index.ts';
import { readSettings } from '../../server/src/index.ts';
import { serve } from '../../server/src/serve/serve.ts';
import { untilNext, watchRetention } from '../../server/src/retention/watch-retention.ts';
import { givenServer, sessionOf, type GivenServer } from './given-server.ts';

const BPMN = readFileSync(new URL('../retention/caller.bpmn', import.meta.url), 'utf8');

const archives = mkdtempSync(`${tmpdir()}/waybill-archives-`);
let given: GivenServer;

beforeAll(async () => {
  const place = { archives, sealKeys: createSealKeys() };
  given = await givenServer({ clock: 'virtual', ...place }, { alarmsEvery: 0 });
  await given.engine.deploy(BPMN);
});
afterAll(async () => {
  await given.close();
  rmSync(archives, { recursive: true });
});

describe('retention over the interface', () => {
  it('is set by the process owner, held by a manager, run by the administrator', async () => {
    const owner = await given.person('owner', ['process-owner']);
    const set = await owner.send('PUT', '/retention/caller', { days: 30, reason: 'the law' });
    expect(set.body).toMatchObject({ processId: 'caller', days: 30, person: 'owner' });
    const { instanceId } = await given.engine.start({ processId: 'caller', businessKey: 'SO-1' });
    await given.engine.advanceTime('P31D');

    const manager = await given.person('chen', ['manager']);
    const held = { target: { kind: 'business-key', id: 'SO-1' }, reason: 'dispute' };
    expect((await manager.send('POST', '/holds', held)).body).toMatchObject({ active: true });
    const root = await given.person('root', ['administrator']);
    const run = async () => (await root.send('POST', '/retention-runs', { dryRun: false })).body;
    expect(await run()).toMatchObject({ dueCount: 0, heldCount: 2 });
    await manager.send('POST', '/holds/lift', { ...held, reason: 'settled' });
    expect(await run()).toMatchObject({ dueCount: 2, archive: { histories: 2 } });

    const auditor = await given.person('au', ['auditor']);
    expect((await auditor.get('/archives')).body.items).toHaveLength(1);
    const gone = await (await sessionOf(given.server, 'owner')).get(`/instances/${instanceId}`);
    const archive = expect.stringMatching(/^\d{4}-\d\d-\d\d-.*\.jsonl$/) as unknown;
    const archived = { archive, time: given.engine.now(), actor: { id: 'root' } };
    expect(gone).toMatchObject({ status: 410, body: { code: 'INSTANCE_ARCHIVED', archived } });
    const verified = await auditor.send('POST', '/audit/verify', {});
    expect(verified.body).toMatchObject({ ok: true });
    const followed = String((await auditor.get('/audit/verification')).body)
      .trim()
      .split('\n');
    expect(JSON.parse(followed.at(-1) ?? '')).toEqual({ report: verified.body });
  });

  it('is set up whole, or the server does not start', async () => {
    expect(readSettings({ WAYBILL_RETENTION_AT: '03:30' }).retentionAt).toBe(210);
    expect(() => readSettings({ WAYBILL_RETENTION_AT: '3:30' })).toThrow('a time such as 03:30');
    const failure = await serve({
      ...{ host: '127.0.0.1', port: 0, drain: 0, engine: {}, tell: () => undefined },
      env: { WAYBILL_RETENTION_AT: '03:30', WAYBILL_LOG_LEVEL: 'silent' },
    });
    expect(failure).toMatchObject({ code: 'RETENTION_NOT_SET_UP' });
  });

  it('archives no more than twenty times a day, and goes on the day after a failure', async () => {
    vi.useFakeTimers({ now: new Date('2026-03-02T03:00:00') });
    let runs = 0;
    const run = async (): ReturnType<Engine['retention']['run']> => {
      runs += 1;
      if (runs === 21) throw new Error('disk');
      return { due: [], dueCount: 1, heldCount: 0, more: true, finished: [] };
    };
    const holdTurn = async (): Promise<boolean> => true;
    const engine = { retention: { ...given.engine.retention, run }, holdTurn };
    const watch = watchRetention({ engine, log: pino({ level: 'silent' }), at: 210 });
    await vi.advanceTimersByTimeAsync(1_800_000);
    expect(runs).toBe(20);
    await vi.advanceTimersByTimeAsync(86_400_000);
    expect(runs).toBe(21);
    await vi.advanceTimersByTimeAsync(86_400_000);
    expect(runs).toBe(41);
    await watch.stop();
    vi.useRealTimers();
  });

  it('waits for the server that is at it, and goes on where that one has died', async () => {
    vi.useFakeTimers({ now: new Date('2026-03-02T03:00:00') });
    const runs: string[] = [];
    let holder = 'one';
    const serverOf = (name: string) => {
      const run = async (): ReturnType<Engine['retention']['run']> => {
        runs.push(name);
        if (name === 'one') return new Promise(() => undefined);
        return { due: [], dueCount: 0, heldCount: 0, more: false, finished: [] };
      };
      const holdTurn = async (): Promise<boolean> => holder === name;
      const engine = { retention: { ...given.engine.retention, run }, holdTurn };
      return watchRetention({ engine, log: pino({ level: 'silent' }), at: 210 });
    };
    const [, other] = [serverOf('one'), serverOf('other')];
    await vi.advanceTimersByTimeAsync(1_860_000);
    expect(runs).toEqual(['one']);
    holder = 'other';
    await vi.advanceTimersByTimeAsync(2_000);
    expect(runs).toEqual(['one', 'other']);
    await other.stop();
    vi.useRealTimers();
  });

  it('runs by itself at its time of day', () => {
    const day = 86_400_000;
    const at = (time: string) => untilNext(new Date(`2026-03-02T${time}`), 210);
    expect([at('03:00:00'), at('03:30:00'), at('04:30:00')]).toEqual([
      1_800_000,
      day,
      day - 3_600_000,
    ]);
  });
});
