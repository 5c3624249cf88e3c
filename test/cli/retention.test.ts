import { appendFileSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../engine/src/index.ts';
import { createSealKeys } from '../../engine/src/history/node-seal-keys.ts';
import { temporaryFolder, waybill, waybillJson } from './waybill.ts';

const inFolder = temporaryFolder();
const BPMN = readFileSync(new URL('../retention/caller.bpmn', import.meta.url), 'utf8');

/** A store whose only order ended long ago, and the keys and folder that a run needs. */
async function givenOldOrder(): Promise<Readonly<Record<string, string>>> {
  const store = `sqlite:${inFolder('w.db')}` as const;
  const engine = await createEngine({ store, clock: 'virtual', startTime: '2020-01-01T00:00:00Z' });
  await engine.deploy(BPMN);
  await engine.start({ processId: 'caller', businessKey: 'SO-1' });
  await engine.settle();
  await engine.close();
  const keys = createSealKeys();
  writeFileSync(inFolder('private.pem'), keys.privateKey);
  writeFileSync(inFolder('public.pem'), keys.publicKey);
  return {
    WAYBILL_STORE: store,
    WAYBILL_ARCHIVES: inFolder('archives'),
    WAYBILL_SEAL_PRIVATE_KEY: inFolder('private.pem'),
    WAYBILL_SEAL_PUBLIC_KEY: inFolder('public.pem'),
  };
}

describe('waybill retention', () => {
  it('archives what is due, and leaves a store and a file that prove each other', async () => {
    const env = await givenOldOrder();
    const set = ['retention', 'set', 'caller', '--days', '365', '--reason', 'law', '--as', 'chen'];
    expect((await waybill(set, env)).out).toBe('ended instances of caller stay 365 days\n');
    const run = await waybillJson<{ archive: { archive: string } }>(['retention', 'run'], env);
    expect(run).toMatchObject({ status: 0, dueCount: 2, archive: { histories: 2 } });
    const file = inFolder('archives', run.archive.archive);

    const listed = await waybill(['retention', 'list', '--lang', 'zh'], env);
    expect(listed.out).toMatch(/caller +365 +chen +law/);
    expect(listed.out).toContain(run.archive.archive);
    const proved = await waybill(['audit', 'verify', '--archive', file], env);
    expect(proved).toMatchObject({ status: 0, err: '' });
    expect(proved.out).toContain('1 of 1 archives proved');
    expect(await waybill(['doctor', '--all'], env)).toMatchObject({ status: 0 });

    const other = inFolder('other.jsonl');
    copyFileSync(file, other);
    appendFileSync(other, '\n');
    const refused = await waybill(['audit', 'verify', '--archive', other], env);
    expect(refused.status).toBe(1);
    expect(refused.out).toContain('[ARCHIVE_WRONG]');
  });
});
