import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { writeOrder } from '../../../engine/src/cli/demo/company/write-order.ts';
import type { Variables } from '../../../engine/src/index.ts';
import { settled } from '../given-browser.ts';
import type { GivenDemo } from '../given-demo.ts';
import type { Scene, Stage } from './stage.ts';

/** Pictures for those who do the company's work, by `<user>-<what>`. */
export const workPictures: Readonly<Record<string, Scene>> = {
  'clerk-inbox': async ({ as }) => {
    const page = await as('wang.sales', '/inbox');
    await page.locator('.row').first().click();
    await page.locator('.task-work').waitFor();
    await settled(page);
    return { page };
  },

  'clerk-intake': async ({ as }) => {
    const page = await as('wang.sales', '/intake/new');
    const name = '850-prairie-supply.edi';
    const buffer = readFileSync(`${SAMPLES}${name}`);
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer });
    await page.locator('.reading').waitFor();
    return { page };
  },

  'clerk-enter': async ({ as, demo, say }) => {
    const page = await as('wang.sales', '/intake/enter');
    const word = (key: string): string => say('features/intake/enter', key);
    await page.getByLabel(word('call.caller')).fill('Dana, +1 312 555 0184');
    const customer = customerOf(demo, 0);
    await page.locator('#enter-customer').fill(customer.name.slice(0, 6));
    await page.getByTitle(`${customer.name} (${customer.number})`).click();
    await page.getByRole('button', { name: word('order.giveNumber') }).click();
    const line = page.locator('.enter-line').first();
    const number = demo.data.products[0]?.number ?? '';
    await line.getByLabel(word('line.product')).fill(number);
    await page.locator('.ant-select-item-option').getByText(number).first().click();
    await line.getByLabel(word('line.quantity')).fill('1,200');
    await page.locator('.enter-totals b').waitFor();
    return { page };
  },

  'clerk-order': async ({ as, demo }) => {
    const query = { processId: 'order-to-cash', status: 'completed', limit: 1 } as const;
    const [order] = await demo.engine.instances(query);
    return { page: await as('wang.sales', `/orders/${order?.businessKey ?? ''}?status=completed`) };
  },

  'clerk-customer': async ({ as, demo }) => ({
    page: await as('wang.sales', `/customers/${customerOf(demo, 0).number}`),
  }),

  'manager-home': async ({ as }) => {
    const page = await as('gu.manager', '/home');
    await page.locator('.figure-money').first().waitFor();
    await settled(page);
    return { page };
  },

  'manager-alarm': async ({ as }) => {
    const page = await as('gu.manager', '/alarms');
    await page.locator('.alarm-row').nth(1).click();
    await page.locator('.alarm-sentence').waitFor();
    await settled(page);
    return { page };
  },

  'manager-approval': async (stage) => {
    const { as, demo, language } = stage;
    const { number } = customerOf(demo, language === 'zh' ? 1 : 2);
    await proposeChange(stage, number);
    return { page: await as('gu.manager', `/customers/${number}`) };
  },

  'manager-report': async ({ as }) => {
    const page = await as('gu.manager', '/reports/receivables-by-age');
    await page.locator('[role="img"] svg').first().waitFor();
    return { page };
  },

  'expert-exception': async (stage) => {
    const { as, demo } = stage;
    const number = await takeUnknownItem(stage);
    const query = { element: 'resolve-exception', limit: 500 };
    for (let looks = 0; looks < 100; looks += 1) {
      const tasks = await demo.engine.tasks(query);
      const task = tasks.find(({ businessKey = '' }) => businessKey.includes(number));
      if (task) {
        const page = await as('expert', `/inbox/${encodeURIComponent(task.id)}`);
        await page.locator('.task-work .fjs-form').waitFor();
        return { page };
      }
      await pause(200);
    }
    throw new Error(`Expected an exception of order "${number}", but none came.`);
  },

  'expert-rules': async ({ as, say }) => {
    const page = await as('expert', '/rules/exception-routing/newest');
    await page.getByRole('tab', { name: say('features/rules', 'try') }).click();
    await page.locator('#code').fill('item-unknown');
    await page.getByRole('button', { name: say('features/rules', 'judge') }).click();
    await page.locator('.ant-alert').first().waitFor();
    return { page };
  },
};

const SAMPLES = new URL('../../../processes/order-to-cash/demo/orders/', import.meta.url).pathname;

function customerOf({ data }: GivenDemo, at: number) {
  const customer = data.customers[at];
  if (customer === undefined) throw new Error(`Expected ${at + 1} customers or more.`);
  return customer;
}

async function proposeChange({ demo, language }: Stage, number: string): Promise<void> {
  const { records } = demo.engine;
  const reason = language === 'zh' ? '三年付款无延误' : 'Three years without a late payment';
  const before = await records.get(`customer/${number}`);
  const limit = { amount: '120000.00', currency: 'USD' };
  const credit = { ...(before.values['credit'] as Variables), limit };
  const actor = { id: 'wang.sales', by: 'clerk' };
  await records.update(`customer/${number}`, { credit }, { actor, reason });
}

/** An order for something that the company does not have; gives its number. */
async function takeUnknownItem({ demo, language }: Stage): Promise<string> {
  const number = `HC-${language.toUpperCase()}-7`;
  const [product] = demo.data.products;
  if (product === undefined) throw new Error('Expected a product.');
  const unknown = { ...product, number: 'DR-20-X', gtin: '6912345299991' };
  const line = { no: 1, product: unknown, quantity: 200, price: product.usd };
  const { name, content } = writeOrder({
    ...{ number, customer: customerOf(demo, 0), lines: [line] },
    ...{ control: language === 'zh' ? 710_001 : 710_002, day: '2026-11-25' },
    wantedOn: '2027-03-01',
  });
  const actor = { id: 'wang.sales', by: 'clerk' };
  await demo.engine.intake.take({ content, name, actor });
  return number;
}
