import { describe, expect, it, vi } from 'vitest';
import { createEngine } from '../../engine/src/index.ts';
import type { DeadLetter, StoreCounts } from '../../engine/src/ports/index.ts';
import { openBullmqQueue } from '../../engine/src/queue/bullmq/index.ts';
import { openDatabase } from '../../engine/src/store/sqlite/database.ts';
import { openSqliteStore } from '../../engine/src/store/sqlite/index.ts';
import { bpmn, end, sequence, start, userTask } from '../engine/process-xml.ts';
import { redisQueue, TEST_REDIS } from '../setup/redis.ts';
import { startWorker } from './start-worker.ts';
import { temporaryFolder, waybill, waybillJson } from './waybill.ts';

interface Examined {
  readonly ok: boolean;
  readonly store?: { readonly server: string; readonly counts: StoreCounts };
  readonly queue?: { readonly deadLetters: number; readonly newest: readonly DeadLetter[] };
  readonly history?: { readonly checked: number; readonly whole: number };
  readonly putBack?: number;
  readonly findings: readonly { readonly code: string; readonly mend?: string }[];
}

const inFolder = temporaryFolder();
const path = (): string => inFolder('w.db');
const doctor = (...more: readonly string[]) =>
  waybillJson<Examined>(['doctor', '--store', `sqlite:${path()}`, ...more]);
const codes = ({ findings }: Examined): readonly string[] => findings.map(({ code }) => code);

async function givenOrders(count: number): Promise<void> {
  const engine = await createEngine({ store: `sqlite:${path()}` });
  await engine.deploy(bpmn(sequence('order', [start, userTask('approve'), end])));
  await Promise.all(Array.from({ length: count }, () => engine.start({ processId: 'order' })));
  await engine.close();
}

/** A command that has been due for two minutes, and that no process could carry out. */
async function givenOldCommand(id: string): Promise<void> {
  const store = await openSqliteStore({ path: path() });
  const target = { kind: 'signal', name: 'closing', variables: {} } as const;
  await store.putOutgoing({ id, createdAt: Date.now() - 120_000, target });
  await store.close();
}

describe('waybill doctor on a SQLite file', () => {
  it('finds nothing on one that is sound, and says so in both languages', async () => {
    await givenOrders(3);
    const examined = await doctor('--all');
    expect(examined).toMatchObject({ ok: true, status: 0, findings: [], queue: 'embedded' });
    expect(examined.store?.server).toMatch(/^SQLite \d/);
    expect(examined.store?.counts).toMatchObject({ instances: 3, userTasks: 3 });
    expect(examined.history).toEqual({ checked: 3, whole: 3 });
    const args = ['doctor', '--store', `sqlite:${path()}`];
    expect((await waybill(args)).out).toMatch(/3 of 3 chains[^]*all is well/);
    expect((await waybill([...args, '--lang', 'zh'])).out).toMatch(/完整 3 条[^]*一切正常/);
  });

  it('looks at a sample of many histories, and at all when asked', async () => {
    await givenOrders(150);
    const sample = (await doctor()).history;
    expect(sample?.checked).toBeGreaterThan(0);
    expect(sample?.checked).toBeLessThanOrEqual(100);
    expect((await doctor('--all')).history).toEqual({ checked: 150, whole: 150 });
  });

  it('finds a history that was changed', async () => {
    await givenOrders(2);
    const database = openDatabase(path(), 1_000);
    database.exec(`UPDATE batches SET events = replace(events, 'approve', 'refused')`);
    database.close();
    const examined = await doctor();
    expect([examined.status, codes(examined)[0]]).toEqual([1, 'HISTORY_HASH_WRONG']);
  });

  it('finds work that nobody does, and says who does it', async () => {
    await givenOrders(1);
    await givenOldCommand('sig:old');
    const examined = await doctor();
    expect([examined.status, codes(examined)]).toEqual([1, ['DOCTOR_WORK_WAITS']]);
    expect(examined.findings[0]?.mend).toContain('waybill worker');
  });

  it('finds a queue that does not answer, and still looks at the store', async () => {
    await givenOrders(1);
    const examined = await doctor('--queue', 'redis://127.0.0.1:1');
    expect([examined.status, codes(examined)]).toEqual([1, ['QUEUE_UNREACHABLE']]);
    expect(examined.history).toEqual({ checked: 1, whole: 1 });
  });

  it('refuses to put back where nothing can be set aside', async () => {
    await givenOrders(1);
    expect(codes(await doctor('--put-back'))).toEqual(['CLI_QUEUE_NOT_SHARED']);
  });
});

describe.skipIf(TEST_REDIS === undefined)('waybill doctor on a queue that processes share', () => {
  it('finds that nobody takes work, and nothing once a worker does', async () => {
    await givenOrders(1);
    const queue = redisQueue();
    const before = await doctor('--queue', queue);
    expect([before.status, codes(before)]).toEqual([1, ['DOCTOR_NO_WORKER']]);
    const worker = await startWorker(['--store', `sqlite:${path()}`, '--queue', queue]);
    expect(await doctor('--queue', queue)).toMatchObject({ status: 0, findings: [] });
    worker.kill('SIGTERM');
    expect(await worker.ended).toBe(0);
  });

  it('shows what was set aside and why, and puts it back', async () => {
    await givenOrders(1);
    await givenOldCommand('sig:poison');
    const address = redisQueue();
    const store = await openSqliteStore({ path: path() });
    const clock = { now: () => Date.now() };
    const queue = await openBullmqQueue(address, { store, clock, tries: 1 });
    await queue.consume(() => Promise.reject(new Error('the definition is not readable')));
    await vi.waitFor(async () => expect((await queue.inspect?.())?.deadLetters).toBe(1), 30_000);
    await queue.close();
    await store.close();

    const found = await doctor('--queue', address);
    expect(codes(found)).toContain('DOCTOR_DEAD_LETTERS');
    expect(found.queue?.newest).toMatchObject([
      {
        reference: { kind: 'outgoing', id: 'sig:poison' },
        reason: 'the definition is not readable',
      },
    ]);
    const put = await doctor('--queue', address, '--put-back');
    expect([put.putBack, put.queue?.deadLetters]).toEqual([1, 0]);
    const worker = await startWorker(['--store', `sqlite:${path()}`, '--queue', address]);
    await vi.waitFor(async () => {
      expect((await doctor('--queue', address)).store?.counts.outgoing).toBe(0);
    }, 60_000);
    worker.kill('SIGTERM');
    expect(await worker.ended).toBe(0);
  });
});
