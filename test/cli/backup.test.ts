import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { restoreBackup } from '../../engine/src/cli/backup/restore-backup.ts';
import { takeBackup } from '../../engine/src/cli/backup/take-backup.ts';
import { createEngine } from '../../engine/src/index.ts';
import type { Engine } from '../../engine/src/index.ts';
import { openDatabase } from '../../engine/src/store/sqlite/database.ts';
import { temporaryFolder, waybill } from './waybill.ts';

const inFolder = temporaryFolder();
const store = (name: string) => `sqlite:${inFolder('data', name)}` as const;

const note = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">
  <process id="note" isExecutable="true">
    <startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="look"/>
    <userTask id="look"/><sequenceFlow id="g" sourceRef="look" targetRef="e"/><endEvent id="e"/>
  </process>
</definitions>`;

const actor = { id: 'li', by: 'user' };

/** Starts instances without a pause until told to stop; `done` grows with each that is acknowledged. */
function keepStarting(engine: Engine): { readonly done: string[]; stop: () => Promise<void> } {
  const done: string[] = [];
  const stopping = new AbortController();
  const work = (async () => {
    while (!stopping.signal.aborted) {
      const started = await engine.start({ processId: 'note', variables: { n: done.length } });
      done.push(started.instanceId);
    }
  })();
  return {
    done,
    stop: async () => {
      stopping.abort();
      await work;
    },
  };
}

async function givenStore(): Promise<Engine> {
  const engine = await createEngine({ store: store('live.db') });
  await engine.deploy(note);
  return engine;
}

/** A backup of one instance, taken in this process. */
async function givenBackup(compress = false): Promise<string> {
  const engine = await givenStore();
  await engine.start({ processId: 'note', variables: {} });
  await engine.close();
  const folder = inFolder('backup');
  await takeBackup({ store: store('live.db'), folder, compress, engineVersion: '0' });
  return folder;
}

const restored = (folder: string) =>
  restoreBackup({ folder, target: inFolder('data', 'restored.db'), progress: SILENT });

const refused = (code: string) => ({ failure: { code } });

const SILENT = { step: () => undefined, done: () => undefined };

describe('a backup', () => {
  it('taken under load holds all that was acknowledged before, files too, and verifies', async () => {
    const engine = await givenStore();
    const content = Buffer.alloc(7 * 1_024 * 1_024, 'attached');
    const { sha256 } = await engine.files.keep(content, { actor });
    const load = keepStarting(engine);
    while (load.done.length < 200) await new Promise((resolve) => setTimeout(resolve, 5));
    const before = load.done.length;
    const folder = inFolder('backups', 'one');
    const taken = await waybill(['backup', folder, '--store', store('live.db')]);
    const during = load.done.length;
    await load.stop();
    await engine.close();
    expect(taken).toMatchObject({ status: 0 });
    expect(during).toBeGreaterThan(before);

    const done = await waybill(['restore', folder, '--store', store('restored.db')]);
    expect(done).toMatchObject({ status: 0 });
    expect(done.out).toContain('history is whole');
    const again = await createEngine({ store: store('restored.db') });
    const rows = await again.instances({ limit: 100_000 });
    const there = new Set(rows.map(({ id }) => id));
    expect(load.done.slice(0, before).filter((id) => !there.has(id))).toEqual([]);
    expect((await again.files.content(sha256)).length).toBe(content.length);
    await again.start({ processId: 'note', variables: {} });
    expect(await again.verify()).toMatchObject({ ok: true });
    await again.close();
  });

  it('that is compressed is proved and restored as well', async () => {
    const folder = await givenBackup(true);
    expect(readdirSync(folder).toSorted()).toEqual(['manifest.json', 'waybill.db.gz']);
    const proved = await waybill(['restore', folder, '--check', '--lang', 'zh']);
    expect(proved.out).toContain('备份完好');
    expect(await restored(folder)).toMatchObject({ report: { instances: 1 } });
  });

  it('is written over nothing, and restored over nothing', async () => {
    const folder = await givenBackup();
    const over = { store: store('live.db'), folder, compress: false, engineVersion: '0' };
    await expect(takeBackup(over)).rejects.toMatchObject(refused('CLI_FILE_NOT_WRITABLE'));
    const { status, err } = await waybill(['restore', folder, '--store', store('live.db')]);
    expect(status).toBe(1);
    expect(err).toContain('[RESTORE_TARGET_EXISTS]');
  });

  it.each([
    ['whose bytes have changed', 'waybill.db', (bytes: Buffer) => bytes.fill(1, 5_000, 5_001)],
    ['that was cut off', 'waybill.db', (bytes: Buffer) => bytes.subarray(0, 8_192)],
    ['whose manifest says something else', 'manifest.json', () => Buffer.from('{"format":1}')],
  ])('%s is refused, and leaves no file', async (_name, file, change) => {
    const folder = await givenBackup();
    const path = `${folder}/${file}`;
    writeFileSync(path, change(readFileSync(path)));
    await expect(restored(folder)).rejects.toMatchObject(refused('BACKUP_WRONG'));
    expect(readdirSync(inFolder('data')).filter((name) => name.includes('restor'))).toEqual([]);
  });

  it('with a manifest made to fit a forged history is refused', async () => {
    const folder = await givenBackup();
    forge(folder);
    await expect(restored(folder)).rejects.toMatchObject(refused('HISTORY_HASH_WRONG'));
  });
});

/** Rewrites the history of the copy, and gives the manifest the new digest. */
function forge(folder: string): void {
  const forged = `${folder}/forged.db`;
  copyFileSync(`${folder}/waybill.db`, forged);
  const database = openDatabase(forged, 1_000);
  database.exec("UPDATE batches SET actor_id = 'nobody' WHERE instance_id NOT LIKE '%/%'");
  database.close();
  renameSync(forged, `${folder}/waybill.db`);
  const bytes = readFileSync(`${folder}/waybill.db`);
  const path = `${folder}/manifest.json`;
  const manifest: object = JSON.parse(readFileSync(path, 'utf8')) as object;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  writeFileSync(path, JSON.stringify({ ...manifest, sha256, bytes: bytes.length }));
}
