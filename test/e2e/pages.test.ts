import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GivenServer } from '../server/given-server.ts';
import { builtPages, type BuiltPages } from './built-pages.ts';
import {
  accessFaults,
  chromiumPath,
  launch,
  openPage,
  overflow,
  screenshot,
  settled,
  type Language,
  type Visitor,
  type Width,
} from './given-browser.ts';
import { givenCompany, type PersonId } from './given-company.ts';

const LANGUAGES: readonly Language[] = ['zh', 'en'];
const SIZES: readonly Width[] = ['wide', 'narrow'];

interface Visit {
  readonly name: string;
  readonly path: string;
  readonly person?: PersonId;
  /** Opens the first row of the list before the page is judged. */
  readonly opens?: true;
}

const VISITS: readonly Visit[] = [
  { name: 'login', path: '/' },
  { name: 'home', path: '/home', person: 'wu.sales-manager' },
  { name: 'home-of-auditor', path: '/home', person: 'yu.auditor' },
  { name: 'inbox', path: '/inbox', person: 'wu.sales-manager' },
  { name: 'task', path: '/inbox', person: 'wu.sales-manager', opens: true },
  { name: 'orders', path: '/orders', person: 'wang.sales' },
  { name: 'order', path: '/orders/LS-261100-01', person: 'wang.sales' },
  { name: 'intake', path: '/intake', person: 'wang.sales' },
  { name: 'intake-new', path: '/intake/new', person: 'wang.sales' },
  { name: 'message', path: '/intake', person: 'wang.sales', opens: true },
  { name: 'customers', path: '/customers', person: 'wu.sales-manager' },
  { name: 'customer', path: '/customers/C-1001', person: 'wu.sales-manager' },
  { name: 'customer-new', path: '/customers/new', person: 'wu.sales-manager' },
  { name: 'records', path: '/records', person: 'wang.sales' },
  { name: 'products', path: '/records/product', person: 'wang.sales' },
  { name: 'password', path: '/password', person: 'wang.sales' },
  { name: 'nowhere', path: '/nowhere', person: 'wang.sales' },
  { name: 'closed-record', path: '/records/employee', person: 'wang.sales' },
];

/** Pages whose point is an answer that is no success, which browsers note in the console. */
const REFUSED: ReadonlySet<string> = new Set(['login', 'closed-record']);

describe.skipIf(chromiumPath === undefined)(
  'every page (skipped where neither CHROMIUM nor /usr/bin/chromium is a browser)',
  () => {
    let pages: BuiltPages, given: GivenServer, browser: Browser;
    beforeAll(async () => {
      pages = await builtPages('development');
      given = await givenCompany(pages.folder);
      browser = await launch();
    }, 120_000);
    afterAll(async () => {
      await browser.close();
      await given.close();
      await pages.remove();
    });

    const all = VISITS.flatMap((visit) =>
      LANGUAGES.flatMap((language) =>
        SIZES.map(
          (width) => [`${visit.name} ${language} ${width}`, visit, language, width] as const,
        ),
      ),
    );

    it.each(all)('%s: fits, is accessible, and complains of nothing', async (...told) => {
      const [, { name, path, person, opens }, language, width] = told;
      const visitor: Visitor = { language, width, ...(person !== undefined && { person }) };
      const { page, complaints, close } = await openPage(browser, given, visitor);
      try {
        await page.goto(path);
        await settled(page);
        if (opens) {
          await page.locator('.row').first().click();
          await page.locator('.pane-detail h2').waitFor();
          await settled(page);
        }
        await screenshot(page, `${name}-${language}-${width}`);
        expect(await overflow(page)).toBe(0);
        expect(await accessFaults(page)).toEqual([]);
        const foreseen = (text: string): boolean =>
          REFUSED.has(name) && /status of 40[13]/.test(text);
        expect(complaints.filter((text) => !foreseen(text))).toEqual([]);
      } finally {
        await close();
      }
    });
  },
);
