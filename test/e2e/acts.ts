import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { fits } from './fits.ts';
import { accessFaults, screenshot, settled, WIDTHS, type Language } from './given-browser.ts';
import type { ServedPages } from './served-pages.ts';
import { wordsOf } from './words-of.ts';

type Bench = Pick<ServedPages<never>, 'visit'>;
type Given = Readonly<Record<string, string>>;

/** What people do on the way of a draft, whatever is in it. */
export function actsOf(bench: Bench, language: Language) {
  const say = wordsOf(language);
  return {
    say,
    drafts: (key: string, given?: Given): string => say('features/drafts', key, given),
    as: (person: string, path: string): Promise<Page> =>
      bench.visit({ language, width: 'wide', person }, path),
    /** Fits both widths, and axe finds no serious fault; the screenshots are `release-<what>-…`. */
    judge: async (page: Page, what: string): Promise<void> => {
      await settled(page);
      for (const width of ['narrow', 'wide'] as const) {
        await page.setViewportSize(WIDTHS[width]);
        await fits(page, `${what} ${width}`);
        await settled(page);
        await screenshot(page, `release-${what}-${language}-${width}`);
      }
      expect(await accessFaults(page), what).toEqual([]);
    },
  };
}

export async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
}

/** A button in the head of the page. */
export const press = (page: Page, label: string): Promise<void> =>
  page.locator('.page-head').getByRole('button', { name: label, exact: true }).click();

/** Confirms the dialog that the last button has opened. */
export async function confirm(page: Page, reason?: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  if (reason !== undefined) await dialog.locator('textarea').fill(reason);
  await dialog.locator('.ant-modal-footer .ant-btn-primary').click();
  await dialog.waitFor({ state: 'hidden' });
}

/** How long the engine may take with what has been sent to it. */
export const PATIENCE = { timeout: 60_000, interval: 100 };
