import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { editAtOnce } from './edit-at-once.ts';
import { fits } from './fits.ts';
import {
  accessFaults,
  bringInFront,
  chromiumPath,
  inPage,
  putBehind,
  screenshot,
  settled,
  WIDTHS,
} from './given-browser.ts';
import { givenCompany, type PersonId } from './given-company.ts';
import { keepManyTasks } from './keep-many-tasks.ts';
import { ORDER_FILES } from './order-files.ts';
import { servedPages } from './served-pages.ts';

const MANY = 10_000;

describe.skipIf(chromiumPath === undefined)(
  'people at work (skipped where neither CHROMIUM nor /usr/bin/chromium is a browser)',
  () => {
    const bench = servedPages('development', givenCompany);
    const as = (person: PersonId | undefined, path: string): Promise<Page> =>
      bench.visit({ language: 'en', width: 'wide', ...(person && { person }) }, path);
    afterEach(() => bench.closeOpened());

    it('sign in, are told where the password is wrong, and set one of their own', async () => {
      const { accounts } = bench.served.server.context;
      const person = { id: 'xu.sales', name: '徐静', roles: ['clerk'], departments: ['sales'] };
      const { oneTimePassword } = await accounts.create(person as never, { id: 't', by: 'system' });
      const page = await as(undefined, '/');
      await page.getByLabel('User name').fill('xu.sales');
      await page.locator('#password').fill('not this one');
      await page.getByRole('button', { name: 'Log in' }).click();
      await page.getByRole('alert').waitFor();
      await page.locator('#password').fill(oneTimePassword);
      await page.getByRole('button', { name: 'Log in' }).click();
      await page.locator('#current').fill(oneTimePassword);
      await page.locator('#next').fill('forty-two grey lanterns');
      await page.locator('#again').fill('forty-two grey lanterns');
      await page.getByRole('button', { name: 'Change password' }).click();
      await page.getByRole('heading', { name: 'Good day, 徐静' }).waitFor();
    });

    it('move by j and k, open by Enter, and switch the language of a form as it stands', async () => {
      const page = await as('wu.sales-manager', '/inbox');
      await page.locator('.rows').focus();
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      await page.keyboard.press('k');
      const second = await page.locator('.row-cursor .row-under').textContent();
      await page.keyboard.press('Enter');
      await page.locator('.pane-detail h2', { hasText: 'Resolve the exception' }).waitFor();
      const [, number, customer] = await page.locator('.task-under span').allTextContents();
      expect(second).toContain(`${number} · ${customer} · `);
      await page.getByLabel('Correct it').check();
      await page.getByRole('button', { name: 'Submit: Correct it' }).waitFor();
      await page.getByRole('button', { name: 'Where it stands in the process' }).click();
      await page.locator('.djs-element[data-element-id="resolve-exception"]').first().waitFor();
      await page.getByRole('button', { name: '中文' }).click();
      await page.getByRole('button', { name: '提交：更正' }).waitFor();
      expect(await page.getByLabel('更正').isChecked()).toBe(true);
      expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    });

    it('lose nothing they have typed, not by a reload, nor by a colleague who was faster', async () => {
      const page = await as('wu.sales-manager', '/inbox');
      await page.locator('.row').first().click();
      await page.getByLabel('Accept it as it is').check();
      await page.getByLabel('Comment', { exact: true }).fill('As agreed by telephone.');
      await page.reload();
      await settled(page);
      const comment = page.getByLabel('Comment', { exact: true });
      await comment.waitFor();
      await expect.poll(() => comment.inputValue()).toBe('As agreed by telephone.');
      expect(await page.getByLabel('Accept it as it is').isChecked()).toBe(true);
      const taskId = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '');
      await page.route('**/api/v1/events', (route) => route.abort());
      await bench.served.engine.claimTask(taskId, 'somebody.else', {
        actor: { id: 'somebody.else', by: 'clerk' },
      });
      await page.getByRole('button', { name: 'Submit: Accept it as it is' }).click();
      await page.getByText('Somebody else has claimed this task first').waitFor();
      expect(await comment.inputValue()).toBe('As agreed by telephone.');
      await bench.served.engine.unclaimTask(taskId, {
        actor: { id: 'somebody.else', by: 'clerk' },
      });
      await page.getByRole('button', { name: 'Submit: Accept it as it is' }).click();
      await page.waitForURL(/\/inbox(\?|$)/);
      expect(await bench.served.engine.task(taskId)).toBeUndefined();
      expect(await inPage(page, 'sessionStorage.length')).toBe(0);
    });

    it('see what was understood of an order before they take it, and release one with a reason', async () => {
      const page = await as('wang.sales', '/intake/new');
      const text = (ORDER_FILES[0]?.text ?? '').replaceAll('PS-77120', 'PS-90001');
      const name = 'new-order.edi';
      const buffer = Buffer.from(text.replaceAll('1077', '1999'));
      await page
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'text/plain', buffer });
      await page.locator('.reading').getByText('PS-90001').waitFor();
      await page.getByText('Floodlight 50 W, black').waitFor();
      await page.getByRole('button', { name: `Take ${name}` }).click();
      await page.getByText('Order PS-90001 was taken.').waitFor();
      await page.goto('/intake?status=held');
      await page.locator('.row', { hasText: 'lakeshore-2' }).click();
      await page.getByText('a message of the same control number has come before').waitFor();
      const release = page.getByRole('button', { name: 'Release' });
      expect(await release.isDisabled()).toBe(true);
      await page.getByLabel('Give the reason').fill('A second order, said the customer.');
      await release.click();
      await page.getByText('Order LS-261110-01 was', { exact: false }).waitFor();
      const [message] = await bench.served.engine.intake.list({ orderNumber: 'LS-261110-01' });
      expect(message?.status).toBe('done');
    });

    it('see an order that came by a folder, answer it there, and why another file was not taken', async () => {
      const text = (ORDER_FILES[0]?.text ?? '').replaceAll('PS-77120', 'PS-90002');
      writeFileSync(join(bench.served.inbox, 'by-folder.edi'), text.replaceAll('1077', '2999'));
      const page = await as('wang.sales', '/intake');
      await page.getByText('PO-scan.edi: empty').waitFor();
      await page.locator('.row', { hasText: 'by-folder.edi' }).click();
      await page.locator('.intake-view').getByText('Folder lakeshore').waitFor();
      await page.getByText('Order PS-90002 was taken.').waitFor();
      await page.getByRole('button', { name: 'Answer the order' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Quantity').first().fill('10 pieces');
      await dialog.getByText('Write a number').waitFor();
      await dialog.getByLabel('Quantity').first().fill('10');
      await dialog.getByLabel('Answer', { exact: true }).first().click();
      await page.locator('.ant-select-item-option').getByText('Change', { exact: true }).click();
      await screenshot(page, 'answer-order-en-wide');
      await dialog.getByRole('button', { name: 'Answer the order' }).click();
      await page.getByText('Order response').waitFor();
      const outbox = readdirSync(bench.served.outbox);
      expect(outbox.filter((name) => name.startsWith('855-'))).toHaveLength(1);
    });

    it('change a record, wait for another to approve, and compare the versions', async () => {
      const clerk = await as('wang.sales', '/customers/C-1014');
      await clerk.getByRole('button', { name: 'Edit' }).click();
      await clerk.locator('#name').fill('Prairie Electrical Supply LLC');
      await clerk.emulateMedia({ reducedMotion: 'no-preference' });
      await clerk.locator('#remark').fill('New legal form.');
      await clerk.getByRole('button', { name: 'Save' }).click();
      await clerk.getByText('A change proposed by 王晓梅 waits').waitFor();
      const manager = await as('feng.manager', '/customers?pending=yes');
      await manager.getByRole('link', { name: 'C-1014' }).click();
      await manager.getByRole('button', { name: 'Approve the change' }).click();
      await manager.getByRole('heading', { name: 'Prairie Electrical Supply LLC' }).waitFor();
      await manager.getByRole('tab', { name: 'Compare versions' }).click();
      await manager.getByRole('cell', { name: 'New legal form.' }).waitFor();
    });

    it('change what another has changed meanwhile, and undo nothing they have not touched', async () => {
      await editAtOnce(() => as('wang.sales', '/customers/C-1001'), bench.served.engine);
    });

    it('are told in Chinese what they may not see, and what was not written and why', async () => {
      const visitor = { language: 'zh', width: 'narrow', person: 'wang.sales' } as const;
      const page = await bench.visit(visitor, '/records/employee');
      await page.getByText('您的角色无权查看或修改此档案或字段').waitFor();
      const original = page.getByText(/^Expected /);
      expect(await original.isVisible()).toBe(false);
      await page.getByText('原文 RECORD_FORBIDDEN').click();
      await original.waitFor();
      await page.goto('/customers/new');
      await page.locator('#number').fill('C-1001');
      await page.locator('#name').fill('Another');
      await page.locator('#status').click();
      await page.getByTitle('合作中', { exact: true }).click();
      await page.locator('#address_city').fill('Hamburg');
      await page.locator('#address_country').fill('DE');
      await page.locator('#address_country').press('Enter');
      await page.locator('#address_postalCode').fill('20457'.repeat(5));
      await page.getByRole('button', { name: '新建客户' }).click();
      await page.getByText('请改正标红之处').waitFor();
      await page.locator('#address_postalCode_help').getByText('最多 20 个字符').waitFor();
      await page.locator('#address_postalCode').fill('20457');
      await page.getByRole('button', { name: '新建客户' }).click();
      await page.locator('#number_help').getByText('已被另一份档案使用').waitFor();
      await page.goto('/customers/C-1001');
      await page.getByRole('cell', { name: '合作中', exact: true }).waitFor();
    });

    it('see what would become of each row of a file before it is written', async () => {
      const page = await as('wang.sales', '/customers');
      await page.getByRole('button', { name: 'Import' }).click();
      const lines = [
        'number,name,status,address.street,address.city,address.country',
        'C-9001,Harbor Lighting,prospect,1 Pier Rd,Chicago,US',
        'C-9002,No such status,nonsense,1 Pier Rd,Chicago,US',
      ];
      const buffer = Buffer.from(lines.join('\n'));
      const file = { name: 'customers.csv', mimeType: 'text/csv', buffer };
      await page.locator('input[type=file]').setInputFiles(file);
      await page.getByText('1 row is wrong', { exact: false }).waitFor();
      await page.getByRole('cell', { name: 'C3', exact: false }).waitFor();
      expect(
        await bench.served.engine.records.search({ type: 'customer', where: { number: 'C-9001' } }),
      ).toEqual([]);
      await page.getByRole('button', { name: 'Write only the 1 right row' }).click();
      await page.getByText('1 row has been written.').waitFor();
      const opened = page.waitForEvent('popup');
      await page.getByRole('link', { name: 'C-9001' }).last().click();
      const record = await opened;
      await record.getByRole('heading', { name: 'Harbor Lighting' }).waitFor();
      await record.getByRole('cell', { name: 'United States (US)', exact: true }).waitFor();
    });

    it('take up an alarm with a reason, and see the bell count one less by itself', async () => {
      const page = await as('wu.sales-manager', '/alarms');
      const bell = page.getByRole('button', { name: /^Alarms: \d+ open$/ });
      const before = Number(/\d+/.exec((await bell.getAttribute('aria-label')) ?? '')?.[0]);
      expect(before).toBeGreaterThan(0);
      await page.locator('.alarm-row').first().click();
      await page.getByRole('heading', { name: /^Why: / }).waitFor();
      await page.getByRole('button', { name: 'Acknowledge' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Reason').fill('I have called the plant.');
      await dialog.getByRole('button', { name: 'Acknowledge' }).click();
      await page.getByText('I have called the plant.').waitFor();
      const other = await as('wang.sales', '/home');
      await other.getByRole('button', { name: `Alarms: ${before - 1} open` }).waitFor();
      const [next] = await bench.served.engine.alarms.list({ status: 'open', limit: 1 });
      const by = { actor: { id: 'feng.manager', by: 'manager' }, reason: 'Seen' } as const;
      await bench.served.engine.alarms.acknowledge(next?.id ?? '', by);
      await other.getByRole('button', { name: `Alarms: ${before - 2} open` }).waitFor();
    });

    it('read a report of another year where nothing moves, see what a bar counts, and save it', async () => {
      const visitor = { person: 'feng.manager', language: 'en', width: 'narrow' } as const;
      const page = await bench.visit(visitor, '/reports');
      await page.getByRole('link', { name: 'Complaints by cause' }).click();
      await page.getByLabel('Kind of period').click();
      await page.getByTitle('Year', { exact: true }).click();
      await page.waitForURL(/period=\d{4}$/);
      await page.locator('.report-answer').waitFor();
      // What has been chosen from is gone, and in nobody's way.
      await page.locator('.ant-select-dropdown').waitFor({ state: 'hidden' });
      await fits(page);
      await page.goto('/reports/receivables-by-age');
      await page.locator('[role="img"] svg path[fill="#0f857c"]').first().click();
      await page.locator('.report-subjects').getByRole('link', { name: 'IV-3' }).waitFor();
      expect(await accessFaults(page)).toEqual([]);
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save as Excel' }).click();
      const file = await saved;
      expect(file.suggestedFilename()).toBe('receivables-by-age.xlsx');
      const bytes = readFileSync(await file.path());
      // What every workbook begins with: a ZIP archive.
      expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
    });

    it('find a customer by the keys alone, and open it', async () => {
      const page = await as('wu.sales-manager', '/home');
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Search everything' }).fill('prairie');
      await page.getByRole('option', { name: /Customer.*Prairie/ }).waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/customers\/C-1014$/);
    });

    it('see what others have done without asking again', async () => {
      const page = await as('he.quality', '/inbox');
      await page.getByText('Inspect the goods').first().waitFor();
      const behind = await as('he.quality', '/inbox');
      await putBehind(behind);
      const [task] = await bench.served.engine.tasks({
        candidateGroup: 'quality',
        element: 'inspect-goods',
      });
      await bench.served.engine.assignTask(task?.id ?? '', 'he.quality', {
        actor: { id: 'feng.manager', by: 'manager' },
      });
      const own = { hasText: 'Me' };
      await page.locator('.row', own).first().waitFor();
      // Nobody looks at it: it asks for nothing until somebody does.
      expect(await behind.locator('.row', own).count()).toBe(0);
      await bringInFront(behind);
      await behind.locator('.row', own).first().waitFor();
    });

    it('find one of ten thousand tasks, of which few rows are ever in the page', async () => {
      await keepManyTasks(bench.served.engine, MANY);
      const page = await as('wang.sales', '/inbox?process=many-tasks');
      expect(await page.locator('.row').count()).toBeLessThan(60);
      const top = async (what: string) => (await page.locator(what).first().boundingBox())?.y ?? -1;
      // On a phone an open task hides the list, which is as it was when it comes again.
      await page.setViewportSize(WIDTHS.narrow);
      await page.locator('.row').first().click();
      await page.locator('.rows').waitFor({ state: 'hidden' });
      await page.setViewportSize(WIDTHS.wide);
      await expect.poll(async () => (await top('.row')) - (await top('.rows'))).toBe(1);
      await page.goBack();
      await page.getByLabel('Task, number, customer or person').fill(`papers B-${MANY - 1}`);
      await page.getByText('1 task').waitFor();
      expect(await page.locator('.row').count()).toBe(1);
      await page.locator('.row .ant-checkbox-input').check();
      await page.getByRole('button', { name: 'Claim 1' }).click();
      await page.locator('.row', { hasText: 'Me' }).waitFor();
    });

    it('suspend and resume an instance, move its token as previewed, and restart it when it has ended', async () => {
      const { engine } = bench.served;
      const content = readFileSync(new URL('operating.bpmn', import.meta.url), 'utf8');
      await engine.deploy([{ name: 'operating.bpmn', content }]);
      const businessKey = 'BK-1';
      const { instanceId } = await engine.start({ processId: 'operating', businessKey });
      await engine.settle();
      const page = await as('li.owner', `/operations/${instanceId}`);
      const say = async (label: string, reason: string): Promise<void> => {
        const dialog = page.getByRole('dialog', { name: label });
        await dialog.getByLabel('Reason').fill(reason);
        await dialog.getByRole('button', { name: label }).click();
        await dialog.waitFor({ state: 'detached' });
      };
      await page.getByRole('button', { name: 'Suspend' }).click();
      await page.getByRole('dialog', { name: 'Suspend' }).waitFor();
      await screenshot(page, 'suspend-en-wide');
      await say('Suspend', 'The carrier is on strike.');
      await page.getByText('takes no step until it is resumed').waitFor();
      await screenshot(page, 'suspended-en-wide');
      expect((await engine.tasks({ instanceId }))[0]?.suspended).toBe(true);
      await page.getByRole('button', { name: 'Resume' }).click();
      await say('Resume', 'The strike is over.');
      await page.getByRole('button', { name: 'Suspend' }).waitFor();
      await page.getByRole('button', { name: 'Move a token' }).click();
      const dialog = page.getByRole('dialog', { name: 'Move a token' });
      const choose = async (label: string, option: string): Promise<void> => {
        await page.getByRole('dialog').getByLabel(label, { exact: true }).click();
        await page.locator('.ant-select-item-option', { hasText: option }).last().click();
      };
      await choose('From', 'Check the booking');
      await choose('To', 'Book with the carrier');
      await dialog.getByText('will leave “Check the booking (check)”').waitFor();
      await dialog.locator('.djs-element.waybill-added[data-element-id="book"]').waitFor();
      await dialog.locator('.djs-element.waybill-removed[data-element-id="check"]').waitFor();
      await screenshot(page, 'move-token-en-wide');
      await say('Move a token', 'Checked by telephone.');
      await page.getByText('Check the booking').first().waitFor();
      expect((await engine.jobs({ instanceId })).map(({ element }) => element)).toEqual(['book']);
      await engine.cancelInstance(instanceId, 'by mistake');
      await page.getByRole('button', { name: 'Restart' }).click();
      await choose('Begin at', 'Check the booking');
      await screenshot(page, 'restart-en-wide');
      await say('Restart', 'It was cancelled by mistake.');
      await page.getByRole('link', { name: 'Restarted from this instance' }).click();
      await page.getByRole('link', { name: 'Restarted as' }).waitFor();
      const [again] = await engine.instances({ processId: 'operating', status: 'active' });
      expect(again).toMatchObject({ businessKey });
    });

    it('do the same to many instances and timers, with a verdict each, and see who has which job', async () => {
      const { engine } = bench.served;
      for (const businessKey of ['BK-2', 'BK-3'])
        await engine.start({ processId: 'operating', businessKey });
      await engine.settle();
      const all = '/operations?processId=operating';
      const page = await as('li.owner', all);
      const act = async (label: string, ...outcomes: readonly string[]): Promise<void> => {
        await page.getByRole('button', { name: label, exact: true }).first().click();
        const dialog = page.getByRole('dialog', { name: label });
        if (label === 'Change the time') await dialog.getByLabel('Hours').fill('24');
        await dialog.getByLabel('Reason').fill('The carrier is on strike.');
        await dialog.getByRole('button', { name: label, exact: true }).click();
        for (const outcome of outcomes) await page.getByText(outcome).waitFor();
        await screenshot(page, `bulk-${label.toLowerCase().replaceAll(' ', '-')}-en-wide`);
        await page.getByRole('button', { name: 'Close', exact: true }).click();
      };
      // One of the four has been cancelled before.
      await page.getByRole('button', { name: 'Choose all that match' }).click();
      await page.getByText('4 chosen').waitFor();
      await act('Suspend', '3 done, 1 refused.', 'Start a new one.');
      await page.getByText('0 chosen').waitFor();
      await page.goto(`${all}&status=suspended`);
      await page.getByRole('button', { name: 'Choose all that match' }).click();
      await page.getByText('3 chosen').waitFor();
      await act('Resume', '3 done, 0 refused.');
      const before = await engine.timerList({ processId: 'operating' });
      await page.goto('/operations?view=timers&processId=operating&element=remind');
      await page.getByLabel('Choose Time to urge · BK-2').check();
      await page.getByLabel('Choose Time to urge · BK-3').check();
      await act('Change the time', '2 done, 0 refused.');
      const dues = async () =>
        (await engine.timerList({ processId: 'operating' })).map(({ due }) => due);
      expect(Math.max(...(await dues()))).toBeGreaterThan(before[0]?.due ?? Infinity);
      for (const { id } of await engine.tasks({ processId: 'operating', element: 'check' }))
        await engine.completeTask(id);
      await engine.settle();
      await engine.activateJobs({ type: 'book-vessel', worker: 'carrier-1', limit: 1 });
      await page.goto('/operations?view=jobs&processId=operating');
      await page.getByRole('row', { name: /carrier-1.*Booking check/ }).waitFor();
      await screenshot(page, 'jobs-at-work-en-wide');
      expect(await page.getByText('Waiting', { exact: true }).count()).toBe(2);
      expect(await accessFaults(page)).toEqual([]);
    });

    it('set up a connector, test it, and see who has changed it, but never its secret', async () => {
      const page = await as('qin.admin', '/administration?view=connectors');
      await page.getByRole('button', { name: 'Create a connector' }).click();
      await page.locator('#id').fill('crm');
      await page.locator('#title').fill('The CRM');
      await page.locator('#address').fill('http://127.0.0.1:9/api');
      await page.locator('#kind').click();
      await page.getByText('token (Bearer)').click();
      await page.locator('#secret').fill('not to be seen');
      await page.locator('#everyProcess').click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Create a connector' }).click();
      const row = page.getByRole('row', { name: /The CRM/ });
      await row.getByText('all processes').waitFor();
      await row.getByRole('button', { name: 'Test' }).click();
      await page.getByRole('button', { name: 'Send a test request' }).click();
      await page.getByText(/HTTP_ADDRESS_REFUSED/).waitFor();
      await page.getByRole('button', { name: 'Close', exact: true }).last().click();
      await row.getByRole('button', { name: 'Changes' }).click();
      await page.getByText('entered anew').waitFor();
      expect(await page.content()).not.toContain('not to be seen');
    });

    it('test mails of alarms from the page, and are told why they do not arrive', async () => {
      const { accounts } = bench.served.server.context;
      await accounts.update('qin.admin', { email: 'qin@example.com' }, { id: 't', by: 'system' });
      const page = await as('qin.admin', '/administration?view=alarms');
      await page.getByRole('button', { name: 'Send a test mail to yourself' }).click();
      await page.getByText(/ECONNREFUSED/).waitFor();
    });

    it('set limits and holds with a reason, and see what a run would move', async () => {
      const page = await as('li.owner', '/administration?view=retention');
      await page.getByRole('button', { name: 'Set a limit' }).click();
      await page.locator('#processId').fill('order-exception');
      await page.keyboard.press('Enter');
      await page.locator('#days').fill('365');
      await page.locator('#reason').fill('A year is enough.');
      await page.getByRole('dialog').getByRole('button', { name: 'Set a limit' }).click();
      await page.getByText('365 days').waitFor();
      await page.getByRole('button', { name: 'Hold', exact: true }).click();
      await page.locator('#id').fill('PO-4711');
      await page.locator('#reason').fill('Under review.');
      await page.getByRole('dialog').getByRole('button', { name: 'Hold', exact: true }).click();
      const row = page.getByRole('row', { name: /PO-4711/ });
      await row.getByRole('button', { name: 'Lift the hold' }).click();
      await page.locator('#reason').fill('The review is over.');
      await page.getByRole('dialog').getByRole('button', { name: 'Lift the hold' }).click();
      await row.waitFor({ state: 'detached' });
      const admin = await as('qin.admin', '/administration?view=retention');
      await admin.getByRole('button', { name: 'Dry run (moves nothing)' }).click();
      await admin.getByText(/Dry run: 0 due/).waitFor();
    });

    it('add a year to a calendar as a draft that somebody else is to approve', async () => {
      const page = await as('li.owner', '/administration?view=calendars');
      await page.getByText('Working days in China on 2026-12-31').waitFor();
      await page.getByRole('button', { name: 'Add a new version' }).click();
      await page.locator('#version').fill('2027.1');
      await page.locator('#until').fill('2027-12-31');
      await page.keyboard.press('Enter');
      const holidays = page.getByRole('group', { name: 'New holidays' });
      await holidays.getByRole('button', { name: 'Add' }).click();
      await page.locator('#holidays_0_days').fill('2027-01-01');
      await page.keyboard.press('Enter');
      await page.keyboard.type('2027-01-03');
      await page.keyboard.press('Enter');
      await page.locator('#holidays_0_zh').fill('元旦');
      await page.locator('#holidays_0_en').fill('New Year');
      await page.getByRole('dialog').getByRole('button', { name: 'Add a new version' }).click();
      await page.getByRole('heading', { name: 'Working days in China 2027.1' }).waitFor();
      await page.getByText('2027', { exact: true }).click();
      await page.getByText('2027-01-01 – 2027-01-03 New Year').waitFor();
    });

    it('share a filter of the inbox with their department', async () => {
      const page = await as('wang.sales', '/inbox?overdue=yes');
      await page.getByRole('button', { name: 'Saved filters' }).click();
      await page.getByRole('textbox', { name: 'Name for this filter' }).fill('Late ones');
      await page.getByRole('combobox', { name: 'For whom' }).click();
      await page.getByText('Shared with Sales').last().click();
      await page.getByRole('button', { name: 'Save this filter' }).click();
      await page.getByRole('button', { name: 'Late ones', exact: true }).waitFor();
      const other = await as('wu.sales-manager', '/inbox');
      await other.getByRole('button', { name: 'Saved filters' }).click();
      await other.getByRole('button', { name: 'Late ones', exact: true }).click();
      await other.waitForURL(/overdue=yes/);
    });

    it('are never shown an error by the browser', () => {
      const complaints = bench.opened.flatMap((one) => one.complaints);
      const foreseen = /status of 4(01|03|09|22)|net::ERR_FAILED|EventSource/;
      expect(complaints.filter((text) => !foreseen.test(text))).toEqual([]);
    });
  },
);
