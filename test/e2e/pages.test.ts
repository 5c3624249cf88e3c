import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  accessFaults,
  chromiumPath,
  overflow,
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
      await screenshot(page, name);
      expect(await overflow(page)).toBe(0);
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
  },
);
