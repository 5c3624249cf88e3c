import { describe, expect, it } from 'vitest';
import {
  accessFaults,
  chromiumPath,
  overflow,
  screenshot,
  settled,
  signIn,
  type Language,
  type OpenPage,
  type Visitor,
  type Width,
} from './given-browser.ts';
import { givenCompany } from './given-company.ts';
import { REFUSED, VISITS, type Visit } from './visits.ts';
import { servedPages } from './served-pages.ts';

const LANGUAGES: readonly Language[] = ['zh', 'en'];
const SIZES: readonly Width[] = ['wide', 'narrow'];

describe.skipIf(chromiumPath === undefined)(
  'every page (skipped where neither CHROMIUM nor /usr/bin/chromium is a browser)',
  () => {
    const bench = servedPages('development', givenCompany);
    /** For each way to look there is one browser page, in which people follow each other. */
    const screens = new Map<string, { readonly opened: OpenPage; readonly person?: string }>();

    const all = VISITS.flatMap((visit) =>
      LANGUAGES.flatMap((language) =>
        SIZES.map(
          (width) => [`${visit.name} ${language} ${width}`, visit, language, width] as const,
        ),
      ),
    );

    const pageOf = async ({ person, ...screen }: Visitor): Promise<OpenPage> => {
      const key = JSON.stringify(screen);
      const before = screens.get(key) ?? { opened: await bench.open(screen) };
      const { opened } = before;
      const context = opened.page.context();
      if (before.person !== person) {
        await context.clearCookies();
        if (person !== undefined) await signIn(context, bench.served.server, person);
      }
      screens.set(key, { opened, ...(person !== undefined && { person }) });
      return opened;
    };

    const visited = async ({ page }: OpenPage, { path, opens }: Visit): Promise<void> => {
      await page.goto(path);
      await settled(page);
      if (!opens) return;
      const [click, shows] = opens;
      await page.locator(click).first().click();
      await page.locator(shows).first().waitFor();
      await settled(page);
    };

    it.each(VISITS)('$name: is read as well in the dark', async (visit) => {
      const { name, person } = visit;
      const of = person !== undefined && { person };
      const opened = await pageOf({ language: 'zh', width: 'wide', dark: true, ...of });
      await visited(opened, visit);
      await screenshot(opened.page, `${name}-dark`);
      expect(await accessFaults(opened.page)).toEqual([]);
    });

    it.each(all)('%s: fits, is accessible, and complains of nothing', async (...told) => {
      const [, visit, language, width] = told;
      const { name, person } = visit;
      const of = person !== undefined && { person };
      // On the phone nothing moves, as some ask for.
      const opened = await pageOf({ language, width, still: width === 'narrow', ...of });
      const { page, complaints } = opened;
      const before = complaints.length;
      await visited(opened, visit);
      await screenshot(page, `${name}-${language}-${width}`);
      expect(await overflow(page)).toBe(0);
      expect(await accessFaults(page)).toEqual([]);
      const foreseen = (text: string): boolean =>
        REFUSED.has(name) && /status of 40[13]/.test(text);
      expect(complaints.slice(before).filter((text) => !foreseen(text))).toEqual([]);
    });
  },
);
