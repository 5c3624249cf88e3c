import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fits } from './fits.ts';
import {
  accessFaults,
  chromiumPath,
  inPage,
  screenshot,
  settled,
  signIn,
  WIDTHS,
  type Language,
  type OpenPage,
} from './given-browser.ts';
import { givenCompany } from './given-company.ts';
import { REFUSED, VISITS, type Visit } from './visits.ts';
import { servedPages } from './served-pages.ts';

const LANGUAGES: readonly Language[] = ['zh', 'en'];

describe.skipIf(chromiumPath === undefined)(
  'every page (skipped where neither CHROMIUM nor /usr/bin/chromium is a browser)',
  () => {
    const bench = servedPages('development', givenCompany);
    /** For each language there is one browser page, in which people follow each other. */
    const screens = new Map<Language, { readonly opened: OpenPage; readonly person?: string }>();

    const all = VISITS.flatMap((visit) =>
      LANGUAGES.map((language) => [`${visit.name} ${language}`, visit, language] as const),
    );

    const pageOf = async (language: Language, person?: string): Promise<OpenPage> => {
      const before = screens.get(language) ?? {
        opened: await bench.open({ language, width: 'wide' }),
      };
      const { opened } = before;
      const context = opened.page.context();
      if (before.person !== person) {
        await context.clearCookies();
        if (person !== undefined) await signIn(context, bench.served.server, person);
      }
      screens.set(language, { opened, ...(person !== undefined && { person }) });
      return opened;
    };

    const visited = async ({ page }: OpenPage, { path, opens }: Visit): Promise<void> => {
      await page.setViewportSize(WIDTHS.wide);
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
      await page.goto(path);
      await settled(page);
      if (!opens) return;
      const [click, shows] = opens;
      await page.locator(click).first().click();
      await page.locator(shows).first().waitFor();
      await settled(page);
    };

    const judge = async (page: Page, name: string): Promise<void> => {
      await settled(page);
      await fits(page);
      await screenshot(page, name);
      expect(await accessFaults(page)).toEqual([]);
    };

    it.each(all)('%s: fits, is accessible, and complains of nothing', async (...told) => {
      const [, visit, language] = told;
      const { name, person } = visit;
      const opened = await pageOf(language, person);
      const { page, complaints } = opened;
      const before = complaints.length;
      await visited(opened, visit);
      await judge(page, `${name}-${language}-wide`);
      // From here on nothing moves, as some ask for: no colour is on its way to another.
      await page.emulateMedia({ reducedMotion: 'reduce' });
      if (language === 'zh') {
        await page.emulateMedia({ colorScheme: 'dark' });
        await judge(page, `${name}-dark`);
      }
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize(WIDTHS.narrow);
      await judge(page, `${name}-${language}-narrow`);
      const foreseen = (text: string): boolean =>
        REFUSED.has(name) && /status of 40[13]/.test(text);
      expect(complaints.slice(before).filter((text) => !foreseen(text))).toEqual([]);
    });

    it('of a task shows what is attached, which a colleague saves from its order by its whole name', async () => {
      const { page } = await pageOf('zh', 'he.quality');
      await page.setViewportSize(WIDTHS.narrow);
      const tasks = await bench.served.engine.tasks({});
      const task = tasks.find(({ businessKey }) => businessKey === 'LS-261100-01');
      await page.goto(`/inbox/${encodeURIComponent(task?.id ?? '')}`);
      await attach(page, { name: 'page.html', mimeType: 'text/html' });
      await page.getByRole('alert').getByText('“page.html”不是可以添加的文件').waitFor();
      await attach(page, PDF);
      await page.getByRole('button', { name: PDF.name, exact: true }).waitFor();
      await pageOf('zh', 'wang.sales');
      await page.goto('/orders/LS-261100-01');
      await saves(page);
      await fits(page);
      await expect.poll(() => inPage(page, CUT_NAMES)).toEqual([]);
      await page.locator('.files').scrollIntoViewIfNeeded();
      await screenshot(page, 'files-of-order-zh-narrow');
    });

    it('of a record takes files, and gives them back by their whole names', async () => {
      const { page } = await pageOf('en', 'wang.sales');
      await page.setViewportSize(WIDTHS.wide);
      await page.goto('/customers/C-1014');
      await page.getByRole('tab', { name: 'Files' }).click();
      await attach(page, PDF);
      await saves(page);
      await page.getByText('王晓梅').last().waitFor();
      await judge(page, 'files-of-record-en-wide');
    });

    it('of an instance that was archived says where its history lies, and offers nothing to do', async () => {
      const { page } = await pageOf('en', 'li.owner');
      await page.route('**/api/v1/instances/archived-one', (route) =>
        route.fulfill({ status: 410, json: ARCHIVED }),
      );
      await page.goto('/operations/archived-one');
      await page.getByText('This instance has been archived').waitFor();
      await page.getByText('2026-11-26-0mwy.jsonl').waitFor();
      await page.getByText('秦管理').waitFor();
      expect(await page.locator('main button').allTextContents()).toEqual(['See all archives']);
      await judge(page, 'archived-en-wide');
    });
  },
);

const PDF = {
  name: `${'采购合同（第二版）'.repeat(7).slice(0, 60)}.pdf`,
  mimeType: 'application/pdf',
};
const TEXT = 'as agreed by telephone';

interface Named {
  readonly name: string;
  readonly mimeType: string;
}

const attach = (page: Page, file: Named): Promise<void> =>
  page
    .locator('article input[type=file]')
    .last()
    .setInputFiles({ ...file, buffer: Buffer.from(TEXT) });

async function saves(page: Page): Promise<void> {
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: PDF.name, exact: true }).click();
  expect((await saved).suggestedFilename()).toBe(PDF.name);
  expect(readFileSync(await (await saved).path(), 'utf8')).toBe(TEXT);
}

/** Names of files that go on beyond their place. */
const CUT_NAMES = `[...document.querySelectorAll('.files .ant-btn-link')]
  .filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent)`;

/** As the server answers (test/server/retention.test.ts); nothing is old enough here to be archived. */
const ARCHIVED = {
  ...{ status: 410, code: 'INSTANCE_ARCHIVED', detail: 'Expected …, but …' },
  archived: {
    ...{ archive: '2026-11-26-0mwy.jsonl', time: Date.UTC(2026, 10, 26) },
    actor: { id: 'qin.admin', by: 'administrator' },
  },
};
