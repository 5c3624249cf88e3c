import { mkdirSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { builtPages } from '../built-pages.ts';
import { launch, WIDTHS } from '../given-browser.ts';
import { givenDemo } from '../given-demo.ts';
import { controlPictures } from './control-pictures.ts';
import { createStage } from './stage.ts';
import { workPictures } from './work-pictures.ts';

/**
 * `npm run guide:pictures [-- <name>…]`: the pictures of docs/guide, in both languages, of a
 * demonstration company whose size, seed and moment never change.
 */
const FOLDER = new URL('../../../docs/guide/pictures/', import.meta.url);
const COMPANY = { orders: 60, months: 5, standsAt: Date.parse('2026-11-25T10:00:00+08:00') };
/** Of WebP: letters stay clear, and all pictures together below 4 MB. */
const QUALITY = 75;
/** Milliseconds until what opens has opened. */
const MOTION = 500;

const asked = process.argv.slice(2);
const wanted = Object.entries({ ...workPictures, ...controlPictures }).filter(
  ([name]) => asked.length === 0 || asked.includes(name),
);
const pages = await builtPages('production');
const demo = await givenDemo(pages, COMPANY);
const browser = await launch();
try {
  mkdirSync(FOLDER, { recursive: true });
  for (let looks = 0; looks < 5; looks += 1) await demo.engine.alarms.evaluate();
  for (const language of ['zh', 'en'] as const) {
    const stage = createStage({ browser, demo, language });
    for (const [name, scene] of wanted) {
      const { page, height = WIDTHS.wide.height, undo } = await scene(stage);
      const picture = await photograph(page, height);
      writeFileSync(new URL(`${name}.${language}.webp`, FOLDER), picture);
      console.log(`${name}.${language}.webp ${Math.round(picture.length / 1024)} KiB`);
      undo?.();
      await page.context().close();
    }
  }
} finally {
  await browser.close();
  await demo.close();
}

async function photograph(page: Page, height: number): Promise<Buffer> {
  await pause(MOTION);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', {
    ...{ format: 'webp', quality: QUALITY },
    clip: { x: 0, y: 0, width: WIDTHS.wide.width, height, scale: 1 },
  });
  await session.detach();
  return Buffer.from(data, 'base64');
}
