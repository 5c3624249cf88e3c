import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { RunningServer } from '../../server/src/index.ts';
import { sessionOf } from '../server/given-server.ts';

/** Undefined where there is no Chromium to drive. */
export const chromiumPath = [process.env['CHROMIUM'] ?? '', '/usr/bin/chromium'].find(
  (path) => path !== '' && existsSync(path),
);

export type Language = 'zh' | 'en';
export const WIDTHS = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } };
export type Width = keyof typeof WIDTHS;

const QUIET = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
];

export const launch = (): Promise<Browser> =>
  chromium.launch({
    ...(chromiumPath !== undefined && { executablePath: chromiumPath }),
    args: QUIET,
  });

export interface OpenPage {
  readonly page: Page;
  /** What the browser complains of: errors of scripts, of the console, of the content policy. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

export interface Visitor {
  /** Absent: nobody is signed in. */
  readonly person?: string;
  readonly language: Language;
  readonly width: Width;
  readonly dark?: boolean;
  /** Of IANA; that of this machine where absent. */
  readonly timeZone?: string;
}

/** Milliseconds that a page may take on a machine that has other work. */
const PATIENCE = 40_000;

/** A page of a browser of its own, signed in as the person. */
export async function openPage(
  browser: Browser,
  { server }: { readonly server: RunningServer },
  { person, language, width, timeZone, dark = false }: Visitor,
): Promise<OpenPage> {
  const context = await browser.newContext({
    viewport: WIDTHS[width],
    baseURL: server.url,
    colorScheme: dark ? 'dark' : 'light',
    // The press of a pointer on a dialog that still comes nearer is let go beside it, so nothing is
    // clicked. What moves is looked at where that is the matter.
    reducedMotion: 'reduce',
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    ...(timeZone !== undefined && { timezoneId: timeZone }),
  });
  if (person !== undefined) await signIn(context, server, person);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`);
  });
  return { page, complaints, close: () => context.close() };
}

/** Whoever was signed in before is no longer. */
export async function signIn(
  context: BrowserContext,
  server: RunningServer,
  person: string,
): Promise<void> {
  const cookie = (await sessionOf(server, person)).headers['cookie'] ?? '';
  const [name = '', value = ''] = cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url: server.url }]);
}

/** Until nothing is loading any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.locator('#root > *').first().waitFor();
  await page.locator('[aria-busy="true"], .ant-skeleton').first().waitFor({ state: 'detached' });
  await inPage(page, 'document.fonts.ready.then(() => undefined)');
}

/** By the browser's own means, past the content policy, which forbids pages to evaluate texts. */
export async function inPage(page: Page, expression: string): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  const asked = { expression, awaitPromise: true, returnByValue: true };
  const { result } = await session.send('Runtime.evaluate', asked);
  await session.detach();
  return result.value;
}

/** As in a tab behind another. */
export const putBehind = (page: Page): Promise<unknown> =>
  inPage(
    page,
    "Object.defineProperty(document, 'hidden', { configurable: true, get: () => true })",
  );

export const bringInFront = (page: Page): Promise<unknown> =>
  inPage(page, "delete document.hidden; document.dispatchEvent(new Event('visibilitychange'))");

/** Into the folder that WAYBILL_SCREENSHOTS names; nowhere without one. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = process.env['WAYBILL_SCREENSHOTS'];
  if (folder === undefined || folder === '') return;
  await mkdir(folder, { recursive: true });
  // Nothing is shown half-way: a dialog that is opening is open.
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const FAULTS = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 300) + ' ' + nodes[0].failureSummary))`;

/** Nothing is judged half-way between two colours; what moves for ever is not waited for. */
const AT_REST = `Promise.race([
  Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
  new Promise((done) => setTimeout(done, 1000)),
]).then(() => undefined)`;

/**
 * Faults that axe calls serious or critical, each with the first element that has it. What changes
 * its colour while axe looks is found at half-way: only what is found twice is a fault.
 */
export async function accessFaults(page: Page): Promise<unknown> {
  await inPage(page, axe);
  const seen = await faultsAtRest(page);
  return Array.isArray(seen) && seen.length === 0 ? seen : faultsAtRest(page);
}

async function faultsAtRest(page: Page): Promise<unknown> {
  await inPage(page, AT_REST);
  return inPage(page, FAULTS);
}

/** Texts of open dialogs that do not fit. */
export const cutOff = (page: Page): Promise<unknown> => inPage(page, CUT_OFF);

/** What is drawn to be moved about, floats above, or only measures. */
const NO_TEXT = 'svg, .diagram, .ant-select-dropdown, .ant-table-measure-row';

/** Texts that stand beyond their dialog, or are wider or higher than their place and cannot be scrolled to. */
const CUT_OFF = `[...document.querySelectorAll('[role="dialog"] *')].filter((one) => {
  const { overflowX, overflowY, display, opacity } = getComputedStyle(one);
  const hides = (overflow) => overflow === 'hidden' || overflow === 'clip';
  const told = [...one.childNodes].some(({ nodeType, data }) => nodeType === 3 && data.trim() !== '');
  const flows = display === 'inline';
  if (!told || opacity === '0' || one.closest('${NO_TEXT}') !== null) return false;
  if (one.getClientRects().length === 0 || (!flows && one.clientWidth <= 1)) return false;
  const { left, right } = one.getBoundingClientRect();
  const edge = Math.min(one.closest('[role="dialog"]').getBoundingClientRect().right, innerWidth) + 1;
  return (!flows && hides(overflowX) && one.scrollWidth > one.clientWidth + 1)
    || (!flows && hides(overflowY) && one.scrollHeight > one.clientHeight + 2)
    || (one.closest('.ant-table-content') === null && (left < 0 || right > edge));
}).map((one) => one.textContent)`;
