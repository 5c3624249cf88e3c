import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DIALOGS, type Click } from './dialogs.ts';
import { fits } from './fits.ts';
import {
  accessFaults,
  chromiumPath,
  cutOff,
  inPage,
  screenshot,
  settled,
  WIDTHS,
  type Language,
} from './given-browser.ts';
import { givenCompany, type PersonId } from './given-company.ts';
import { BOOKING, keepWaiting } from './keep-waiting.ts';
import { ORDER_FILES } from './order-files.ts';
import { servedPages } from './served-pages.ts';
import { wordsOf } from './words-of.ts';

const LANGUAGES: readonly Language[] = ['zh', 'en'];

describe.skipIf(chromiumPath === undefined)(
  'every dialog (skipped where neither CHROMIUM nor /usr/bin/chromium is a browser)',
  () => {
    const bench = servedPages('development', async (pages) => {
      const company = await givenCompany(pages);
      return { ...company, waiting: await keepWaiting(company.engine) };
    });
    const visitors = new Map<string, Page>();
    const pageOf = async (person: PersonId, language: Language): Promise<Page> => {
      const key = `${person} ${language}`;
      const visitor = { person, language, width: 'wide' } as const;
      const page = visitors.get(key) ?? (await bench.open(visitor)).page;
      visitors.set(key, page);
      return page;
    };
    const all = DIALOGS.flatMap((dialog) =>
      LANGUAGES.map((language) => [`${dialog.name} ${language}`, dialog, language] as const),
    );

    it.each(all)(
      '%s: fits, is accessible, begins in it and gives the focus back',
      async (...told) => {
        const [, { name, person, path, clicks }, language] = told;
        const page = await pageOf(person, language);
        await page.setViewportSize(WIDTHS.wide);
        await page.goto(path(bench.served.waiting));
        await settled(page);
        for (const click of clicks) await placeOf(page, click, language).click();
        const dialog = page.getByRole('dialog');
        await dialog.waitFor();
        await settled(page);
        for (const width of ['wide', 'narrow'] as const) {
          await page.setViewportSize(WIDTHS[width]);
          await fits(page, width);
          await expect.poll(() => cutOff(page), { message: width }).toEqual([]);
          await screenshot(page, `dialog-${name}-${language}-${width}`);
        }
        expect(await accessFaults(page)).toEqual([]);
        await expect.poll(() => inPage(page, FOCUS_INSIDE)).toBe(true);
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'hidden' });
        await expect.poll(() => inPage(page, 'document.activeElement.tagName')).toBe('BUTTON');
      },
    );

    it('keeps what was typed when it is left, and when the session ends', async () => {
      const page = await pageOf('wang.sales', 'zh');
      const say = wordsOf('zh');
      await page.setViewportSize(WIDTHS.narrow);
      await page.goto('/ledger');
      const open = placeOf(page, ['ledger', 'propose'], 'zh');
      await open.click();
      await page.locator('#reason').fill('协助开发了新客户');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await open.click();
      await expect.poll(() => page.locator('#reason').inputValue()).toBe('协助开发了新客户');
      await page.context().clearCookies();
      await page.locator('#person').fill('何静');
      await page.keyboard.press('Enter');
      await page.locator('#kind').fill('奖金');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await page.locator('#reason').press('Control+Enter');
      await page.getByRole('dialog', { name: say('features/login', 'ended') }).waitFor();
      await screenshot(page, 'session-ended-zh-narrow');
      expect(await accessFaults(page)).toEqual([]);
      expect(await page.locator('#reason').inputValue()).toBe('协助开发了新客户');
    });

    it('are not needed to choose, open and leave a task by keys', async () => {
      const page = await pageOf('wang.sales', 'en');
      await page.setViewportSize(WIDTHS.wide);
      await page.goto('/inbox');
      const list = page.locator('.rows');
      const chosen = list.locator('.ant-checkbox-checked');
      await list.locator('.row').first().waitFor();
      await list.focus();
      await page.keyboard.press('x');
      await expect.poll(() => chosen.count()).toBe(1);
      await page.keyboard.press('x');
      await expect.poll(() => chosen.count()).toBe(0);
      await page.keyboard.press('Enter');
      await page.locator('.pane-detail').waitFor();
      await page.keyboard.press('Tab');
      await expect.poll(() => inPage(page, FOCUS_IN_DETAIL)).toBe(true);
      await page.keyboard.press('Enter');
      await page.locator('.pane-detail').waitFor({ state: 'detached' });
      await expect.poll(() => inPage(page, 'document.activeElement.className')).toBe('rows');
    });

    it('for a new record tells at the field that its number is taken', async () => {
      const page = await pageOf('wang.sales', 'en');
      await page.setViewportSize(WIDTHS.narrow);
      await page.goto('/records/customer/new');
      await page.locator('#number').fill('C-1001');
      await page.locator('#name').fill('Lakeshore again');
      await page.locator('#status').press('Enter');
      await page.locator('.ant-select-item-option', { hasText: 'Prospect' }).click();
      await page.locator('#address_city').fill('Chicago');
      await page.locator('#address_country').fill('US');
      await page.locator('#address_country').press('Enter');
      await page.getByRole('button', { name: 'New customer' }).last().click();
      const told = page.locator('.ant-form-item', { hasText: 'Is taken by another record' });
      await told.locator('#number:focus').waitFor();
      await page.getByText('Correct what is marked in red.').waitFor();
      await screenshot(page, 'taken-number-en-narrow');
      expect(await accessFaults(page)).toEqual([]);
    });

    it('of a change to a record shows old and new where it is approved', async () => {
      const { engine } = bench.served;
      const { values } = await engine.records.get('customer/C-1001');
      const credit = { limit: { amount: '82000.00', currency: 'USD' }, rating: 'B' };
      const change = {
        customerNumber: 'C-1001',
        reason: 'Told by letter',
        requestedBy: 'wang.sales',
      };
      const changed = { ...change, values: { name: 'Lakeshore Lights, Inc.', credit } };
      const { instanceId } = await engine.start({
        ...{ processId: 'customer-data-change', variables: { change: changed } },
      });
      await engine.settle();
      const asked = { type: 'erp.screen-sanctions', worker: 'erp', limit: 1 };
      const [job] = await engine.activateJobs(asked);
      await engine.completeJob(job?.key ?? '', { screening: { hit: false, note: 'nothing' } });
      await engine.settle();
      const page = await pageOf('wu.sales-manager', 'en');
      await page.setViewportSize(WIDTHS.wide);
      await page.goto('/inbox?process=customer-data-change');
      await page.locator('.row', { hasText: 'Approve the change' }).click();
      const table = page.getByRole('table', { name: 'What the change would do' });
      await table.getByText('82,000.00 USD').waitFor();
      const name = table.getByRole('row', { name: 'Lakeshore Lights, Inc.' }).getByRole('cell');
      expect(await name.allTextContents()).toEqual([values['name'], 'Lakeshore Lights, Inc.']);
      await page.getByLabel('Approve', { exact: true }).waitFor();
      await page.locator('.task-record summary', { hasText: 'Customer · C-1001' }).click();
      await page.getByRole('link', { name: 'Open the record' }).waitFor();
      await screenshot(page, 'approve-change-en-wide');
      expect(await accessFaults(page)).toEqual([]);
      await page.setViewportSize(WIDTHS.narrow);
      await fits(page);
      await screenshot(page, 'approve-change-en-narrow');
      const owner = await pageOf('li.owner', 'en');
      await owner.goto(`/operations/${instanceId}`);
      // What a rule decided and what a record holds, by the words of each.
      for (const row of [/^Time to approve3 days$/, /^CountryUnited States \(US\)$/])
        await owner
          .locator('.values-diff tr', { hasText: row })
          .first()
          .waitFor({ state: 'attached' });
      await screenshot(owner, 'variables-told-en');
    });

    it('for variables tells old and new of what was changed, and sends that alone', async () => {
      const { engine, waiting } = bench.served;
      const page = await pageOf('li.owner', 'en');
      await page.setViewportSize(WIDTHS.wide);
      await page.goto(`/operations/${waiting.running}`);
      await settled(page);
      await placeOf(page, ['operations', 'setVariables'], 'en').click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('vessel').fill('EVER GIVEN');
      await dialog.locator('summary', { hasText: 'lines' }).click();
      await dialog.getByLabel('quantity · value').nth(1).fill('350');
      const changed = dialog.getByRole('table', { name: 'What will be changed' });
      const told = await changed.locator('tbody tr').allInnerTexts();
      expect(told.map((row) => row.split(/\s*\t\s*/))).toEqual([
        ['Vessel', 'COSCO SHIPPING ARIES', 'EVER GIVEN'],
        ['Lines 2 · Quantity · Value', '300', '350'],
      ]);
      await changed.scrollIntoViewIfNeeded();
      await screenshot(page, 'variables-changed-en-wide');
      await dialog.getByLabel('Reason').fill('Told by the carrier.');
      // Another's change meanwhile is not written over unseen.
      await engine.setVariables(waiting.running, { vessel: 'MSC GÜLSÜN' });
      await dialog.getByRole('button', { name: 'Set variables' }).click();
      await dialog.getByText('VARIABLE_CHANGED').waitFor();
      await changed.getByText('MSC GÜLSÜN').waitFor();
      await dialog.getByLabel('vessel').fill('EVER GIVEN II');
      await dialog.getByLabel('vessel').fill('EVER GIVEN');
      const sent = page.waitForRequest((request) => request.method() === 'POST');
      await dialog.getByRole('button', { name: 'Set variables' }).click();
      await dialog.waitFor({ state: 'hidden' });
      const { variables } = (await sent).postDataJSON() as { readonly variables: object };
      expect(Object.keys(variables).sort()).toEqual(['lines', 'vessel']);
      const [first, second] = BOOKING.lines;
      const lines = [first, { ...second, quantity: { value: 350, unit: 'PCS' } }];
      expect(await engine.variables(waiting.running)).toMatchObject({
        ...{ ...BOOKING, vessel: 'EVER GIVEN', lines },
      });
    });

    it('for a group of incidents tries again what stopped for one reason, and nothing else', async () => {
      const { engine } = bench.served;
      for (const businessKey of ['BK-3', 'BK-4']) {
        const { instanceId } = await engine.start({ processId: 'operating', businessKey });
        await engine.settle();
        const [task] = await engine.tasks({ instanceId });
        await engine.completeTask(task?.id ?? '');
      }
      await engine.settle();
      const jobs = await engine.activateJobs({ type: 'book-vessel', worker: 'c', limit: 2 });
      for (const { key } of jobs) await engine.failJob(key, { message: 'strike', retries: 0 });
      const page = await pageOf('li.owner', 'en');
      await page.goto('/operations?view=incidents');
      await page.getByRole('button', { name: /2 incidents.*strike/s }).click();
      await page.getByRole('button', { name: 'Retry all' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('What 2 incidents of this group stopped').waitFor();
      await dialog.getByLabel('Reason').fill('The strike is over.');
      await dialog.getByRole('button', { name: 'Retry all' }).click();
      await page.getByRole('button', { name: /strike/ }).waitFor({ state: 'detached' });
      await screenshot(page, 'incidents-retried-en-wide');
      const left = (await engine.incidents()).map(({ failure }) => failure.message);
      expect(left).toEqual([expect.stringContaining('no room on board')]);
    });

    it('for a search finds tasks by the customer, as the inbox does', async () => {
      const page = await pageOf('wu.sales-manager', 'zh');
      await page.setViewportSize(WIDTHS.narrow);
      await page.goto('/home');
      await settled(page);
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: '全局搜索' }).fill('lichthaus');
      const found = page.getByRole('option', { name: /^任务.*Lichthaus/ });
      await found.first().waitFor();
      await fits(page);
      await screenshot(page, 'search-customer-zh-narrow');
      await found.first().click();
      await page.locator('.task', { hasText: 'Lichthaus' }).waitFor();
      await page.goto('/inbox?whose=all&text=lichthaus');
      await page.locator('.row', { hasText: 'Lichthaus' }).first().waitFor();
      expect(await page.locator('.row', { hasText: 'Prairie' }).count()).toBe(0);
    });

    it('beside a list leaves whoever goes back, or loads it again, at the page that was open', async () => {
      const { engine } = bench.served;
      const starts = Array.from({ length: 60 }, () => engine.start({ processId: 'operating' }));
      await Promise.all(starts);
      const page = await pageOf('li.owner', 'en');
      await page.setViewportSize(WIDTHS.wide);
      await page.goto('/operations?processId=operating&status=active');
      await page.getByText('Rows 1 to 50', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Next' }).click();
      const second = page.getByText(/^Rows 51 to 6\d$/);
      await second.waitFor();
      await page.getByRole('link', { name: 'Booking check' }).first().click();
      await page.locator('.diagram').first().waitFor();
      await page.goBack();
      await second.waitFor();
      await page.reload();
      await second.waitFor();
      // Who opens the address, as a colleague would, begins at the beginning.
      const address = page.url();
      await page.goto('about:blank');
      await page.goto(address);
      await page.getByText('Rows 1 to 50', { exact: true }).waitFor();
    });

    it('finds instances by their variables, which the address holds', async () => {
      const page = await pageOf('li.owner', 'en');
      const dialog = page.getByRole('dialog');
      const label = 'Find by a variable';
      const row = (text: string) => page.getByRole('row', { name: text });
      await page.goto('/operations?processId=order-to-cash');
      await row('PS-77120').waitFor();
      await page.getByRole('button', { name: label }).click();
      await dialog.getByLabel('Variable', { exact: true }).fill('buyer · name');
      const known = page.getByTitle('Order · Buyer · Name (order.buyer.name)', { exact: true });
      await known.waitFor();
      await screenshot(page, 'find-variable-known-en-wide');
      await known.click();
      await dialog.getByLabel('Value', { exact: true }).fill('lichthaus');
      await dialog.getByRole('button', { name: label }).click();
      const chosen = page.getByText('Order · Buyer · Name contains lichthaus', { exact: true });
      await chosen.waitFor();
      await row('PS-77120').waitFor({ state: 'detached' });
      await row('Order to cash').first().waitFor();
      expect(new URL(page.url()).searchParams.getAll('variable')).toEqual([
        'order.buyer.name~lichthaus',
      ]);
      await screenshot(page, 'find-variable-found-en-wide');
      const remove = 'Remove the condition: Order · Buyer · Name contains lichthaus';
      await page.getByRole('button', { name: remove }).click();
      await row('PS-77120').waitFor();
      const typed = page.getByLabel('Business key or instance id');
      await typed.fill('ps-7712');
      await typed.press('Enter');
      await page.waitForURL(/key=ps-7712/);
      await row('PS-77120').waitFor();
    });

    it('tells of the heat of a process how few runs it is of', async () => {
      const page = await pageOf('li.owner', 'en');
      await page.goto('/operations?view=heat&processId=operating&by=p95');
      await page.getByText(/only: few, so it may be chance\./).waitFor();
      await page
        .getByRole('row', { name: /few runs/ })
        .first()
        .waitFor();
      await screenshot(page, 'heat-few-en-wide');
    });

    it('of a trial ask by fields for what a job brings, and take an order from its file', async () => {
      const page = await pageOf('li.owner', 'en');
      await page.goto('/processes/operating/try?version=1');
      const press = (name: string) => page.getByRole('button', { name, exact: true });
      await press('Start the trial').click();
      for (const field of [undefined, 'Booking · Number']) {
        await press('Complete').first().click();
        const dialog = page.getByRole('dialog');
        if (field !== undefined) await dialog.getByLabel(field).fill('BK-77');
        await dialog.getByRole('button', { name: 'Complete' }).click();
        await dialog.waitFor({ state: 'detached' });
      }
      await page.getByRole('row', { name: /^Number at the carrier.*BK-77/ }).waitFor();
      await page.goto('/processes/order-to-cash/try?version=newest');
      const [order] = ORDER_FILES;
      const buffer = Buffer.from(order?.text ?? '');
      const file = { name: order?.name ?? '', mimeType: 'text/plain', buffer };
      await page.locator('input[type=file]').setInputFiles(file);
      for (const group of ['Order', 'Lines'])
        await page.locator('summary').getByText(group, { exact: true }).click();
      await page.getByLabel('Quantity', { exact: true }).first().fill('4321');
      await screenshot(page, 'try-order-en-wide');
      expect(await accessFaults(page)).toEqual([]);
      await page.setViewportSize(WIDTHS.narrow);
      await fits(page);
      await screenshot(page, 'try-order-en-narrow');
      await press('Start the trial').click();
      const held = page.locator('.values-diff tr', { hasText: /^Quantity4321$/ });
      await held.first().waitFor({ state: 'attached' });
    });

    it('has complained of nothing but the session that ended, and the change that was refused', () => {
      const complaints = bench.opened.flatMap((one) => one.complaints);
      expect(complaints.filter((text) => !/status of (401|409)/.test(text))).toEqual([]);
    });
  },
);

function placeOf(page: Page, click: Click, language: Language) {
  if (typeof click === 'string') return page.locator(click);
  const [folder, key] = click;
  const label = wordsOf(language)(`features/${folder}`, key, { most: '1,000' });
  return page.getByRole('button', { name: label, exact: true }).first();
}

const FOCUS_IN_DETAIL = "document.activeElement.closest('.pane-detail') !== null";
const FOCUS_INSIDE = `document.activeElement.closest('[role="dialog"]') !== null`;
