import { describe, expect, it } from 'vitest';
import { verifyStore } from '../../engine/src/cli/store/verify-store.ts';
import { reencryptStore } from '../../engine/src/create-engine.ts';
import { isEncrypted } from '../../engine/src/history/index.ts';
import { createEngine, type Engine, type EngineOptions } from '../../engine/src/index.ts';
import { PARTNER } from '../../engine/src/records/record-type-fixture.ts';
import { allBytes, eachInFolder, NEW, OLD, onStore, place, type Keys } from './given-file.ts';

const WANG = { actor: { id: 'wang', by: 'user' } };
const LI = { actor: { id: 'li', by: 'user' } };
const SILENT = { progress: { step: () => undefined, done: () => undefined } };
const SECRET = '+86 139 0000 4711';
const VALUES = { number: 'P-1', name: 'Lakeshore', contacts: [{ person: 'Ann', phone: SECRET }] };

eachInFolder();

/** Long enough not to stand in encrypted text by chance, as three letters of base64 do. */
const PERSON = 'Bob Lindqvist of Lakewood';

async function given(encryptionKeys: Keys, store: EngineOptions['store'] = place()) {
  const engine = await createEngine({ store, encryptionKeys });
  await engine.deploy([{ name: 'partner.json', content: JSON.stringify(PARTNER) }]);
  return engine;
}

/** One partner with a telephone number that must not be read; gives its id. */
async function givenPartner(encryptionKeys: Keys): Promise<string> {
  const engine = await given(encryptionKeys);
  const { id } = await engine.records.create('partner', VALUES, WANG);
  await engine.close();
  return id;
}

const phoneOf = async (engine: Engine, id: string): Promise<unknown> =>
  (await engine.records.get(id)).values['contacts'];

describe('personal values', () => {
  it('stand nowhere in the file, and are read and verified by who has the key', async () => {
    const id = await givenPartner([OLD]);
    const engine = await createEngine({ store: place(), encryptionKeys: [OLD] });
    const { sha256 } = await engine.files.keep(Buffer.from(SECRET), WANG);
    await engine.records.update(id, { contacts: [{ person: PERSON, phone: SECRET }] }, LI);
    expect(await phoneOf(engine, id)).toEqual([{ person: PERSON, phone: SECRET }]);
    expect(Buffer.from(await engine.files.content(sha256)).toString()).toBe(SECRET);
    expect(await engine.records.history(id)).toMatchObject([{}, {}]);
    expect(await engine.verify()).toMatchObject({ ok: true });
    await engine.close();
    for (const text of [SECRET, Buffer.from(SECRET).toString('base64'), PERSON])
      expect(allBytes().includes(text)).toBe(false);
    expect(allBytes().includes('Lakeshore')).toBe(true);
  });

  it('stand nowhere in the file as answers of repeated requests, nor by an old key', async () => {
    const kept = async (keys: Keys, answer?: string) => {
      const engine = await createEngine({ store: place(), encryptionKeys: keys });
      const asking = { id: 'of ann', digest: 'd', attempt: 'one', until: 2 };
      const there = await engine.answers.begin(asking, 1);
      if (answer !== undefined) await engine.answers.keep({ ...asking, answer });
      await engine.close();
      return there?.answer;
    };
    await kept([OLD], SECRET);
    expect(await kept([OLD, NEW])).toBe(SECRET);
    expect(allBytes().includes(SECRET)).toBe(false);
    await onStore((store) => reencryptStore(store, [OLD, NEW], { dryRun: false }));
    expect(await kept([NEW])).toBeUndefined();
  });

  it('cannot be read without the key, while the chains are still proved', async () => {
    const id = await givenPartner([OLD]);
    for (const keys of [[], [NEW]]) {
      const engine = await createEngine({ store: place(), encryptionKeys: keys });
      await expect(engine.records.get(id)).rejects.toMatchObject({
        failure: { code: 'KEY_MISSING' },
      });
      await engine.close();
    }
    const report = await onStore((store) => verifyStore(store, SILENT));
    expect(report).toMatchObject({ problems: [], encrypted: 1 });
    const proved = await onStore((store) => verifyStore(store, { ...SILENT, keys: [OLD] }));
    expect(proved).toMatchObject({ problems: [], encrypted: 0 });
  });

  it('are found where they were moved to another record', async () => {
    const engine = await given([OLD]);
    const ids: string[] = [];
    for (const number of ['P-1', 'P-2'])
      ids.push((await engine.records.create('partner', { ...VALUES, number }, WANG)).id);
    await engine.close();
    await onStore(async (store) => {
      const [one, other] = await Promise.all(ids.map((id) => store.loadEntity(`record/${id}`)));
      if (!one || !other) throw new Error('Expected both.');
      const { id, revision, snapshot: from } = one;
      expect(await store.replaceSnapshot({ id, revision, from, to: other.snapshot })).toBe(true);
    });
    const again = await createEngine({ store: place(), encryptionKeys: [OLD] });
    await expect(again.records.get(ids[0] ?? '')).rejects.toMatchObject({
      failure: { code: 'ENCRYPTION_WRONG' },
    });
    const { problems } = await again.verify();
    expect(problems.map(({ code }) => code)).toEqual(['ENCRYPTION_WRONG']);
    await again.close();
  });

  it('are erased as before', async () => {
    const id = await givenPartner([OLD]);
    const engine = await createEngine({ store: place(), encryptionKeys: [OLD] });
    await engine.records.erase(id, { ...LI, fields: ['contacts'], reason: 'asked to' });
    expect((await engine.records.get(id)).values).toEqual({ number: 'P-1', name: 'Lakeshore' });
    expect(await engine.verify()).toMatchObject({ ok: true });
    await engine.close();
    const [batch] = await onStore((store) => store.history(`record/${id}`, 1, 1));
    expect(Object.values(batch?.detached ?? {})).toEqual([{ salt: '', value: null }]);
  });
});

