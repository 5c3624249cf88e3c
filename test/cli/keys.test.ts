import { chmodSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../engine/src/index.ts';
import {
  makeKeyFile,
  readKeyFile,
  rotateKeyFile,
} from '../../engine/src/cli/store/encryption-keys.ts';
import { temporaryFolder, waybill, waybillJson } from './waybill.ts';

const inFolder = temporaryFolder();
const wrong = { failure: { code: 'KEY_FILE_WRONG' } };

describe('a file of keys', () => {
  it('is its owner’s alone, grows by rotation, and is never made over another', async () => {
    const file = inFolder('waybill.keys');
    const first = await makeKeyFile(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await expect(makeKeyFile(file)).rejects.toMatchObject(wrong);
    const second = await rotateKeyFile(file);
    const keys = await readKeyFile(file);
    expect(keys.map(({ id, key }) => [id, key.length])).toEqual([
      [first, 32],
      [second, 32],
    ]);
    chmodSync(file, 0o644);
    await expect(readKeyFile(file)).rejects.toMatchObject(wrong);
  });

  it('serves the command line, which tells no key', async () => {
    const file = inFolder('waybill.keys');
    const made = await waybill(['keys', 'make', file]);
    expect(made.out).toMatch(/^key \S+ is the newest/);
    const store = `sqlite:${inFolder('w.db')}` as const;
    const engine = await createEngine({ store });
    await engine.files.keep(Buffer.from('in clear'), { actor: { id: 'li', by: 'user' } });
    await engine.close();
    const env = { WAYBILL_STORE: store, WAYBILL_KEYS: file };
    expect(await waybillJson(['keys', 'reencrypt'], env)).toMatchObject({ changed: 2, status: 0 });
    const bare = await waybill(['audit', 'verify'], { WAYBILL_STORE: store });
    expect(bare.out).toContain('1 values are encrypted');
    expect((await waybill(['audit', 'verify'], env)).out).not.toContain('encrypted');
    const [, key = ''] = readFileSync(file, 'utf8').trim().split(':');
    expect(made.out + bare.out).not.toContain(key);
  });
});
