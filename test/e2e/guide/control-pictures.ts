import { changeHistory } from '../change-history.ts';
import { settled } from '../given-browser.ts';
import type { GivenDemo } from '../given-demo.ts';
import type { Scene } from './stage.ts';

/** Pictures for those who keep processes, evidence and accounts, by `<user>-<what>`. */
export const controlPictures: Readonly<Record<string, Scene>> = {
  'process-owner-design': async ({ as, say }) => {
    const page = await as('owner', '/processes/data-backup/design?version=1');
    const make = { name: say('features/drafts', 'new'), exact: true };
    await page.getByRole('button', make).click();
    await page.getByRole('dialog').getByRole('button', make).click();
    await page.locator('.djs-shape[data-element-id="check-backup"]').click();
    await page.locator('[data-group-id="group-general"]').waitFor();
    await settled(page);
    return { page };
  },

  'process-owner-form': async ({ as, say }) => {
    const page = await as('owner', '/processes/data-backup/design?version=1');
    const make = { name: say('features/drafts', 'new'), exact: true };
    await page.getByRole('button', make).click();
    await page.getByRole('dialog').getByRole('button', make).click();
    await page.locator('.djs-shape[data-element-id="check-backup"]').click();
    const design = { name: say('features/designer', 'formOpen') };
    await page.locator('.element-panel').getByRole('button', design).click();
    await page.locator('.fjs-element[data-id]').nth(2).click();
    await settled(page);
    return { page };
  },

  'process-owner-rules': async ({ as, say }) => {
    const rules = (key: string, given?: Readonly<Record<string, string>>) =>
      say('features/rules', key, given);
    const page = await as('owner', '/rules/credit-release/newest');
    await page.getByRole('button', { name: rules('change'), exact: true }).click();
    const make = { name: rules('newDraft'), exact: true };
    await page.getByRole('button', make).click();
    await page.getByRole('dialog').getByRole('button', make).click();
    await page.getByText(rules('noGapsFound')).waitFor();
    await page.getByRole('grid', { name: rules('table') }).focus();
    for (const key of ['Control+ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
    await page.keyboard.type('C');
    await page.keyboard.press('Enter');
    await page.locator('.grid-note').first().waitFor();
    return { page };
  },

  'process-owner-try': async ({ as, say }) => {
    const page = await as('owner', '/processes/satisfaction-survey/try?version=1');
    await page.getByRole('button', { name: say('features/try', 'start') }).click();
    await page.locator('.djs-element').first().waitFor();
    await settled(page);
    return { page };
  },

  'process-owner-heat': async ({ as }) => {
    const page = await as('owner', '/operations?view=heat&processId=order-to-cash&by=mean');
    await page.locator('.djs-element').first().waitFor();
    await settled(page);
    return { page };
  },

  'process-owner-policy': async ({ as }) => ({
    page: await as('owner', '/policies?clause=BIZ/3'),
  }),

  'auditor-replay': async ({ as, demo }) => {
    const page = await as('auditor', `/audit/${await completedOrder(demo)}`);
    await page.locator('.ant-alert-success').waitFor();
    await page.locator('.djs-element').first().waitFor();
    const handle = page.locator('.ant-slider-handle');
    await handle.focus();
    await page.keyboard.press('Home');
    for (let steps = 0; steps < 8; steps += 1) await page.keyboard.press('ArrowRight');
    return { page };
  },

  'auditor-changed': async ({ as, demo }) => {
    const id = await completedOrder(demo);
    const undo = changeHistory(demo.path, id);
    const page = await as('auditor', `/audit/${id}`);
    await page.locator('.ant-alert-error').waitFor();
    await page.locator('.djs-element').first().waitFor();
    return { page, undo, height: 420 };
  },

  'administrator-people': async ({ as }) => ({ page: await as('admin', '/administration') }),

  'administrator-account': async ({ as, say }) => {
    const page = await as('admin', '/administration');
    await page.getByRole('button', { name: say('features/administration', 'createUser') }).click();
    await page.getByRole('dialog').locator('#id').fill('he.lan');
    await page.getByRole('dialog').locator('#name').fill('何岚');
    await settled(page);
    return { page };
  },
};

async function completedOrder({ engine }: GivenDemo): Promise<string> {
  const query = { processId: 'order-to-cash', status: 'completed', limit: 1 } as const;
  const [order] = await engine.instances(query);
  return order?.id ?? '';
}
