import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { MigrationOptions, MigrationRequest } from '../../engine/src/index.ts';
import { verifyExport } from '../../engine/src/history/index.ts';
import { nodeHash } from '../../engine/src/history/node-hash.ts';
import { codeOf, HOUR, onEveryStore, statusOf, T0, taskOf, type Bench } from './bench.ts';

const read = (version: number): string =>
  readFileSync(new URL(`migration-${String(version)}.bpmn`, import.meta.url), 'utf8');

const request: MigrationRequest = {
  ...{ processId: 'quote', from: 1, to: 2 },
  mapping: { sign: 'approve' },
};
const why: MigrationOptions = {
  reason: 'one signature is enough',
  actor: { id: 'li', by: 'process-owner' },
};

/** Both versions deployed, and an instance of the first that waits for its signature. */
async function waiting(bench: Bench, businessKey = 'Q-1'): Promise<string> {
  await bench.engine.deploy(read(1));
  const { instanceId } = await bench.engine.start({ processId: 'quote', version: 1, businessKey });
  await bench.engine.deploy(read(2));
  await bench.step();
  return instanceId;
}

onEveryStore('migration', (open) => {
  it('lets an instance go on by another version to its end, and history stays whole', async () => {
    const bench = await open();
    const id = await waiting(bench);
    await bench.engine.advanceTime(HOUR / 2);
    const before = await bench.engine.instance(id);
    expect(await bench.engine.migration.dryRun(id, request)).toMatchObject({ kind: 'migrated' });
    expect((await bench.engine.instance(id)).revision).toBe(before.revision);

    expect(await bench.engine.migration.migrate(id, request, why)).toEqual({
      ...{ instanceId: id, kind: 'migrated', failures: [] },
      ...{ opened: ['escalate'], closed: ['remind'] },
    });
    await bench.step();
    expect(await bench.engine.tasks()).toMatchObject([
      { element: 'approve', version: 2, name: 'Approve' },
    ]);
    expect(await bench.engine.timers(id)).toMatchObject([
      { element: 'overdue', version: 2, due: T0 + HOUR },
      { element: 'escalate', version: 2, due: T0 + HOUR / 2 + 4 * HOUR },
    ]);
    expect(await bench.engine.migration.migrate(id, request, why)).toMatchObject({
      kind: 'unchanged',
    });

    await bench.engine.advanceTime(HOUR);
    await bench.step();
    expect((await bench.engine.tasks()).map(({ element }) => element).sort()).toEqual([
      'approve',
      'chase',
    ]);
    await bench.engine.completeTask(await taskOf(bench, 'chase'));
    await bench.engine.completeTask(await taskOf(bench, 'approve'));
    await bench.engine.completeTask(await taskOf(bench, 'archive'));
    await bench.step();
    expect(await statusOf(bench, id)).toBe('completed');

    expect(await bench.engine.replay(id)).toMatchObject({ equalsSnapshot: true });
    expect((await bench.engine.asOf(id, before.revision)).version).toBe(1);
    expect((await bench.engine.verify()).problems).toEqual([]);
    const migration = (await bench.engine.history(id)).find(({ command }) => command === 'migrate');
    expect(migration).toMatchObject({ actor: why.actor });
    expect(migration?.events).toEqual(
      expect.arrayContaining([
        { kind: 'reason-given', reason: why.reason },
        expect.objectContaining({
          kind: 'instance-migrated',
          fromVersion: 1,
          toVersion: 2,
          elements: request.mapping,
        }),
      ]),
    );
  });

  it('goes through all open instances page by page, and on after those it refuses', async () => {
    const bench = await open();
    const ids = [await waiting(bench)];
    for (const key of ['Q-2', 'Q-3', 'Q-4', 'Q-5'])
      ids.push(
        (await bench.engine.start({ processId: 'quote', version: 1, businessKey: key })).instanceId,
      );
    const [, stuck = '', , , ended = ''] = ids;
    const { tree } = await bench.engine.instance(stuck);
    const key = tree?.children[0]?.key ?? 0;
    await bench.engine.moveToken(stuck, { key, element: 'second' });
    await bench.engine.cancelInstance(ended);
    await bench.step();

    const dry = await bench.engine.migration.dryRunPage(request, { limit: 200 });
    const verdicts = [];
    let after: string | undefined;
    do {
      const page = await bench.engine.migration.migratePage(request, why, {
        limit: 2,
        ...(after !== undefined && { after }),
      });
      expect(page.verdicts.length).toBeLessThanOrEqual(2);
      verdicts.push(...page.verdicts);
      after = page.next;
    } while (after !== undefined);
    expect(verdicts).toEqual(dry.verdicts);
    const byInstance = verdicts.map(({ instanceId, kind, failures }) => [
      ...[instanceId, kind, failures[0]?.code],
    ]);
    expect(byInstance).toHaveLength(4);
    expect(byInstance).toEqual(
      expect.arrayContaining([
        [ids[0], 'migrated', undefined],
        [stuck, 'refused', 'MIGRATION_NO_TARGET'],
        [ids[2], 'migrated', undefined],
        [ids[3], 'migrated', undefined],
      ]),
    );
    const again = await bench.engine.migration.migratePage(request, why);
    expect(again.verdicts.map(({ instanceId }) => instanceId)).toEqual([stuck]);
    expect(await bench.engine.instances({ processId: 'quote', version: 2 })).toHaveLength(3);
  });

  it('and a task that is completed at the same moment give one of both orders, never a loss', async () => {
    const bench = await open();
    const id = await waiting(bench);
    const task = await taskOf(bench);
    const [verdict] = await Promise.all([
      bench.engine.migration.migrate(id, request, why),
      bench.engine.completeTask(task),
    ]);
    await bench.step();
    const [left] = await bench.engine.tasks();
    expect([verdict.kind, left?.element]).toEqual(
      verdict.kind === 'migrated' ? ['migrated', 'archive'] : ['refused', 'second'],
    );
    expect((await bench.engine.replay(id)).equalsSnapshot).toBe(true);
  });

  it('leaves a job with the worker that has it in hand', async () => {
    const bench = await open();
    const id = await waiting(bench);
    const key = (await bench.engine.instance(id)).tree?.children[0]?.key ?? 0;
    await bench.engine.moveToken(id, { key, element: 'price' });
    const ask = { type: 'price', worker: 'w', limit: 5 };
    const [job] = await bench.engine.activateJobs(ask);
    expect(await bench.engine.migration.migrate(id, request, why)).toMatchObject({
      kind: 'migrated',
    });
    expect(await bench.engine.activateJobs(ask)).toEqual([]);
    await bench.engine.completeJob(job?.key ?? '', {}, { worker: 'w' });
    expect(await taskOf(bench, 'approve')).toBeDefined();
  });

  it('keeps apart who has done what, though its element is called otherwise now', async () => {
    const bench = await open();
    const id = await waiting(bench);
    await bench.engine.completeTask(await taskOf(bench), {}, { actor: { id: 'wang', by: 'user' } });
    const request3 = { ...request, to: 3, mapping: { ...request.mapping, second: 'archive' } };
    await bench.engine.deploy(
      read(2).replace('<userTask id="archive" name="Archive" />', SEPARATE),
    );
    expect(await bench.engine.migration.migrate(id, request3, why)).toMatchObject({
      kind: 'migrated',
    });
    expect(await bench.engine.duties(await taskOf(bench))).toMatchObject([
      { element: 'approve', person: 'wang' },
    ]);
  });

  it('is exported with both versions, and the export verifies', async () => {
    const bench = await open();
    const id = await waiting(bench);
    await bench.engine.migration.migrate(id, request, why);
    const lines: string[] = [];
    for await (const line of bench.engine.exportHistory([id])) lines.push(line);
    const versions = lines.flatMap(
      (line) => /"kind":"definition".*"version":(\d)/.exec(line)?.[1] ?? [],
    );
    expect(versions).toEqual(['1', '2']);
    expect((await verifyExport(lines, { hash: nodeHash })).problems).toEqual([]);
  });

  it('keeps a business key unique from the version on that says so', async () => {
    const bench = await open();
    const first = await waiting(bench, 'SAME');
    const { instanceId: second } = await bench.engine.start({
      processId: 'quote',
      version: 1,
      businessKey: 'SAME',
    });
    await bench.engine.deploy(
      read(2).replace(
        '<extensionElements />',
        '<extensionElements><zeebe:properties><zeebe:property name="businessKeyUnique" value="true"/></zeebe:properties></extensionElements>',
      ),
    );
    const unique = { ...request, to: 3 };
    expect(await bench.engine.migration.migrate(first, unique, why)).toMatchObject({
      kind: 'migrated',
    });
    const taken = { kind: 'refused', failures: [{ code: 'BUSINESS_KEY_TAKEN' }] };
    expect(await bench.engine.migration.dryRun(second, unique)).toMatchObject(taken);
    expect(await bench.engine.migration.migrate(second, unique, why)).toMatchObject(taken);
    await bench.engine.cancelInstance(first);
    expect(await bench.engine.migration.migrate(second, unique, why)).toMatchObject({
      kind: 'migrated',
    });
  });

  it('refuses what cannot be: the same version, none deployed, a wrong mapping, no reason', async () => {
    const bench = await open();
    const id = await waiting(bench);
    const { migration } = bench.engine;
    expect(await codeOf(migration.plan({ ...request, to: 1 }))).toBe('MIGRATION_SAME_VERSION');
    expect(await codeOf(migration.dryRun(id, { ...request, to: 9 }))).toBe('PROCESS_NOT_FOUND');
    expect(await codeOf(migration.dryRun(id, { ...request, mapping: { nobody: 'sign' } }))).toBe(
      'MIGRATION_MAPPING_UNKNOWN',
    );
    expect(await codeOf(migration.migrate(id, request, { reason: ' ' }))).toBe('ARGUMENT_INVALID');
    expect(await codeOf(migration.migrate('nobody', request, why))).toBe('INSTANCE_NOT_FOUND');
    const difference = await migration.compare('quote', { from: 1, to: 2 });
    expect(difference.elements.map(({ element, change }) => `${change} ${element}`)).toContain(
      'added approve',
    );
  });
});

const SEPARATE = `<userTask id="archive" name="Archive"><extensionElements><zeebe:properties><zeebe:property name="separateFrom" value="approve"/></zeebe:properties></extensionElements></userTask>`;
