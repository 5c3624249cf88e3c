import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chromiumPath, inPage, settled } from './given-browser.ts';
import { givenCompany } from './given-company.ts';
import { servedPages } from './served-pages.ts';

/** What addresses begin with; the first is no feature. */
const BEGINNINGS = [
  ...['nowhere', 'home', 'inbox', 'orders', 'alarms', 'intake', 'customers', 'records'],
  ...['processes', 'rules', 'operations', 'audit', 'policies', 'ledger', 'reports'],
  'administration',
];

describe.skipIf(chromiumPath === undefined)(
  'an address (skipped where neither CHROMIUM nor /usr/bin/chromium is a browser)',
  () => {
    const bench = servedPages('development', givenCompany);
    const visit = (person: string, path: string) =>
      bench.visit({ person, language: 'en', width: 'wide' }, path);

    it('that is none of the pages says so, whatever it begins with', async () => {
      const page = await visit('qin.admin', '/nowhere');
      for (const beginning of BEGINNINGS) {
        await page.goto(`/${beginning}/no/such/page`);
        await page.getByText('There is no such page').waitFor();
      }
    });

    it('without a version is that of the newest', async () => {
      const page = await visit('li.owner', '/processes/order-to-cash');
      await page.waitForURL('**/processes/order-to-cash/newest');
      await page.goto('/rules/order-check');
      await page.waitForURL('**/rules/order-check/newest');
    });

    it.each([
      ['feng.manager', BEGINNINGS.slice(1, -1), 15],
      ['qin.admin', ['administration'], 2],
    ] as const)('to which a page of %s leads is one', async (person, beginnings, least) => {
      const page = await visit(person, '/home');
      const found = new Map<string, string>();
      for (const beginning of beginnings) {
        await page.goto(`/${beginning}`);
        await settled(page);
        const tabs = page.getByRole('tab');
        for (let tab = 0; tab < Math.max(await tabs.count(), 1); tab += 1) {
          if ((await tabs.count()) > 0) await tabs.nth(tab).click();
          await settled(page);
          for (const href of await linksOf(page)) found.set(shapeOf(href), href);
        }
      }
      expect(found.size).toBeGreaterThanOrEqual(least);
      for (const href of found.values()) {
        await page.goto(href);
        await settled(page);
        await expect
          .poll(() => page.locator('main').innerText(), { message: href })
          .toMatch(/.{3}/);
        expect(await page.getByText('There is no such page').count(), href).toBe(0);
      }
    });

    it('keeps by what a list is narrowed when one of it is opened by its link', async () => {
      const page = await visit('feng.manager', '/orders?order=date');
      await page.getByRole('link', { name: 'PS-77121' }).click();
      await page.waitForURL('**/orders/PS-77121?order=date');
      await page.goto('/customers?order=oldest');
      await settled(page);
      await page.getByRole('link', { name: 'C-1014' }).click();
      await page.waitForURL('**/customers/C-1014?order=oldest');
    });
  },
);

/** All at one moment: a list that comes anew takes its links away. */
const linksOf = async (page: Page): Promise<readonly string[]> =>
  (await inPage(page, LINKS)) as readonly string[];

const LINKS = `[...document.querySelectorAll('main a[href^="/"]:not([href^="/api"])')]
  .map((link) => link.getAttribute('href'))`;

/** Without ids and values: one address stands for all that are made alike. */
function shapeOf(href: string): string {
  const { pathname, searchParams } = new URL(href, 'http://localhost');
  const parts = pathname
    .split('/')
    .map((part, at) => (at === 2 || (at > 2 && /[\d.-]/.test(part)) ? '*' : part));
  return `${parts.join('/')}?${[...searchParams.keys()].join()}`;
}
