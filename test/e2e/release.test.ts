import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { actsOf, confirm, goTo, PATIENCE, press } from './acts.ts';
import { accessFaults, chromiumPath, inPage, screenshot, type Language } from './given-browser.ts';
import { givenDemo } from './given-demo.ts';
import { servedPages } from './served-pages.ts';

const PROCESS = 'order-to-cash';
const TASK = 'agree-rest';
const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** Of names, whose letters have 12 pixels at 1. */
const ZOOM = "document.querySelector('.diagram .viewport').getCTM().a";
/** CSS pixels between the way back and the drawing below it. */
const BELOW = `document.querySelector('.djs-container > svg').getBoundingClientRect().top
  - document.querySelector('.bjs-breadcrumbs').getBoundingClientRect().bottom`;

/** A process that has never been released has no version to be compared with, which is asked for. */
const FIRST = /404 .*\/definitions\/new-process\/versions\/newest$/;

describe.skipIf(chromiumPath === undefined)(
  'a process on its way to a new version (skipped where there is no Chromium)',
  () => {
    const bench = servedPages('production', givenDemo);

    describe.each(LANGUAGES)('in %s', (language) => {
      afterAll(() => bench.closeOpened());
      const { say, drafts, as, judge } = actsOf(bench, language);
      const name = language === 'zh' ? '与客户书面商定余数' : 'Agree the rest in writing';
      let draftId: string;
      let owner: Page;

      const newest = async (): Promise<number> => {
        const found = await bench.served.engine.definitions();
        return found.find(({ processId }) => processId === PROCESS)?.version ?? 0;
      };

      /** By keys alone: what is out of sight comes into it. */
      const find = async (page: Page, typed: string, id: string): Promise<void> => {
        await page.locator('.djs-shape').first().waitFor();
        await press(page, say('features/designer', 'search'));
        await page.locator('.djs-search-input input').pressSequentially(typed);
        // What is no key of the keyboard is put in without one.
        await page.keyboard.press('End');
        await page.getByRole('option', { name: typed, selected: true }).waitFor();
        await page.keyboard.press('Enter');
        await page.locator(`.djs-shape.selected[data-element-id="${id}"]`).waitFor();
      };

      /** Where its name is written. */
      const findTask = async (page: Page): Promise<void> => {
        await find(page, TASK, TASK);
        // Until then the panel still shows the process, whose group would be opened.
        await page
          .locator('.bio-properties-panel-header-type', { hasText: /任务|task/i })
          .waitFor();
        await page.locator('[data-group-id="group-general"] > div').first().click();
      };

      it('the owner draws in a draft, which is saved by itself, and submits it', async () => {
        owner = await as('owner', `/processes/${PROCESS}/${await newest()}`);
        await press(owner, say('features/processes', 'design'));
        await owner.getByText(drafts('how')).waitFor();
        await judge(owner, 'choose');
        await press(owner, drafts('new'));
        await confirm(owner);
        await owner.waitForURL(/\/drafts\/[^/]+\/design/);
        draftId = /drafts\/([^/]+)\//.exec(owner.url())?.[1] ?? '';
        await findTask(owner);
        await owner.locator('#bio-properties-panel-name').fill(name);
        await vi.waitFor(async () => {
          const { files } = await bench.served.engine.drafts.get(draftId);
          expect(files[0]?.content).toContain(name);
        }, PATIENCE);
        await judge(owner, 'designer');
        await owner.emulateMedia({ colorScheme: 'dark' });
        await owner.locator('[data-appearance="dark"]').waitFor();
        expect(await accessFaults(owner)).toEqual([]);
        await screenshot(owner, `release-designer-${language}-dark`);
        await owner.emulateMedia({ colorScheme: 'light' });
        // In the language that is not shown.
        await find(owner, language === 'zh' ? 'Arrive, invoice' : '开票与收款', 'following');
        await press(owner, drafts('submit'));
        await confirm(owner, 'Claims have turned on who said what by phone.');
        await owner.waitForURL(/\/drafts\/[^/]+$/);
      });

      it('its author is told why somebody else must decide', async () => {
        const approve = owner.getByRole('button', { name: drafts('approve'), exact: true });
        await approve.waitFor();
        expect(await approve.isDisabled()).toBe(true);
        await owner.getByText(drafts('ownHands')).waitFor();
      });

      it('a manager looks at the difference and approves', async () => {
        const manager = await as('gu.manager', '/processes?view=drafts');
        const { title } = await bench.served.engine.drafts.get(draftId);
        await judge(manager, 'drafts');
        await manager.getByRole('link', { name: title }).click();
        const line = manager.locator('.difference-lines .link-button', { hasText: name });
        await line.first().click();
        const chosen = `.djs-shape.selected[data-element-id="${TASK}"]`;
        await manager.locator(chosen).nth(1).waitFor();
        await judge(manager, 'draft');
        await press(manager, drafts('approve'));
        await confirm(manager, 'As agreed with sales.');
        await manager.locator('.page').getByText(drafts('standings.approved')).waitFor();
        await manager.getByRole('tab', { name: drafts('thread') }).click();
        await manager.locator('.ant-timeline').getByText('As agreed with sales.').waitFor();
        await screenshot(manager, `release-thread-${language}`);
      });

      it('the owner releases it, and a new instance runs by it', async () => {
        const before = await newest();
        await owner.reload();
        await press(owner, drafts('release'));
        await confirm(owner);
        await owner.locator('.page').getByText(drafts('standings.released')).first().waitFor();
        const version = String(before + 1);
        await goTo(owner, `/processes/${PROCESS}/${version}`);
        await press(owner, say('features/processes', 'start'));
        await owner.getByRole('dialog').locator('.ant-modal-footer .ant-btn-primary').click();
        await owner.waitForURL(/\/operations\/[^/]+$/);
        const instance = await bench.served.engine.instance(owner.url().split('/').at(-1) ?? '');
        expect(instance.version).toBe(before + 1);
      });

      it('running instances are tried, then moved, and their history says so', async () => {
        const to = await newest();
        const old = await bench.served.engine.instances({
          ...{ processId: PROCESS, status: 'active', limit: 500 },
        });
        const before = old.filter(({ version }) => version === to - 1);
        expect(before).not.toHaveLength(0);
        await goTo(owner, `/processes/${PROCESS}/versions`);
        await judge(owner, 'versions');
        await owner
          .getByRole('link', {
            name: say('features/versions', 'difference', { before: String(to - 1) }),
          })
          .click();
        await owner.locator('.difference-lines').waitFor();
        await judge(owner, 'difference');
        await goTo(owner, `/processes/${PROCESS}/migration?from=${to - 1}&to=${to}`);
        await owner.getByRole('button', { name: say('features/migration', 'dryRun') }).click();
        const told = (run: string) => owner.locator('.ant-alert').getByText(summary(run));
        const summary = (run: string) =>
          say('features/migration', `${run}.summary`, {
            ...{ migrated: String(before.length), refused: '0' },
          });
        await told('would').waitFor();
        await judge(owner, 'migration');
        await owner.getByRole('button', { name: say('features/migration', 'migrate') }).click();
        await confirm(owner, 'In writing from now on, for goods under way too.');
        await told('done').waitFor();
        const moved = await bench.served.engine.instance(before[0]?.id ?? '');
        expect(moved.version).toBe(to);
        await goTo(owner, `/operations/${moved.id}`);
        const sentence = say('parts/history', 'migrated', { from: String(to - 1), to: String(to) });
        await owner.locator('.commit-told').getByText(sentence).waitFor();
        const standing = owner.locator('.djs-element.waybill-here >> visible=true').first();
        const id = (await standing.getAttribute('data-element-id')) ?? '';
        // Where it stands is drawn inside of what is collapsed, and counted on its outside.
        const count = owner.locator(`[data-container-id="${id}"] .waybill-badge-here`);
        await expect.poll(() => count.textContent()).toBe('1');
        await expect.poll(() => inPage(owner, ZOOM)).toBeGreaterThan(0.9);
        await screenshot(owner, `release-moved-${language}`);
        await owner.locator(`[data-container-id="${id}"] .bjs-drilldown`).click();
        await owner.locator('.bjs-breadcrumbs-shown').waitFor();
        await expect.poll(() => inPage(owner, BELOW)).toBe(0);
      });

      it('a small process is drawn of blocks, with its form, tried, and submitted with the run', async () => {
        const page = await as('owner', '/processes/new-process/design');
        const design = (key: string) => say('features/designer', key);
        const trial = (key: string) => say('features/try', key);
        await press(page, drafts('new'));
        await confirm(page);
        await page.waitForURL(/\/drafts\/[^/]+\/design/);
        const id = /drafts\/([^/]+)\//.exec(page.url())?.[1] ?? '';
        const holds = (what: (files: Readonly<Record<string, string>>) => void) =>
          vi.waitFor(async () => {
            const { files } = await bench.served.engine.drafts.get(id);
            what(Object.fromEntries(files.map(({ name, content }) => [name, content])));
          }, PATIENCE);
        await page.locator('.djs-shape[data-element-id="started"]').click();
        for (const block of ['approval', 'credit-check']) {
          await page.locator('.djs-context-pad [data-action="append"]').click();
          await page.locator(`.djs-popup [data-id="block-${block}"]`).click();
        }
        await page.locator('.djs-context-pad [data-action="append.end-event"]').click();
        await page.keyboard.press('Escape');
        await holds((files) => {
          expect(files['new-process.bpmn']).toMatch(/decisionId="credit-release"/);
          expect(files['new-process.bpmn']).toMatch(/<bpmn:endEvent/);
          expect(files['approval-decision.form']).toContain('Approve');
        });
        await page
          .locator('.djs-shape', { hasText: language === 'zh' ? '审批' : 'Approval' })
          .click();
        await page
          .locator('.element-panel')
          .getByRole('button', { name: design('formOpen') })
          .click();
        const field = page.locator('.fjs-element[data-id="Field_comment"]').first();
        await field.click();
        await page
          .locator('.fjs-properties-container [data-group-id="group-general"] > div')
          .first()
          .click();
        await page
          .locator('#bio-properties-panel-label .cm-content, #bio-properties-panel-label')
          .first()
          .click();
        await page.keyboard.press('Control+a');
        await page.keyboard.insertText(language === 'zh' ? '理由' : 'Reasons');
        await holds((files) => {
          const form = files['approval-decision.form'];
          expect(form).toContain(language === 'zh' ? '"label": "理由"' : '"label": "意见"');
          expect(form).toContain(
            language === 'zh' ? '"label:en": "Comment"' : '"label:en": "Reasons"',
          );
        });
        await judge(page, 'form');
        await press(page, design('toProcess'));
        await page.locator('.djs-shape').first().waitFor();
        await judge(page, 'blocks');
        await press(page, design('tryIt'));
        await page.getByRole('button', { name: trial('start') }).click();
        await page.getByRole('button', { name: trial('day') }).click();
        await page.getByRole('button', { name: trial('openForm') }).click();
        await page.getByLabel(language === 'zh' ? '同意' : 'Approve', { exact: true }).check();
        await confirm(page);
        await page.locator('.try-rules').first().waitFor();
        await judge(page, 'tried');
        await press(page, trial('saveScenario'));
        await page.getByRole('dialog').locator('input').fill('Approved after a day');
        await page.getByRole('dialog').locator('.ant-modal-footer .ant-btn-primary').click();
        await page.getByRole('dialog').waitFor({ state: 'hidden' });
        const { scenarios } = await bench.served.engine.drafts.get(id);
        expect(scenarios.map(({ name: file }) => file)).toEqual(['trial-1.json']);
        await press(page, trial('toDesign'));
        await page.locator('.djs-shape').first().waitFor();
        await press(page, drafts('submit'));
        await confirm(page, 'A small approval.');
        await page.waitForURL(/\/drafts\/[^/]+$/);
        const submitted = await bench.served.engine.drafts.get(id);
        expect(submitted.status).toBe('in-review');
        expect(submitted.trial?.results.map(({ passed }) => passed)).toEqual([true]);
        // Whoever reviews sees what people will be asked.
        const asked = page.locator('.difference-lines strong');
        await asked.getByText(language === 'zh' ? '理由' : 'Reasons').waitFor();
        await bench.served.engine.drafts.sendBack(id, {
          revision: submitted.revision,
          comment: 'Tried out.',
          actor: { id: 'gu.manager', by: 'manager' },
        });
        await bench.served.engine.drafts.discard(id, { comment: 'Not needed.', actor: OWNER });
      });

      it('no page has complained', () => {
        const all = bench.opened.flatMap(({ complaints }) => complaints);
        expect(all.filter((text) => !FIRST.test(text))).toEqual([]);
      });

      if (language === 'zh') return;
      it('an instance is started by fields for what it reads, which lose nothing and are told what is wrong', async () => {
        const page = await as('owner', '/processes/after-sales-repair/newest');
        const begin = page.getByRole('button', { name: 'Start an instance' });
        await begin.click();
        await page.getByLabel('Customer number').fill('C-1001');
        await page.getByLabel('Product number').fill('LED-PANEL-60');
        await page.getByLabel('delivered on').fill('2026-03-02');
        await page.getByLabel('delivered on').press('Enter');
        await page.getByLabel('Advanced').click();
        await page.getByLabel('Other variables (JSON)').fill('{ "asked": ');
        await page.getByLabel('Advanced').click();
        await page.getByRole('button', { name: 'Go back' }).click();
        await page.reload();
        await begin.click();
        await expect.poll(() => page.getByLabel('Customer number').inputValue()).toBe('C-1001');
        await page.getByRole('dialog').getByRole('button', { name: 'Start an instance' }).click();
        await page.getByText('Expected a JSON object').waitFor();
        await page.getByLabel('Other variables (JSON)').fill('{ "repair": { "urgent": true } }');
        await page.getByRole('dialog').getByRole('button', { name: 'Start an instance' }).click();
        await page.waitForURL(/\/operations\/[^/]+$/);
        const id = page.url().split('/').at(-1) ?? '';
        const { repair } = await bench.served.engine.variables(id);
        expect(repair).toMatchObject({
          ...{
            customer: 'C-1001',
            product: 'LED-PANEL-60',
            deliveredOn: '2026-03-02',
            urgent: true,
          },
        });
      });

      it('what is drawn is not lost where the server is away, or somebody was faster', async () => {
        const page = await as('owner', `/processes/${PROCESS}/design`);
        await press(page, drafts('new'));
        await confirm(page);
        await page.waitForURL(/\/drafts\/[^/]+\/design/);
        const id = /drafts\/([^/]+)\//.exec(page.url())?.[1] ?? '';
        const field = page.locator('#bio-properties-panel-name');
        await findTask(page);
        const draws = (text: string) => field.fill(`${name} ${text}`);
        const designer = (key: string, given?: Readonly<Record<string, string>>) =>
          say('features/designer', key, given);
        const holds = (text: string, draft = id) =>
          vi.waitFor(async () => {
            const { files } = await bench.served.engine.drafts.get(draft);
            expect(files[0]?.content).toContain(`${name} ${text}`);
          }, PATIENCE);
        await page.context().setOffline(true);
        await draws('A');
        await page.getByText(designer('offline')).waitFor();
        await page.context().setOffline(false);
        await holds('A');
        const { title, files, scenarios, revision } = await bench.served.engine.drafts.get(id);
        await bench.served.engine.drafts.save(
          id,
          { title: `${title} B`, files, scenarios },
          { revision, actor: { id: 'second.owner', by: 'process-owner' } },
        );
        await draws('C');
        await page.getByText(designer('conflict', { person: 'second.owner' })).waitFor();
        await judge(page, 'conflict');
        await page.getByRole('button', { name: designer('saveMine') }).click();
        await page.waitForURL((url) => !url.pathname.includes(id));
        await holds('C', /drafts\/([^/]+)\//.exec(page.url())?.[1]);
        const theirs = await bench.served.engine.drafts.get(id);
        expect(theirs.title).toBe(`${title} B`);
        expect(theirs.files[0]?.content).not.toContain(`${name} C`);
        await bench.served.engine.drafts.discard(id, { comment: 'Not needed.', actor: OWNER });
        bench.opened.pop();
      });
    });
  },
);

const OWNER = { id: 'owner', by: 'process-owner' } as const;
