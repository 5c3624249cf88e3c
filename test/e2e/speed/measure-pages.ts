import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { median } from '../../bench/measure.ts';
import { startServerProcess } from '../../load/server-process.ts';
import { builtPages } from '../built-pages.ts';
import { launch, WIDTHS } from '../given-browser.ts';
import { fillLists, RULES, type FilledLists } from './fill-lists.ts';
import { WATCH, type Taken } from './measured-page.ts';
import { LISTS, workOnList, workOnRules, type Watched } from './what-people-do.ts';

/**
 * `npm run pages:speed [-- --only inbox,rules]`: how long the pages keep people waiting where every
 * list has ten thousand rows. Figures of a machine that does other things too are read by the
 * column of the processor.
 */
const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '10000' },
    runs: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
  },
});
/** Milliseconds. */
const GOAL = 100;

const only = values.only === '' ? [] : values.only.split(',');
const isAsked = (name: string): boolean => only.length === 0 || only.includes(name);
const folder = mkdtempSync(join(tmpdir(), 'waybill-speed-'));
const taken = new Map<string, Taken[]>();
try {
  const path = join(folder, 'waybill.db');
  const filled = await fillLists(path, Number(values.rows));
  const pages = await builtPages('production');
  const server = await startServerProcess(path, { pages });
  const browser = await launch();
  for (let run = 0; run < Number(values.runs); run += 1)
    await workOnAll(browser, { url: server.url, filled });
  await browser.close();
  await server.stop();
} finally {
  rmSync(folder, { recursive: true });
}
print();

interface Place {
  readonly url: string;
  readonly filled: FilledLists;
}

async function workOnAll(browser: Browser, place: Place): Promise<void> {
  for (const [name, path] of Object.entries(LISTS))
    if (isAsked(name)) await watch(browser, place, (page) => workOnList(page(name), path));
  for (const count of RULES)
    if (isAsked('rules'))
      await watch(browser, place, (page) => workOnRules(page(`${count} rules`), count));
}

/** In a browser window of its own. */
async function watch(
  browser: Browser,
  { url, filled }: Place,
  work: (page: (name: string) => Watched) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    ...{ viewport: WIDTHS.wide, baseURL: url, locale: 'en-GB' },
  });
  const [name = '', value = ''] = filled.session.cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url }]);
  await context.addInitScript(WATCH);
  const page = await context.newPage();
  await work((list) => ({
    ...{ page, filled, change: () => change({ url, filled }) },
    note: (what, found) => {
      const key = `${list}: ${what}`;
      taken.set(key, [...(taken.get(key) ?? []), found]);
    },
  }));
  await context.close();
}

async function change({ url, filled: { session, instanceId } }: Place): Promise<void> {
  const answer = await fetch(`${url}/api/v1/instances/${instanceId}/variables`, {
    method: 'POST',
    headers: { ...session, 'content-type': 'application/json' },
    body: JSON.stringify({ variables: { note: `${Date.now()}` }, reason: 'measured' }),
  });
  if (!answer.ok) throw new Error(`Expected the write to succeed, but got ${answer.status}.`);
}

function print(): void {
  console.log(`${'milliseconds, median and worst'.padEnd(46)} answer     task  processor`);
  for (const [what, found] of taken) {
    const told = (['answer', 'task', 'processor'] as const).map((key) => {
      const all = found.map((one) => one[key]);
      return `${median(all)}/${Math.max(...all)}`.padStart(9);
    });
    const late = median(found.map(({ processor }) => processor)) >= GOAL;
    console.log(`${what.padEnd(44)}${told.join(' ')}${late ? `  >= ${GOAL}` : ''}`);
  }
}
