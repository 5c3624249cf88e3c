import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { RunningServer } from '../../server/src/index.ts';
import { builtPages, type Build } from './built-pages.ts';
import { launch, openPage, settled, type OpenPage, type Visitor } from './given-browser.ts';

interface Served {
  readonly server: RunningServer;
  readonly close: () => Promise<void>;
}

/** The pages as they are now, a server that delivers them, and a browser: for the tests of a block. */
export interface ServedPages<S extends Served> {
  readonly served: S;
  /** A page of a browser of its own. */
  readonly open: (visitor: Visitor) => Promise<OpenPage>;
  /** The same, at an address, when nothing is loading any more. */
  readonly visit: (visitor: Visitor, path: string) => Promise<Page>;
  /** Every page that was opened, in order. */
  readonly opened: OpenPage[];
  /** Closes those that are open: each asks anew after every commit, whoever looks at it. */
  readonly closeOpened: () => Promise<void>;
}

/** Longest that building them may take, with the data that is served. */
const LONGEST = 180_000;

export function servedPages<S extends Served>(
  build: Build,
  serve: (folder: string) => Promise<S>,
): ServedPages<S> {
  let served: S, browser: Browser;
  const opened: OpenPage[] = [];
  beforeAll(async () => {
    served = await serve(await builtPages(build));
    browser = await launch();
  }, LONGEST);
  afterAll(async () => {
    // A browser that does not end is no fault of the product; it goes with this process.
    await Promise.race([browser.close(), setTimeout(20_000)]);
    await served.close();
  });
  const open = async (visitor: Visitor): Promise<OpenPage> => {
    const made = await openPage(browser, served, visitor);
    opened.push(made);
    return made;
  };
  return {
    opened,
    open,
    closeOpened: async () => {
      await Promise.all(opened.map(({ close }) => close()));
    },
    get served() {
      return served;
    },
    visit: async (visitor, path) => {
      const { page } = await open(visitor);
      await page.goto(path);
      await settled(page);
      return page;
    },
  };
}
