import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundle } from '../../engine/bin/bundle.mjs';

let root = '';
const sources = (): string => join(root, 'src');
const cache = (): string => join(root, 'cache');
const bundled = (): Promise<string | undefined> =>
  bundle({ entry: join(sources(), 'main.ts'), sources: [sources()], cache: cache() });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'waybill-bundle-'));
  mkdirSync(sources());
  write('main.ts', "import { word } from './word.ts';\nconsole.log(word, import.meta.url);\n");
  write('word.ts', "export const word: string = 'first';\n");
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('the bundle of the command line', () => {
  it('runs TypeScript, and import.meta.url stays that of the source', async () => {
    const printed = run(await bundled());
    expect(printed).toContain('first');
    expect(printed).toContain('/src/main.ts');
  });

  it('is made once for the same sources', async () => {
    const first = await bundled();
    expect(await bundled()).toBe(first);
    expect(readdirSync(cache())).toHaveLength(1);
  });

  it('is made anew when a source changes, with its own result', async () => {
    await bundled();
    write('word.ts', "export const word: string = 'other';\n");
    expect(run(await bundled())).toContain('other');
  });

  it('may be made by two at once', async () => {
    const [one, two] = await Promise.all([bundled(), bundled()]);
    expect(one).toBe(two);
    expect(run(one)).toContain('first');
  });

  it('keeps only the newest few', async () => {
    for (const word of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
      write('word.ts', `export const word = '${word}';\n`);
      await bundled();
    }
    expect(readdirSync(cache())).toHaveLength(6);
    expect(run(await bundled())).toContain('h');
  });

  it('is left to tsx where the cache cannot be written', async () => {
    writeFileSync(cache(), 'a file where a folder should be');
    expect(await bundled()).toBeUndefined();
  });
});

const write = (name: string, text: string): void => {
  writeFileSync(join(sources(), name), text);
};

const run = (path: string | undefined): string =>
  execFileSync(process.execPath, [path ?? ''], { encoding: 'utf8' });