describe('keys that are rotated', () => {
  it('write by the newest, and read by all', async () => {
    const id = await givenPartner([OLD]);
    const engine = await createEngine({ store: place(), encryptionKeys: [OLD, NEW] });
    expect(await phoneOf(engine, id)).toEqual(VALUES.contacts);
    await engine.records.update(id, { contacts: [{ person: 'Bob' }] }, LI);
    await engine.close();
    const stored = await onStore((store) => store.loadEntity(`record/${id}`));
    expect(stored?.snapshot).toMatch(/^wbe1:new:/);
  });

  it('leave nothing to the old one after all is encrypted anew', async () => {
    const id = await givenPartner([OLD]);
    const renew = (dryRun: boolean) =>
      onStore((store) => reencryptStore(store, [OLD, NEW], { dryRun }));
    expect(await renew(true)).toEqual({ changed: 2, newest: 0, waiting: 0 });
    expect(await renew(false)).toEqual({ changed: 2, newest: 0, waiting: 0 });
    expect(await renew(false)).toEqual({ changed: 0, newest: 2, waiting: 0 });
    const engine = await createEngine({ store: place(), encryptionKeys: [NEW] });
    expect(await phoneOf(engine, id)).toEqual(VALUES.contacts);
    expect(await engine.verify()).toMatchObject({ ok: true });
    await engine.close();
  });

  it('reach what was written in clear before there were keys', async () => {
    const id = await givenPartner([]);
    expect(allBytes().includes(SECRET)).toBe(true);
    await onStore((store) => reencryptStore(store, [NEW], { dryRun: false }));
    expect(allBytes().includes(SECRET)).toBe(false);
    const stored = await onStore((store) => store.loadEntity(`record/${id}`));
    expect(isEncrypted(stored?.snapshot ?? '')).toBe(true);
    const engine = await createEngine({ store: place(), encryptionKeys: [NEW] });
    expect(await phoneOf(engine, id)).toEqual(VALUES.contacts);
    expect(await engine.verify()).toMatchObject({ ok: true });
    await engine.close();
  });
});
