import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtPages } from './built-pages.ts';

/** Bytes of gzip, before any page is opened. */
const MOST = 500_000;

describe('the first load', () => {
  let pages = '';
  beforeAll(async () => {
    pages = await builtPages('production');
  });

  it('is small, and brings no viewer of forms or diagrams', () => {
    const index = readFileSync(join(pages, 'index.html'), 'utf8');
    const files = [...index.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, file]) => file);
    expect(files.length).toBeGreaterThan(0);
    const bytes = files.map((file) => readFileSync(join(pages, file ?? '')));
    const size = bytes.reduce((sum, one) => sum + gzipSync(one).length, 0);
    expect(size).toBeLessThan(MOST);
    expect(files.filter((file) => /form-view|modeler/.test(file ?? ''))).toEqual([]);
    for (const one of bytes) expect(one.includes('fjs-container')).toBe(false);
  });

  it('has no script or style of its own in the page, which the content policy forbids', () => {
    const index = readFileSync(join(pages, 'index.html'), 'utf8');
    expect(index).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(index).not.toMatch(/\son\w+=/);
  });
});
