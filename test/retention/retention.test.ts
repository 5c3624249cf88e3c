import { appendFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../engine/src/create-engine.ts';
import { createEngine } from '../../engine/src/index.ts';
import type { Engine, EngineOptions, Store } from '../../engine/src/index.ts';
import { ARCHIVE } from '../../engine/src/retention/index.ts';
import { verifyExport, type HistoriesArchived } from '../../engine/src/history/index.ts';
import { nodeHash } from '../../engine/src/history/node-hash.ts';
import { createSealKeys, sealVerifier } from '../../engine/src/history/node-seal-keys.ts';

const BPMN = readFileSync(new URL('caller.bpmn', import.meta.url), 'utf8');
const KEYS = createSealKeys();
const by = { actor: { id: 'chen', by: 'process-owner' }, reason: 'commercial code' };
const run = { actor: by.actor };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waybill-retention-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const archives = (): string => join(folder, 'archives');

async function given(store: EngineOptions['store'] = 'memory:'): Promise<Engine> {
  const engine = await createEngine({
    ...{ store, clock: 'virtual', sealKeys: KEYS, archives: archives() },
  });
  await engine.deploy(BPMN);
  await engine.retention.setPolicy('caller', { ...by, days: 30 });
  return engine;
}

/** A caller with the business key, and what it has called. */
async function startCaller(engine: Engine, businessKey: string): Promise<readonly string[]> {
  const { instanceId } = await engine.start({ processId: 'caller', businessKey });
  await engine.settle();
  const called = await engine.instances({ parentId: instanceId });
  return [instanceId, ...called.map(({ id }) => id)];
}

const codesOf = async (engine: Engine): Promise<readonly string[]> =>
  (await engine.verify()).problems.map(({ code }) => code);

describe('retention', () => {
  it('moves a caller with what it called, once it has been ended for long enough', async () => {
    const engine = await given();
    const [caller = '', called = ''] = await startCaller(engine, 'SO-1');
    expect((await engine.retention.run({ ...run, dryRun: true })).due).toEqual([]);
    await engine.advanceTime('P30D');
    const due = await engine.retention.run({ ...run, dryRun: true });
    expect(due).toMatchObject({ due: [caller, called], dueCount: 2 });
    expect(await engine.instances({ processId: 'caller' })).toHaveLength(1);

    const { archive } = await engine.retention.run(run);
    expect(archive).toMatchObject({ histories: 2, emptied: true });
    expect(await engine.instances()).toEqual([]);
    await expect(engine.instance(called)).rejects.toMatchObject({
      failure: { code: 'INSTANCE_ARCHIVED' },
    });
    expect(await codesOf(engine)).toEqual([]);
    expect(await engine.retention.archives()).toEqual([archive]);
    await engine.close();
  });

  it('leaves an archive that proves itself, and seals that go on', async () => {
    const engine = await given();
    await startCaller(engine, 'SO-1');
    await engine.advanceTime('P31D');
    const { archive } = await engine.retention.run(run);
    await engine.seal();
    expect(await codesOf(engine)).toEqual([]);
    const text = readFileSync(join(archives(), archive?.archive ?? ''), 'utf8');
    const reading = { hash: nodeHash, verify: sealVerifier(KEYS.publicKey) };
    const report = await verifyExport(text.split('\n'), reading);
    expect(report).toMatchObject({ instances: 2, problems: [] });
    await engine.close();
  });

  it('never takes what is open, has no limit, or is to stay for ever', async () => {
    const engine = await given();
    await engine.start({ processId: 'waiting', businessKey: 'SO-2' });
    await engine.retention.setPolicy('waiting', { ...by, days: 1 });
    await startCaller(engine, 'SO-1');
    await engine.retention.setPolicy('called', by);
    await engine.advanceTime('P400D');
    expect(await engine.retention.run(run)).toMatchObject({ dueCount: 0 });
    await engine.retention.setPolicy('called', { ...by, days: 500 });
    expect(await engine.retention.run(run)).toMatchObject({ dueCount: 0 });
    expect(await engine.instances()).toHaveLength(3);
    await engine.close();
  });

  it.each(['instance', 'business-key'] as const)('keeps what is held by %s', async (kind) => {
    const engine = await given();
    const [, called = ''] = await startCaller(engine, 'SO-1');
    await engine.advanceTime('P31D');
    const target = { kind, id: kind === 'instance' ? called : 'SO-1' };
    await engine.retention.hold(target, { ...by, reason: 'dispute 17' });
    expect(await engine.retention.run(run)).toMatchObject({ dueCount: 0, heldCount: 2 });
    expect(await engine.retention.holds()).toMatchObject([{ target, person: 'chen' }]);
    await engine.retention.lift(target, { ...by, reason: 'settled' });
    expect(await engine.retention.run(run)).toMatchObject({ dueCount: 2 });
    await engine.close();
  });

  it('refuses limits without reason, holds on nothing, and runs without keys', async () => {
    const engine = await given();
    const { retention } = engine;
    const refused = (code: string) => ({ failure: { code } });
    await expect(retention.setPolicy('caller', { ...by, days: 0 })).rejects.toMatchObject(
      refused('RETENTION_INVALID'),
    );
    await expect(retention.setPolicy('caller', { ...by, reason: ' ' })).rejects.toMatchObject(
      refused('RETENTION_INVALID'),
    );
    await expect(retention.setPolicy('none', by)).rejects.toMatchObject(
      refused('PROCESS_NOT_FOUND'),
    );
    await expect(retention.lift({ kind: 'instance', id: 'none' }, by)).rejects.toMatchObject(
      refused('HOLD_NOT_FOUND'),
    );
    await engine.close();
    const without = await createEngine();
    await expect(without.retention.run(run)).rejects.toMatchObject(refused('RETENTION_NOT_SET_UP'));
    await without.close();
  });
});

describe('a run that is cut off', () => {
  /** Dies before the n-th instance is taken away. */
  const dyingAfter = (store: Store, left: number): Store => ({
    ...store,
    archive: async (archived) => {
      if (left === 0) throw new Error('killed');
      left -= 1;
      return store.archive(archived);
    },
    close: async () => undefined,
  });

  it.each([0, 1])('after %i of two instances is finished by the next', async (left) => {
    const store = await openStore('memory:');
    const engine = await given(dyingAfter(store, left));
    await startCaller(engine, 'SO-1');
    await engine.advanceTime('P31D');
    await expect(engine.retention.run(run)).rejects.toThrow('killed');
    expect(await codesOf(engine)).toEqual([]);
    const startTime = engine.now();
    await engine.close();

    const place = { clock: 'virtual', sealKeys: KEYS, archives: archives() } as const;
    const again = await createEngine({ store, startTime, ...place });
    const { finished, dueCount } = await again.retention.run(run);
    expect({ finished: finished.length, dueCount }).toEqual({ finished: 1, dueCount: 0 });
    expect(await again.instances()).toEqual([]);
    expect(await codesOf(again)).toEqual([]);
    await again.close();
  });

  it('takes nothing away where the file has changed since', async () => {
    const store = await openStore('memory:');
    const engine = await given(dyingAfter(store, 0));
    await startCaller(engine, 'SO-1');
    await engine.advanceTime('P31D');
    await expect(engine.retention.run(run)).rejects.toThrow('killed');
    const [file = ''] = readdirSync(archives());
    appendFileSync(join(archives(), file), ' ');
    await expect(engine.retention.run(run)).rejects.toMatchObject({
      failure: { code: 'ARCHIVE_WRONG' },
    });
    expect(await engine.instances()).toHaveLength(2);
    await engine.close();
  });

  it('leaves no file where writing it fails', async () => {
    const store = await openStore('memory:');
    const failing: Store = {
      ...store,
      history: async (id, ...page) => {
        if (page[0] === 1 && page[1] === 500) throw new Error('disk');
        return store.history(id, ...page);
      },
    };
    const engine = await given(failing);
    await startCaller(engine, 'SO-1');
    await engine.advanceTime('P31D');
    await expect(engine.retention.run(run)).rejects.toThrow('disk');
    expect(readdirSync(archives())).toEqual([]);
    expect(await engine.instances()).toHaveLength(2);
    await engine.close();
  });
});

describe('a deletion passed off as an archive', () => {
  it('without a statement is found', async () => {
    const store = await openStore('memory:');
    const engine = await given(store);
    const [caller = ''] = await startCaller(engine, 'SO-1');
    const { revision = 0, headHash = '' } = (await store.load(caller)) ?? {};
    await store.archive({ id: caller, revision, headHash, archive: 'none.jsonl' });
    expect(await codesOf(engine)).toEqual(['ARCHIVE_NOT_STATED']);
    await engine.close();
  });

  it('with a statement that the key of the seals has not signed is found', async () => {
    const store = await openStore('memory:');
    const honest = await given(store);
    const [caller = ''] = await startCaller(honest, 'SO-1');
    await honest.seal();
    const { revision = 0, headHash = '' } = (await store.load(caller)) ?? {};
    const statement: HistoriesArchived = {
      ...{ kind: 'histories-archived', archive: 'forged.jsonl', sha256: '0'.repeat(64) },
      ...{ bytes: 1, heads: [[caller, revision, headHash]], time: 1, signature: 'AAAA' },
    };
    await honest.entities.change(ARCHIVE, {
      name: statement.archive,
      command: { kind: 'state-archive', actor: by.actor, statement },
    });
    await store.archive({ id: caller, revision, headHash, archive: 'forged.jsonl' });
    expect(await codesOf(honest)).toEqual(['ARCHIVE_UNSIGNED', 'SEAL_INSTANCE_MISSING']);
    await honest.close();
  });
});
