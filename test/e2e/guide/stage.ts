import type { Browser, Page } from 'playwright-core';
import { openPage, settled, type Language } from '../given-browser.ts';
import type { GivenDemo } from '../given-demo.ts';
import { wordsOf } from '../words-of.ts';

/** Where the pictures of one language are taken. */
export interface Stage {
  readonly demo: GivenDemo;
  readonly language: Language;
  readonly say: ReturnType<typeof wordsOf>;
  /** The page as that person sees it, once nothing is loading any more. */
  readonly as: (person: string, path: string) => Promise<Page>;
}

/** Makes a page ready to be taken; what is given back is kept until the picture is there. */
export type Scene = (stage: Stage) => Promise<Shot>;

export interface Shot {
  readonly page: Page;
  /** CSS pixels from above that matter; the whole screen where absent. */
  readonly height?: number;
  /** After the picture. */
  readonly undo?: () => void;
}

interface Given {
  readonly browser: Browser;
  readonly demo: GivenDemo;
  readonly language: Language;
}

/** Browsers on it have the time of the demonstration company. */
export function createStage({ browser, demo, language }: Given): Stage {
  return {
    ...{ demo, language, say: wordsOf(language) },
    as: async (person, path) => {
      const visitor = { language, width: 'wide', person, timeZone: 'Asia/Shanghai' } as const;
      const { page } = await openPage(browser, demo, visitor);
      await page.clock.setFixedTime(demo.engine.now());
      await page.goto(path);
      await settled(page);
      return page;
    },
  };
}
