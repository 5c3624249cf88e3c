import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fits } from './fits.ts';
import {
  accessFaults,
  chromiumPath,
  cutOff,
  screenshot,
  settled,
  WIDTHS,
  type Language,
  type OpenPage,
} from './given-browser.ts';
import { givenCompany, type PersonId } from './given-company.ts';
import { servedPages } from './served-pages.ts';
import { wordsOf } from './words-of.ts';

interface Dialog {
  readonly name: string;
  readonly person: PersonId;
  readonly path: string;
  /** Words of the button that opens it. */
  readonly button: readonly [folder: string, key: string];
}

const ADMINISTRATION = 'features/administration';
const at = (view: string): string => `/administration?view=${view}`;

const DIALOGS: readonly Dialog[] = [
  ...(
    [
      ['account', 'people', ADMINISTRATION, 'createUser'],
      ['account-change', 'people', ADMINISTRATION, 'change'],
      ['password-anew', 'people', ADMINISTRATION, 'newPassword'],
      ['account-disable', 'people', ADMINISTRATION, 'disable'],
      ['department', 'departments', ADMINISTRATION, 'createDepartment'],
      ['token', 'tokens', ADMINISTRATION, 'createToken'],
      ['connector', 'connectors', `${ADMINISTRATION}/connectors`, 'create'],
      ['connector-change', 'connectors', `${ADMINISTRATION}/connectors`, 'change'],
      ['connector-test', 'connectors', `${ADMINISTRATION}/connectors`, 'test'],
      ['connector-history', 'connectors', `${ADMINISTRATION}/connectors`, 'history'],
    ] as const
  ).map(([name, view, folder, key]): Dialog => ({
    ...{ name, person: 'qin.admin', path: at(view), button: [folder, key] },
  })),
  ...(
    [
      ['calendar', at('calendars'), `${ADMINISTRATION}/calendars`, 'edit'],
      ['limit', at('retention'), `${ADMINISTRATION}/retention`, 'setLimit'],
      ['hold', at('retention'), `${ADMINISTRATION}/retention`, 'hold'],
      ['hold-lift', at('retention'), `${ADMINISTRATION}/retention`, 'lift'],
      ['rule-set-new', '/rules', 'features/rules', 'newSet'],
      ['draft-new', '/processes/satisfaction-survey/design', 'features/drafts', 'new'],
    ] as const
  ).map(([name, path, folder, key]): Dialog => ({
    ...{ name, person: 'li.owner', path, button: [folder, key] },
  })),
];

const LANGUAGES: readonly Language[] = ['zh', 'en'];
/** The longer words where there is less room. */
const WIDTH = { zh: 'wide', en: 'narrow' } as const;

