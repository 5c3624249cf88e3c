import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { nodeHash } from '../../engine/src/history/node-hash.ts';
import { verifyExport } from '../../engine/src/history/verify-export.ts';
import { writeOrder } from '../../engine/src/cli/demo/company/write-order.ts';
import { fits } from './fits.ts';
import {
  accessFaults,
  chromiumPath,
  inPage,
  screenshot,
  settled,
  WIDTHS,
  type Language,
} from './given-browser.ts';
import { givenDemo } from './given-demo.ts';
import { changeHistory, cutHistory } from './change-history.ts';
import { lookAtPack, savedPack } from './evidence-pack.ts';
import { labelsOf, wordsOf } from './words-of.ts';
import { servedPages } from './served-pages.ts';

const DAY = 86_400_000;
const dayIn = (days: number): string =>
  new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

describe.skipIf(chromiumPath === undefined)(
  'journeys through the demonstration company (skipped where there is no Chromium)',
  () => {
    const bench = servedPages('production', givenDemo);

    const LANGUAGES: readonly Language[] = ['zh', 'en'];
    describe.each(LANGUAGES)('in %s', (language) => {
      afterAll(() => bench.closeOpened());
      const say = wordsOf(language);
      const as = (person: string, path: string): Promise<Page> =>
        bench.visit({ language, width: 'wide', person }, path);

      /** An order file of the first customer, for one product at `price`, or at that of the list. */
      const orderFile = (number: string, price?: string) => {
        const [customer] = bench.served.data.customers;
        const [product] = bench.served.data.products;
        if (!customer || !product) throw new Error('Expected a customer and a product.');
        const line = { no: 1, product, quantity: 200, price: price ?? product.usd };
        const control = 700_000 + bench.opened.length;
        const days = { day: dayIn(0), wantedOn: dayIn(95) };
        const { name, content } = writeOrder({ number, customer, lines: [line], control, ...days });
        return { name, mimeType: 'text/plain', buffer: Buffer.from(content) };
      };

      const takeIn = async (page: Page, file: ReturnType<typeof orderFile>): Promise<void> => {
        await page.locator('input[type=file]').setInputFiles(file);
        const take = say('features/intake', 'takeThis', { name: file.name });
        await page.getByRole('button', { name: take }).click();
        await page.getByRole('link', { name: say('features/intake', 'openOrder') }).click();
        await settled(page);
      };

      /** The person opens the only task of the order at the element, fills it in and sends it. */
      const work = async (
        person: string,
        { order, element }: { readonly order: string; readonly element: string },
        fill: (page: Page) => Promise<void> = () => Promise.resolve(),
      ): Promise<void> => {
        const task = await vi.waitFor(async () => {
          const found = await bench.served.engine.tasks({ element, limit: 500 });
          const one = found.find(({ businessKey = '' }) => businessKey.includes(order));
          if (!one) throw new Error(`Expected a task "${element}" of ${order}, but there is none.`);
          return one;
        }, PATIENCE);
        const page = await as(person, `/inbox/${encodeURIComponent(task.id)}`);
        await page.locator('.task-work .fjs-form').waitFor();
        await fill(page);
        await page.locator('.task-work > .ant-btn-primary').click();
        await page.waitForURL(/\/inbox(\?|$)/);
      };

      /** Fits both widths, and axe finds no serious fault. */
      const judge = async (page: Page, what: string): Promise<void> => {
        for (const width of ['narrow', 'wide'] as const) {
          await page.setViewportSize(WIDTHS[width]);
          await fits(page);
          await screenshot(page, `journey-${what}-${language}-${width}`);
        }
        expect(await accessFaults(page), what).toEqual([]);
      };

      const salesOrderOf = async (order: string): Promise<string> => {
        const query = { processId: 'order-to-cash', businessKey: order, limit: 1 };
        const [instance] = await bench.served.engine.instances(query);
        const { salesOrderNumber } = await bench.served.engine.variables(instance?.id ?? '');
        return typeof salesOrderNumber === 'string' ? salesOrderNumber : '';
      };

      it('a clerk works an order from an EDI file to the invoice', async () => {
        const order = `HC-${language.toUpperCase()}-1`;
        const page = await as('wang.sales', '/intake/new');
        await takeIn(page, orderFile(order));
        await page.getByRole('heading', { name: order }).waitFor();
        const form = (name: string) => labelsOf(language, `order-to-cash/forms/${name}`);
        await work('qian.quality', { order, element: 'inspect-goods' }, async (task) => {
          await task.getByLabel(form('inspect-goods')('passed')).check();
        });
        await work('chen.warehouse', { order, element: 'assemble' }, async (task) => {
          await task.getByLabel(form('report-assembly')('packages')).fill('12');
        });
        await work('chen.warehouse', { order, element: 'arrange-shipment' }, async (task) => {
          await task.getByLabel(form('arrange-shipment')('carrier')).fill('COSCO SHIPPING');
          await task.getByLabel(form('arrange-shipment')('document')).fill(`COSU-${order}`);
          const zh = language === 'zh';
          const named = (name: string) => task.getByRole('button', { name, exact: true });
          for (let line = 1; line <= 2; line += 1) {
            await named(zh ? '增加一行' : 'Add new').click();
            await task
              .locator('.fjs-repeat-row-container')
              .nth(line - 1)
              .waitFor();
          }
          const [first, second] = await task.locator('.fjs-repeat-row-container input').all();
          const tops = await Promise.all(
            [first, second].map(async (one) => (await one?.boundingBox())?.y),
          );
          expect(new Set(tops).size).toBe(1);
          await screenshot(task, `journey-lines-${language}`);
          for (const line of [2, 1])
            await named(zh ? `删除第 ${line} 行` : `Remove list item ${line}`).click();
        });
        const shipment = `${await salesOrderOf(order)}-S1`;
        await bench.served.engine.publishMessage({
          name: 'goods-arrived',
          correlationKey: shipment,
        });
        await work('wang.sales', { order, element: 'confirm-arrival' }, async (task) => {
          const day = task.locator('.task-work input.flatpickr-input');
          await day.fill(dayIn(0).replaceAll('-', ''));
          await day.press('Enter');
          expect(await day.inputValue()).toBe(dayIn(0));
        });
        await vi.waitFor(async () => {
          const { members } = await bench.served.engine.family(order);
          const keys = members.map((one) => (one.kind === 'record' ? one.key : undefined));
          expect(keys).toContain(`INV-${shipment}`);
        }, PATIENCE);
        await page.goto(`/orders/${order}`);
        await settled(page);
        const shipped = page.locator('.order-stages li', {
          has: page.locator('.order-stage-due'),
        });
        await shipped.getByRole('img', { name: say('features/orders', 'stageDone') }).waitFor();
        await screenshot(page, `journey-clerk-${language}`);
        await page.locator('.order').getByText(`INV-${shipment}`).first().waitFor();
      });

      it('a clerk enters an order that is faxed and told on the phone, and it becomes an order', async () => {
        const enter = (key: string) => say('features/intake/enter', key);
        const [customer] = bench.served.data.customers;
        const [first, second] = bench.served.data.products;
        if (!customer || !first || !second) throw new Error('Expected a customer and products.');
        const page = await as('wang.sales', '/intake/enter');
        const order = `FAX-${language.toUpperCase()}-1`;
        const send = page.getByRole('button', { name: enter('send.original') });
        await page.locator('#enter-channel').click();
        await page.getByTitle(say('features/intake', 'channel.fax'), { exact: true }).click();
        await page.getByLabel(enter('call.caller')).fill('Dana, +1 216 555 0142');
        await page.locator('#enter-customer').fill(customer.name.slice(0, 6));
        await page.getByTitle(`${customer.name} (${customer.number})`).click();
        await page.locator('#enter-orderNumber').fill(order);
        const cells = page.locator('.enter-line').first();
        await cells.getByLabel(enter('line.product')).fill(first.number);
        await page.locator('.ant-select-item-option').getByText(first.number).first().click();
        await cells.getByLabel(enter('line.quantity')).fill('two hundred');
        await page.locator('.enter-line .enter-error').waitFor();
        await send.click();
        // What is wrong is told by the field, and that a fax has no scan.
        const scanField = page
          .locator('.ant-form-item')
          .filter({ has: page.locator('#enter-scan') });
        await scanField.locator('.ant-form-item-explain-warning').waitFor();
        await judge(page, 'enter');
        await cells.getByLabel(enter('line.quantity')).fill('200');
        await cells.getByLabel(enter('line.quantity')).press('Enter');
        const next = page.locator('.enter-line').nth(1);
        await next.getByLabel(enter('line.product')).focus();
        await pasteInto(page, `${second.number}\t1,000\t个\t${second.usd}`);
        await next.getByText(second.name).waitFor();
        const buffer = Buffer.from('%PDF-1.7 a fax of one page');
        const scan = { name: 'fax-17.pdf', mimeType: 'application/pdf', buffer };
        await page.locator('input[type=file]').setInputFiles(scan);
        await page.getByText(scan.name).waitFor();
        await page.reload();
        await settled(page);
        await page.getByText(scan.name).waitFor();
        await send.click();
        await page.getByRole('link', { name: say('features/intake', 'openOrder') }).waitFor();
        await judge(page, 'entered');
        const saved = page.waitForEvent('download');
        const save = say('features/intake', 'entered.scan', { name: scan.name });
        await page.getByRole('button', { name: save }).click();
        expect((await saved).suggestedFilename()).toBe(scan.name);
        await vi.waitFor(async () => {
          const query = { processId: 'order-to-cash', businessKey: order, limit: 1 };
          const [instance] = await bench.served.engine.instances(query);
          const known = await bench.served.engine.variables(instance?.id ?? '');
          expect(known['customer']).toMatchObject({ number: customer.number });
        }, PATIENCE);
        await page.goto('/intake/enter');
        await settled(page);
        await page.locator('#enter-orderNumber').fill(order);
        await page.locator('.enter-doubt').getByText(order).waitFor();
      });

      it('an expert resolves an exception, and the order goes on where it stood', async () => {
        const order = `HC-${language.toUpperCase()}-2`;
        const page = await as('wang.sales', '/intake/new');
        await takeIn(page, orderFile(order, '1.07'));
        const label = labelsOf(language, 'order-exception/forms/resolve-exception');
        await work('wu.sales-manager', { order, element: 'resolve-exception' }, async (task) => {
          await screenshot(task, `journey-expert-${language}`);
          await task.getByLabel(label('decision', 'correct')).check();
          await task.getByLabel(label('values.unitPrice'), { exact: true }).fill('4.60');
          await task
            .getByLabel(label('comment'), { exact: true })
            .fill('Price of the list, said the customer.');
        });
        await vi.waitFor(async () => {
          const found = await bench.served.engine.tasks({ element: 'inspect-goods', limit: 500 });
          expect(found.map(({ businessKey }) => businessKey)).toContain(order);
        }, PATIENCE);
      });

      it('a manager sees an alarm, hands its task to somebody who has time, and says so', async () => {
        await bench.served.engine.alarms.evaluate();
        const alarm = (key: string) => say('features/alarms', key);
        const task = (key: string) => say('features/inbox/task', key);
        const page = await as('gu.manager', '/home');
        await page.locator(`a.figure[href*="kind=overdue"]`).click();
        const toTask = page.getByRole('link', { name: alarm('to.task') });
        await page.locator('.alarms-rows a').first().waitFor();
        for (const row of await page.locator('.alarms-rows a').all()) {
          await row.click();
          await page.locator('.alarm-sentence').waitFor();
          if ((await toTask.count()) > 0) break;
        }
        const address = page.url();
        await screenshot(page, `journey-manager-${language}`);
        await toTask.click();
        await page.getByRole('button', { name: task('assign'), exact: true }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByRole('combobox').fill('lin.service');
        await page.getByTitle(/\(lin\.service\)/).click();
        await dialog.getByRole('button', { name: task('assign'), exact: true }).click();
        await page
          .getByText(say('features/inbox/task', 'withOther', { person: '林娜' }))
          .first()
          .waitFor();
        await page.goto(address);
        await settled(page);
        await page.getByRole('button', { name: alarm('acknowledge'), exact: true }).click();
        await dialog.getByRole('textbox').fill('Given to a colleague who has time.');
        await dialog.getByRole('button', { name: alarm('acknowledge'), exact: true }).click();
        await page.locator('.alarm-deeds').getByTitle('gu.manager').waitFor();
        await page.locator('.alarm-deeds', { hasText: 'who has time' }).waitFor();
      });

      it('a manager reads by which rules a customer has its grade', async () => {
        const grade = (key: string) => say('features/records/grade', key);
        const good = await bench.served.engine.records.search({
          ...{ type: 'customer', where: { class: 'A' }, limit: 1 },
        });
        const number = good[0]?.id.replace('customer/', '') ?? '';
        await bench.served.engine.deploy(
          readFileSync(new URL('grade-again.bpmn', import.meta.url), 'utf8'),
        );
        const variables = { number, score: 12 };
        await bench.served.engine.start({ processId: 'grade-again', variables });
        await vi.waitFor(async () => {
          const record = await bench.served.engine.records.get(`customer/${number}`);
          expect(record.values['class']).toBe('C');
        }, PATIENCE);
        const page = await as('gu.manager', `/customers/${number}`);
        await page.getByRole('tab', { name: say('features/records', 'customer.grading') }).click();
        await page
          .getByRole('link', { name: grade('process') })
          .last()
          .waitFor();
        await page.locator('.ant-table-row-expand-icon').first().click();
        await page.locator('.ant-table-expanded-row .ant-collapse').first().waitFor();
        await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
        await screenshot(page, `journey-grade-${language}`);
        expect(await page.getByText(grade('noRule')).count()).toBe(0);
      });

      it('an auditor replays an instance, and finds what was changed in the file', async () => {
        const [order] = await bench.served.engine.instances({
          processId: 'order-to-cash',
          limit: 1,
        });
        const page = await as('auditor', `/audit/${order?.id ?? ''}`);
        const verdict = page.locator('.ant-alert').first();
        await page.locator('.ant-alert-success').waitFor();
        expect(await verdict.textContent()).toContain(say('features/audit', 'inBrowser'));
        await page.locator('.ant-slider-handle').focus();
        await page.keyboard.press('Home');
        await page.locator('.djs-element').first().waitFor();
        await page.getByRole('region', { name: say('parts/why', 'why') }).waitFor();
        const again = page.getByRole('button', { name: say('features/audit', 'again') });
        const undo = changeHistory(bench.served.path, order?.id ?? '');
        await again.click();
        const changed = {
          zh: '第 1 次提交在写入之后被改动',
          en: 'Expected revision 1 of instance',
        };
        await verdict.getByText(changed[language]).first().waitFor();
        const mend = { zh: '请从备份恢复', en: 'Restore it from a backup' };
        await verdict.getByText(mend[language]).waitFor();
        await screenshot(page, `journey-auditor-${language}`);
        const save = page.getByRole('button', { name: say('features/audit', 'export') });
        const damaged = await savedPack(page, () => save.click());
        expect(damaged.page).toContain(changed[language]);
        undo();
        await again.click();
        await page.locator('.ant-alert-success').waitFor();
        const whole = await savedPack(page, () => save.click());
        const checked = await verifyExport(whole.history.split('\n'), { hash: nodeHash });
        expect(checked).toMatchObject({ instances: 1, problems: [] });
        expect(whole.page).toContain(nodeHash(whole.history));
        await lookAtPack(page, whole.page, `evidence-${language}`);
        // Evidence without its end is whole in itself: only the server knows where it must end.
        const putBack = cutHistory(bench.served.path, order?.id ?? '');
        await again.click();
        await verdict.getByText('HISTORY_TRUNCATED').waitFor();
        putBack();
        await page.goto('/audit');
        await page.getByRole('button', { name: say('features/audit', 'verifyAll') }).click();
        await page.locator('.ant-alert-success').waitFor();
      });

      it('no page has complained', () => {
        expect(bench.opened.flatMap(({ complaints }) => complaints)).toEqual([]);
      });
    });
  },
);

/** As Ctrl+V does, of what Excel has put on the clipboard. */
const pasteInto = (page: Page, text: string): Promise<unknown> =>
  inPage(
    page,
    `(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', ${JSON.stringify(text)});
      const told = { clipboardData, bubbles: true, cancelable: true };
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', told));
    })()`,
  );

/** How long the engine may take with what has been sent to it. */
const PATIENCE = { timeout: 60_000, interval: 100 };
