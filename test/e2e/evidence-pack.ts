import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { fits } from './fits.ts';
import { accessFaults, screenshot, WIDTHS } from './given-browser.ts';

/** The evidence that a page gives as a file: its lines, and what people read of it. */
export async function savedPack(page: Page, save: () => Promise<void>) {
  const saved = page.waitForEvent('download');
  await save();
  const files = unzipSync(readFileSync(await (await saved).path()));
  const textOf = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  return { history: textOf('history.ndjson'), page: textOf('evidence.html') };
}

/** As an auditor opens it, away from the product. */
export async function lookAtPack(page: Page, html: string, name: string): Promise<void> {
  const paper = await page.context().newPage();
  await paper.setContent(html);
  for (const width of ['narrow', 'wide'] as const) {
    await paper.setViewportSize(WIDTHS[width]);
    await fits(paper);
    await screenshot(paper, `${name}-${width}`);
  }
  expect(await accessFaults(paper)).toEqual([]);
  await paper.close();
}
