import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../engine/src/index.ts';
import { temporaryFolder, waybill, waybillJson } from './waybill.ts';

const inFolder = temporaryFolder();
const store = (): Readonly<Record<string, string>> => ({
  WAYBILL_STORE: `sqlite:${inFolder('w.db')}`,
});

/** Two open instances of the first version, one of which stands where the second has no place. */
async function givenBothVersions(): Promise<readonly string[]> {
  const engine = await createEngine({ store: `sqlite:${inFolder('w.db')}` });
  const deploy = (version: number) =>
    engine.deploy(
      readFileSync(new URL(`../engine/migration-${String(version)}.bpmn`, import.meta.url), 'utf8'),
    );
  await deploy(1);
  const { instanceId: signing } = await engine.start({ processId: 'quote' });
  const { instanceId: second } = await engine.start({ processId: 'quote' });
  const [task] = await engine.tasks({ instanceId: second });
  await engine.completeTask(task?.id ?? '');
  await deploy(2);
  await engine.close();
  writeFileSync(inFolder('renamed.json'), '{"sign": "approve"}');
  return [signing, second];
}

describe('waybill migrate', () => {
  it('tells what would become of each instance, migrates them, and says why not', async () => {
    const [signing = '', second = ''] = await givenBothVersions();
    const migrate = ['migrate', 'quote', '--from', '1', '--to', '2'];
    const mapped = [...migrate, '--mapping', inFolder('renamed.json')];

    const dry = await waybill([...mapped, '--dry-run', '--lang', 'en'], store());
    expect(dry.status).toBe(1);
    expect(dry.out).toContain('without a place in version 2: note, second, remind');
    expect(dry.out).toContain(`${second} refused`);
    expect(dry.out).toContain('(second) error [MIGRATION_NO_TARGET]');
    expect(dry.out).toContain('would be: 1 migrated, 0 unchanged, 1 refused; nothing was written');

    const why = ['--reason', 'one signature is enough', '--as', 'li'];
    const done = await waybillJson([...mapped, ...why], store());
    expect(done).toMatchObject({
      ...{ status: 1, ok: false, process: 'quote', from: 1, to: 2, dryRun: false },
      counts: { migrated: 1, unchanged: 0, refused: 1 },
      refused: [{ instanceId: second, failures: [{ code: 'MIGRATION_NO_TARGET' }] }],
    });
    const again = await waybill(
      [...mapped, ...why, '--instance', signing, '--lang', 'zh'],
      store(),
    );
    expect(again).toMatchObject({ status: 0 });
    expect(again.out).toContain('已迁移 0，无需迁移 1，拒绝 0');
    const told = (await waybill(['history', signing], store())).out;
    expect(told).toContain('goes on by version 2 instead of 1');
    expect(told).toContain('"Sign"');
    expect((await waybill(['audit', 'verify'], store())).status).toBe(0);
  });

  it('refuses a mapping that it cannot read, and a migration without a reason', async () => {
    await givenBothVersions();
    const migrate = ['migrate', 'quote', '--from', '1', '--to', '2'];
    writeFileSync(inFolder('wrong.json'), '{"sign": 2}');
    const wrong = await waybill([...migrate, '--mapping', inFolder('wrong.json')], store());
    expect(wrong).toMatchObject({ status: 1 });
    expect(wrong.err).toContain('[CLI_JSON_NOT_READABLE]');
    expect((await waybill(migrate, store())).err).toContain('[ARGUMENT_INVALID]');
    expect((await waybill(['migrate', 'quote', '--from', '1'], store())).status).toBe(2);
  });
});
