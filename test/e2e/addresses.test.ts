import { describe, it } from 'vitest';
import { chromiumPath, settled } from './given-browser.ts';
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