describe.skipIf(chromiumPath === undefined)(
  'dialogs of those who keep processes and accounts (skipped where there is no Chromium)',
  () => {
    const bench = servedPages('development', givenCompany);
    /** Each visitor has one browser page, and goes from address to address in it. */
    const visitors = new Map<string, OpenPage>();

    const pageOf = async (person: PersonId, language: Language): Promise<OpenPage> => {
      const key = `${person} ${language}`;
      const opened = visitors.get(key) ?? (await bench.open({ person, language, width: 'wide' }));
      visitors.set(key, opened);
      return opened;
    };

    const opened = async (page: Page, { path, button }: Dialog, language: Language) => {
      await page.setViewportSize(WIDTHS[WIDTH[language]]);
      // Where the dialog before has left the page it is as good as new.
      const { pathname, search } = new URL(page.url(), 'http://nowhere');
      if (`${pathname}${search}` !== path) await page.goto(path);
      await settled(page);
      const name = wordsOf(language)(...button);
      await page.getByRole('button', { name, exact: true }).first().click();
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      await settled(page);
      return dialog;
    };

    const all = DIALOGS.flatMap((dialog) =>
      LANGUAGES.map((language) => [`${dialog.name} ${language}`, dialog, language] as const),
    );

    it.each(all)('%s: fits, is accessible, and is left by Escape', async (_, told, language) => {
      const { page, complaints } = await pageOf(told.person, language);
      const before = complaints.length;
      const dialog = await opened(page, told, language);
      await fits(page);
      await screenshot(page, `dialog-${told.name}-${language}-${WIDTH[language]}`);
      await expect.poll(() => cutOff(page)).toEqual([]);
      // What axe looks at is alike in both languages.
      if (language === 'zh') expect(await accessFaults(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      expect(complaints.slice(before)).toEqual([]);
    });

    it('begins with what was saved where it is opened once more', async () => {
      const { page } = await pageOf('qin.admin', 'en');
      await page.setViewportSize(WIDTHS.wide);
      await page.goto(at('departments'));
      await settled(page);
      const row = page.getByRole('row', { name: /^warehouse / });
      const field = page.getByLabel('English name', { exact: true });
      await row.getByRole('button', { name: 'Change' }).click();
      await field.fill('Stores');
      await field.press('Enter');
      await row.getByText('Stores').waitFor();
      await row.getByRole('button', { name: 'Change' }).click();
      expect(await field.inputValue()).toBe('Stores');
    });

    it('stays, with what was typed, where the list it was opened from becomes cards', async () => {
      const { page } = await pageOf('qin.admin', 'en');
      await page.setViewportSize(WIDTHS.wide);
      await page.goto(at('departments'));
      await settled(page);
      const row = page.getByRole('row', { name: /^purchasing / });
      const field = page.getByLabel('English name', { exact: true });
      await row.getByRole('button', { name: 'Change' }).click();
      await field.fill('Procurement');
      await page.setViewportSize(WIDTHS.narrow);
      await page.locator('.cards').waitFor();
      expect(await field.inputValue()).toBe('Procurement');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      const card = page.locator('.card', { hasText: 'purchasing' });
      await card.getByRole('button', { name: 'Change' }).click();
      expect(await field.inputValue()).toBe('Procurement');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    });

    it('a department that is there is not made once more', async () => {
      const { page } = await pageOf('qin.admin', 'en');
      await page.goto(at('departments'));
      await settled(page);
      await page.getByRole('button', { name: 'Create a department' }).click();
      await page.getByLabel('Id', { exact: true }).fill('sales');
      await page.getByLabel('Chinese name', { exact: true }).fill('新部');
      await page.getByLabel('English name', { exact: true }).fill('New one');
      await page.getByRole('dialog').getByRole('button', { name: 'Create a department' }).click();
      await page.getByRole('alert').getByText('DEPARTMENT_TAKEN').waitFor();
    });

    it('a one-time password is left by its button alone, and a token says what it may', async () => {
      const { page } = await pageOf('qin.admin', 'zh');
      await page.goto(at('people'));
      await settled(page);
      await page.getByRole('button', { name: '新建账号' }).click();
      await page.getByLabel('账号', { exact: true }).fill('he.lan');
      await page.getByLabel('姓名').fill('何岚');
      await page.keyboard.press('Enter');
      const secret = page.getByRole('dialog', { name: 'he.lan 的一次性密码' });
      await secret.waitFor();
      await page.keyboard.press('Escape');
      expect(await secret.locator('code').isVisible()).toBe(true);
      await screenshot(page, 'dialog-one-time-password-zh');
      await secret.getByRole('button', { name: '已记下' }).click();
      await secret.waitFor({ state: 'hidden' });
      await page.goto(at('tokens'));
      await settled(page);
      await page.getByRole('button', { name: '新建令牌' }).click();
      await page.getByRole('combobox', { name: '权限范围' }).click();
      await page.locator('.ant-select-item').getByText('流程定义：查看').waitFor();
    });

    it('a file that is no diagram is refused in words, and what was drawn stays', async () => {
      const { page } = await pageOf('li.owner', 'zh');
      await page.setViewportSize(WIDTHS.wide);
      await page.goto('/processes/satisfaction-survey/design');
      await settled(page);
      const make = { name: '新建草稿', exact: true };
      await page.getByRole('button', make).click();
      await page.getByRole('dialog').getByRole('button', make).click();
      const drawn = page.locator('.djs-shape[data-element-id="quarter"]');
      await drawn.click();
      // Its name in the head of the panel, where bpmn-js writes English.
      await page
        .locator('.bio-properties-panel-header-type')
        .getByText('定时开始事件', { exact: true })
        .waitFor();
      const file = { name: 'no.bpmn', mimeType: 'text/xml', buffer: Buffer.from('no diagram') };
      await page.locator('input[type=file]').setInputFiles(file);
      await page.getByRole('alert').getByText('XML_MALFORMED').waitFor();
      await drawn.waitFor();
      await screenshot(page, 'designer-broken-file-zh');
    });
  },
);
