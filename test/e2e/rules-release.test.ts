import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { actsOf, confirm, goTo, PATIENCE, press } from './acts.ts';
import { chromiumPath, type Language } from './given-browser.ts';
import { givenDemo } from './given-demo.ts';
import { servedPages } from './served-pages.ts';
import { titlesOf } from './words-of.ts';

const RULES = 'credit-release';
/** The version that is in use until a release takes effect. */
const SHIPPED = '1.1.0';
const LANGUAGES: readonly Language[] = ['zh', 'en'];

describe.skipIf(chromiumPath === undefined)(
  'a rule set on its way to a new version (skipped where there is no Chromium)',
  () => {
    const bench = servedPages('production', givenDemo);

    describe.each(LANGUAGES)('in %s', (language) => {
      afterAll(() => bench.closeOpened());
      const { say, drafts, as, judge } = actsOf(bench, language);
      const rules = (key: string, given?: Readonly<Record<string, string>>) =>
        say('features/rules', key, given);
      /** Each language releases a version of its own, from a day of its own, whichever is there before. */
      const [term, days] = language === 'zh' ? (['P14D', 1] as const) : (['P21D', 2] as const);
      const toldTerm = language === 'zh' ? '14 天' : '21 days';
      const input = (name: string): string => titlesOf(RULES, name)[language];
      let page: Page;
      let draftId: string;
      let version: string;
      const setOf = async (id: string) => {
        const { files } = await bench.served.engine.drafts.get(id);
        return JSON.parse(files[0]?.content ?? '{}') as { readonly version: string };
      };
      const grid = (label: string) => page.getByRole('grid', { name: label });
      const type = async (...keys: readonly string[]): Promise<void> => {
        for (const key of keys) await page.keyboard.press(key);
      };
      const choose = async (field: string, option: string): Promise<void> => {
        await page.locator('.case-detail').getByRole('combobox', { name: field }).first().click();
        await page.locator('.ant-select-item-option').getByText(option, { exact: true }).click();
      };

      it('is opened by an owner, who changes a limit, sees a gap and mends it', async () => {
        page = await as('owner', `/rules/${RULES}/newest`);
        await press(page, rules('change'));
        await page.getByText(rules('howToChange')).waitFor();
        await judge(page, 'rules-choose');
        await press(page, rules('newDraft'));
        await confirm(page);
        await page.waitForURL(/\/rules\/drafts\/[^/]+$/);
        draftId = page.url().split('/').at(-1) ?? '';
        ({ version } = await setOf(draftId));
        await page.getByText(rules('noGapsFound')).waitFor();
        await page.getByRole('tab', { name: rules('tables') }).click();
        await grid(rules('tableOf', { name: 'settings' })).focus();
        await type('ArrowRight', 'Control+ArrowDown');
        await page.keyboard.type(term);
        await type('Enter');
        await page.getByRole('tab', { name: rules('table') }).click();
        await grid(rules('table')).focus();
        await type('Control+ArrowDown', 'ArrowRight');
        await page.keyboard.type('C');
        await type('Enter');
        await page.locator('.grid-note').first().waitFor();
        await judge(page, 'rules-gap');
        await grid(rules('table')).focus();
        await type('Delete');
        await page.getByText(rules('noGapsFound')).waitFor();
        await page.locator('.grid-note').first().waitFor({ state: 'detached' });
      });

      it('gets a case, which is red until it comes out as expected', async () => {
        const before = page.locator('.cases .ant-tag-red');
        // A version that was released with its case, which the limit has made wrong.
        if ((await page.locator('.cases .link-button').count()) > 0) {
          await page.locator('.cases .link-button').first().click();
          await before.waitFor();
          await page.getByRole('button', { name: rules('expectSeen') }).click();
        }
        await before.waitFor({ state: 'detached' });
        await page.getByRole('button', { name: rules('addCase') }).click();
        const detail = page.locator('.case-detail');
        await choose(input('grade'), language === 'zh' ? 'B 级' : 'grade B');
        for (const [name, value] of Object.entries(FAR_OVER)) {
          await detail.getByLabel(input(name), { exact: true }).fill(value);
          await detail.getByLabel(input(name), { exact: true }).press('Enter');
        }
        await choose(
          language === 'zh' ? '决定' : 'decision',
          language === 'zh' ? '放行' : 'release',
        );
        await detail.locator('.case-wrong').first().waitFor();
        await judge(page, 'rules-case');
        await page.getByRole('button', { name: rules('expectSeen') }).click();
        await detail.locator('.case-wrong').first().waitFor({ state: 'detached' });
        await detail.locator('.ant-alert-success').waitFor();
      });

      it('is tested on what was decided', async () => {
        await press(page, rules('backtest.title'));
        await page.waitForURL(/\/backtest/);
        await page.getByRole('button', { name: rules('backtest.run') }).click();
        const { items } = await bench.served.engine.recordedDecisions({ ruleSetId: RULES });
        const all = String(items.length);
        await page.getByText(rules('backtest.otherwise', { records: all, changed: all })).waitFor();
        await page.getByText(rules('backtest.instances')).first().click();
        await page.locator('.backtest-instances a').first().waitFor();
        await judge(page, 'rules-backtest');
      });

      it('is submitted with the day from which it counts, and approved by its difference', async () => {
        await goTo(page, `/rules/drafts/${draftId}`);
        await page.getByRole('tab', { name: rules('head') }).click();
        const day = page.getByLabel(rules('effectiveFrom'));
        const holds = (text: string) =>
          vi.waitFor(async () => {
            const { files } = await bench.served.engine.drafts.get(draftId);
            expect(files[0]?.content).toContain(text);
          }, PATIENCE);
        const title = page.getByLabel(rules('nameEn'), { exact: true });
        const name = `Release of orders far above the limit, ${term}`;
        await title.fill(name);
        await title.press('Enter');
        await day.fill(shanghaiDay(days));
        // The change before is saved while the day is typed, and takes nothing of it away.
        await holds(name);
        await page
          .locator('.designer-saved', { hasText: say('features/designer', 'saved') })
          .waitFor();
        await day.press('Enter');
        await holds(`"effectiveFrom": "${shanghaiDay(days)}"`);
        await press(page, drafts('submit'));
        await confirm(page, 'Customers abroad need longer to pay in advance.');
        await page.waitForURL(/\/processes\/drafts\/[^/]+$/);
        await page.locator('.rail .ant-menu-item-selected', { hasText: rules('title') }).waitFor();
        const manager = await as('gu.manager', `/processes/drafts/${draftId}`);
        await manager.locator('.rules-changes ins').getByText(toldTerm, { exact: true }).waitFor();
        await judge(manager, 'rules-difference');
        await press(manager, drafts('approve'));
        await confirm(manager, 'As finance has asked.');
        await manager.locator('.page').getByText(drafts('standings.approved')).waitFor();
      });

      it('is released, and decides from its day on', async () => {
        await page.reload();
        await press(page, drafts('release'));
        await confirm(page);
        await page.locator('.page').getByText(drafts('standings.released')).first().waitFor();
        await goTo(page, `/rules/${RULES}/newest`);
        await page.getByRole('tab', { name: rules('try') }).click();
        const judged = [
          [shanghaiDay(0), SHIPPED],
          [shanghaiDay(days), version],
        ] as const;
        for (const [on, decides] of judged) {
          await page.getByLabel(rules('factDate')).fill(on);
          await page.getByLabel(rules('factDate')).press('Enter');
          await page.locator('.rule-inputs button[type=submit]').click();
          await page.locator('.ant-alert').getByText(decides).waitFor();
        }
      });

      it('is made anew, with what it asks for and gives, by somebody who writes no JSON', async () => {
        const id = `pallets-${language}`;
        page = await as('owner', '/rules');
        await press(page, rules('newSet'));
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel(rules('nameZh')).fill('托盘费');
        await dialog.getByLabel(rules('nameEn')).fill('Pallet fee');
        await dialog.getByLabel(rules('id'), { exact: true }).fill(id);
        await confirm(page);
        await page.waitForURL(/\/rules\/drafts\/[^/]+$/);
        draftId = page.url().split('/').at(-1) ?? '';
        await page.getByRole('tab', { name: rules('declarations') }).click();
        const fill = async (label: string, text: string): Promise<void> => {
          await page.getByLabel(label, { exact: true }).fill(text);
          await page.getByLabel(label, { exact: true }).press('Enter');
        };
        const becomes = async (name: string, kind: string): Promise<void> => {
          await page.getByRole('combobox', { name: `${rules('declare.kind')} ${name}` }).click();
          await page
            .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
            .getByText(rules(`declare.kinds.${kind}`), { exact: true })
            .last()
            .click();
        };
        await fill(rules('declare.new.inputs'), 'weight');
        await fill(`${rules('nameZh')} weight`, '毛重');
        await fill(`${rules('nameEn')} weight`, 'Gross weight');
        await becomes('weight', 'number');
        await fill(`${rules('declare.unit.zh')} weight`, 'kg');
        await becomes('given', 'choice');
        await fill(rules('declare.new.facts'), 'pallets');
        await fill(`${rules('declare.computedBy')} pallets`, 'ceiling(weight / 800)');
        await becomes('result', 'integer');
        await judge(page, 'rules-declarations');
        await page.getByRole('tab', { name: rules('tables') }).click();
        await fill(rules('newTable'), 'fees');
        await fill(rules('newColumn', { name: 'fees' }), 'fee');
        await judge(page, 'rules-tables');
        await page.getByRole('tab', { name: rules('table') }).click();
        await page.getByText(rules('noGaps')).waitFor();
        await vi.waitFor(async () => {
          const { files } = await bench.served.engine.drafts.get(draftId);
          const set = JSON.parse(files[0]?.content ?? '{}') as unknown;
          expect(set).toMatchObject({
            ...{ id, facts: { pallets: { feel: 'ceiling(weight / 800)' } } },
            inputs: { properties: { weight: { type: 'number', unit: { zh: 'kg', en: 'kg' } } } },
            tables: { fees: { columns: [{ name: 'name' }, { name: 'fee' }] } },
          });
        }, PATIENCE);
      });

      it('no page has complained', () => {
        expect(bench.opened.flatMap(({ complaints }) => complaints)).toEqual([]);
      });
    });
  },
);

/** An order far over the limit. */
const FAR_OVER = {
  ...{ creditLimit: '50000.00', exposure: '80000.00' },
  ...{ overLimitPercent: '60', overdueAmount: '0.00' },
};

/** So many days from today, in the company's zone. */
const shanghaiDay = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(
    Date.now() + days * 86_400_000,
  );
