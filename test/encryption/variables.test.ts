import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verifyStore } from '../../engine/src/cli/store/verify-store.ts';
import { reencryptStore } from '../../engine/src/create-engine.ts';
import { createEngine, type Engine } from '../../engine/src/index.ts';
import { allBytes, eachInFolder, NEW, OLD, onStore, place, withEngine } from './given-file.ts';

const SILENT = { progress: { step: () => undefined, done: () => undefined } };
const VISIT = readFileSync(new URL('visit.bpmn', import.meta.url), 'utf8');
const SECRET = 'Xanthippe Quill';
/** Whole: its last figures alone stand in some digest by chance. */
const PHONE = '+86 139 0000 4711';
const GIVEN = {
  number: 'V-1',
  contact: { name: SECRET, phone: PHONE },
  guests: [{ name: SECRET }],
  order: { number: 'PO-1', note: SECRET },
};

eachInFolder();

const inFile = (text: string): boolean => allBytes().includes(text);

/** A visit whose booking failed with a sentence that names the contact; gives its id. */
async function untilIncident(engine: Engine): Promise<string> {
  await engine.deploy([{ name: 'visit.bpmn', content: VISIT }]);
  const { instanceId: id } = await engine.start({ processId: 'visit', variables: GIVEN });
  const [task] = await engine.tasks({ instanceId: id });
  await engine.completeTask(task?.id ?? '', { note: SECRET });
  const [job] = await engine.activateJobs({ type: 'book', worker: 'w', limit: 1 });
  expect(job?.variables['contact']).toEqual({ name: SECRET });
  const message = `no room for ${SECRET}`;
  await engine.failJob(job?.key ?? '', { message, retries: 0 });
  return id;
}

/** To the task of the process that it calls. */
async function untilReport(engine: Engine, id: string): Promise<void> {
  const [incident] = await engine.incidents({ instanceId: id });
  expect(incident?.failure.message).toContain(SECRET);
  expect(incident).not.toHaveProperty('hidden');
  await engine.resolveIncident(incident?.id ?? '', { retries: 1 });
  const [job] = await engine.activateJobs({ type: 'book', worker: 'w', limit: 1 });
  await engine.completeJob(job?.key ?? '', {});
  await engine.settle();
}

describe('variables that a process marks as personal', () => {
  it('stand nowhere in file, log, or export, and are read by who has the key', async () => {
    const exported = await withEngine([OLD], async (engine) => {
      const id = await untilIncident(engine);
      expect(inFile(SECRET)).toBe(false);
      await untilReport(engine, id);
      expect(await engine.variables(id)).toMatchObject(GIVEN);
      const [report] = await engine.tasks({ processId: 'visit-report' });
      const called = report?.instanceId ?? '';
      expect(await engine.variables(called)).toMatchObject({ contact: GIVEN.contact });
      expect(JSON.stringify(await engine.history(id))).toContain(`no room for ${SECRET}`);
      expect((await engine.asOf(id, 1)).executions[1]?.variables).toEqual(GIVEN);
      expect(await engine.replay(id)).toMatchObject({ equalsSnapshot: true });
      await engine.completeTask(report?.id ?? '', {});
      await engine.settle();
      expect(await engine.instance(id)).toMatchObject({ status: 'completed' });
      expect(await engine.verify()).toMatchObject({ ok: true });
      let lines = '';
      for await (const line of engine.exportHistory()) lines += line;
      return lines;
    });
    expect(exported).toContain('PO-1');
    for (const text of [SECRET, PHONE]) {
      expect(inFile(text)).toBe(false);
      expect(exported).not.toContain(text);
    }
    const bare = await onStore((store) => verifyStore(store, SILENT));
    expect(bare).toMatchObject({ problems: [] });
    expect(bare.encrypted).toBeGreaterThan(5);
    const proved = await onStore((store) => verifyStore(store, { ...SILENT, keys: [OLD] }));
    expect(proved).toMatchObject({ problems: [], encrypted: 0 });
  });

  it('stand in the file without keys, and are gone from it once it is encrypted', async () => {
    const id = await withEngine([], untilIncident);
    expect(inFile(SECRET)).toBe(true);
    expect(await onStore((store) => reencryptStore(store, [OLD], { dryRun: false }))).toMatchObject(
      {
        newest: 0,
        waiting: 0,
      },
    );
    await withEngine([OLD], async (engine) => {
      await untilReport(engine, id);
      expect(await engine.verify()).toMatchObject({ ok: true });
    });
    expect(inFile(PHONE)).toBe(false);
    await onStore(async (store) => {
      // The message waits for somebody who takes it, by the key that it was written by.
      const renewed = await reencryptStore(store, [OLD, NEW], { dryRun: false });
      expect(renewed).toMatchObject({ newest: 0, waiting: 1 });
      const kept = (await store.history(id)).flatMap(({ detached = {} }) =>
        Object.values(detached),
      );
      const texts = [(await store.load(id))?.snapshot, ...kept.map(({ value }) => value)];
      expect(texts.filter((text) => !text?.startsWith('wbe1:new:'))).toEqual([]);
    });
    await withEngine([OLD, NEW], async (engine) => {
      expect(await engine.variables(id)).toMatchObject(GIVEN);
      expect(await engine.replay(id)).toMatchObject({ equalsSnapshot: true });
    });
  });

  it('wait encrypted in messages and commands, and are not read where they were moved', async () => {
    await withEngine([OLD], async (engine) => {
      const variables = { contact: SECRET };
      await engine.publishMessage({ name: 'told', correlationKey: 'V-9', variables });
    });
    expect(inFile(SECRET)).toBe(false);
    await onStore(async (store) => {
      const [message] = await store.messages({ limit: 1 });
      expect(message).toMatchObject({ correlationKey: 'V-9', variables: {} });
      if (message) await store.putMessage({ ...message, id: 'moved' });
      const start = { kind: 'start', instanceId: 'i', variables: {} } as const;
      await store.putOutgoing({
        ...{ id: 'out', createdAt: 1, encrypted: message?.encrypted ?? '' },
        target: { kind: 'start', processId: 'visit', command: start },
      });
    });
    expect(await onStore((store) => reencryptStore(store, [OLD, NEW], { dryRun: true }))).toEqual({
      ...{ changed: 0, newest: 0, waiting: 3 },
    });
    await expect(createEngine({ store: place(), encryptionKeys: [OLD] })).rejects.toMatchObject({
      failure: { code: 'ENCRYPTION_WRONG' },
    });
  });

  it('do not come into the clear by migration', async () => {
    await withEngine([OLD], async (engine) => {
      const id = await untilIncident(engine);
      const unmarked = VISIT.replace('value="contact, guests, note"', 'value="contact, guests"');
      await engine.deploy([{ name: 'visit.bpmn', content: unmarked }]);
      const asked = { processId: 'visit', from: 1, to: 2 };
      const plan = await engine.migration.plan(asked);
      expect(plan.problems.map(({ code }) => code)).toEqual(['MIGRATION_PERSONAL_LOST']);
      await expect(engine.migration.migrate(id, asked, { reason: 'r' })).rejects.toMatchObject({
        failure: { code: 'MIGRATION_PERSONAL_LOST' },
      });
    });
  });
});
