import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../server/given-server.ts';
import { builtPages } from './built-pages.ts';

/** Bytes that the server sends to a browser before any page is opened. */
const MOST = 500_000;

/** As browsers ask for it, and without what would unpack it. */
const bytesSent = (url: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'gzip, deflate' };
    get(url, { headers }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () => resolve(bytes));
    }).on('error', reject);
  });

describe('the first load', () => {
  let pages = '';
  beforeAll(async () => {
    pages = await builtPages('production');
  });

  it('is small, and brings no viewer of forms or diagrams', async () => {
    const index = readFileSync(join(pages, 'index.html'), 'utf8');
    const files = [...index.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, file]) => file);
    expect(files.length).toBeGreaterThan(0);
    const { server, close } = await givenServer({}, { pages });
    const sizes = await Promise.all(files.map((file) => bytesSent(`${server.url}/${file ?? ''}`)));
    await close();
    expect(sizes.reduce((sum, one) => sum + one, 0)).toBeLessThan(MOST);
    expect(files.filter((file) => /form-view|modeler/.test(file ?? ''))).toEqual([]);
    const bytes = files.map((file) => readFileSync(join(pages, file ?? '')));
    for (const one of bytes) expect(one.includes('fjs-container')).toBe(false);
  });

  it('has no script or style of its own in the page, which the content policy forbids', () => {
    const index = readFileSync(join(pages, 'index.html'), 'utf8');
    expect(index).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(index).not.toMatch(/\son\w+=/);
  });
});
