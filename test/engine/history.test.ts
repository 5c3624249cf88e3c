import { generateKeyPairSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { codeOf, onEveryStore, taskOf } from './bench.ts';
import { bpmn, end, sequence, start, userTask } from './process-xml.ts';

const order = bpmn(sequence('order', [start, userTask('one'), userTask('two'), end]));

const pair = generateKeyPairSync('ed25519', {
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});

onEveryStore('history', (open) => {
  it('gives the state as it was after any commit, and replays to what is stored', async () => {
    const bench = await open();
    await bench.engine.deploy(order);
    const { instanceId } = await bench.engine.start({ processId: 'order', variables: { n: 1 } });
    await bench.step();
    await bench.engine.completeTask(await taskOf(bench), { n: 2 });
    await bench.step();
    await bench.engine.completeTask(await taskOf(bench), { n: 3 });
    const waiting: string[][] = [];
    for (const revision of [1, 2, 3]) {
      const state = await bench.engine.asOf(instanceId, revision);
      waiting.push(Object.values(state.executions).map(({ element }) => element));
      expect(Object.values(state.executions)[0]?.variables).toEqual({ n: revision });
    }
    expect(waiting).toEqual([['order', 'one'], ['order', 'two'], ['order']]);
    expect(await codeOf(bench.engine.asOf(instanceId, 4))).toBe('REVISION_NOT_FOUND');
    expect(await bench.engine.replay(instanceId)).toMatchObject({
      revision: 3,
      equalsSnapshot: true,
      state: { status: 'completed' },
    });
    expect(await codeOf(bench.engine.history('nobody'))).toBe('INSTANCE_NOT_FOUND');
  });

  it('is verified whole, and by seals over all instances', async () => {
    const bench = await open({ sealKeys: pair });
    await bench.engine.deploy(order);
    const { instanceId } = await bench.engine.start({ processId: 'order' });
    await bench.engine.start({ processId: 'order' });
    await bench.step();
    const first: unknown = JSON.parse(await bench.engine.seal());
    await bench.engine.completeTask((await bench.engine.tasks({ instanceId }))[0]?.id ?? '');
    await bench.step();
    const second: unknown = JSON.parse(await bench.engine.seal());
    expect([first, second]).toMatchObject([
      { number: 1, count: 2 },
      { number: 2, count: 2 },
    ]);
    const all = await bench.engine.verify();
    expect(all).toEqual({ ok: true, instances: 2, entities: 0, batches: 3, problems: [] });
    expect(await bench.engine.verify(instanceId)).toMatchObject({ ok: true, batches: 2 });
  });

  it('tells how far its verification has come, and can be stopped', async () => {
    const { engine } = await open();
    await engine.deploy(order);
    for (let n = 0; n < 3; n += 1) await engine.start({ processId: 'order' });
    const seen: number[] = [];
    await engine.verify(undefined, { onProgress: (done) => seen.push(done) });
    expect(seen).toEqual([1, 2, 3]);
    const stop = new AbortController();
    const onProgress = (done: number): void => {
      seen.push(done);
      stop.abort(new Error('enough'));
    };
    const stopped = engine.verify(undefined, { onProgress, signal: stop.signal });
    await expect(stopped).rejects.toThrow('enough');
    expect(seen).toEqual([1, 2, 3, 1]);
  });

  it('is found whole while it is being written', async () => {
    const { engine } = await open();
    await engine.deploy(order);
    const { instanceId } = await engine.start({ processId: 'order' });
    const actor = { id: 'li', by: 'process-owner' };
    const write = async (): Promise<void> => {
      for (let n = 0; n < 40; n += 1) await engine.setVariables(instanceId, { n }, { actor });
    };
    const verify = async () => {
      const found = [];
      for (let times = 0; times < 40; times += 1) found.push(...(await engine.verify()).problems);
      return found;
    };
    const [problems] = await Promise.all([verify(), write()]);
    expect(problems).toEqual([]);
  });

  it('is not sealed without a key', async () => {
    const { engine } = await open();
    expect(await codeOf(engine.seal())).toBe('SEAL_KEY_MISSING');
  });

  it('keeps personal values beside the chain, and gives them back', async () => {
    const bench = await open({ personalVariables: ['phone'] });
    await bench.engine.deploy(order);
    const variables = { customer: { phone: '13800000000', name: 'Li' } };
    const { instanceId } = await bench.engine.start({ processId: 'order', variables });
    await bench.step();
    const [entry] = await bench.engine.history(instanceId);
    expect(entry?.events[0]).toMatchObject({ kind: 'instance-started', variables });
    expect((await bench.engine.replay(instanceId)).equalsSnapshot).toBe(true);
    expect((await bench.engine.verify(instanceId)).ok).toBe(true);
  });

  it('is told to whoever watches, commit by commit', async () => {
    const seen: string[] = [];
    const bench = await open({
      onCommit: ({ revision, processId }) => {
        seen.push(`${processId} ${String(revision)}`);
        throw new Error('the watcher is broken');
      },
    });
    await bench.engine.deploy(order);
    await bench.engine.start({ processId: 'order' });
    await bench.step();
    await bench.engine.completeTask(await taskOf(bench));
    expect(seen).toEqual(['order 1', 'order 2']);
    expect(bench.failures.map(({ message }) => message)).toEqual([
      expect.stringContaining('the watcher is broken'),
      expect.stringContaining('the watcher is broken'),
    ]);
  });
});
