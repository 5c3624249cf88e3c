import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { settled } from '../given-browser.ts';
import { measured, type Taken } from './measured-page.ts';
import type { RULES } from './fill-lists.ts';
import { type FilledLists } from './fill-lists.ts';

export interface Watched {
  readonly page: Page;
  readonly filled: FilledLists;
  /** Somebody else commits something, of which open pages are told. */
  readonly change: () => Promise<unknown>;
  readonly note: (what: string, taken: Taken) => void;
}

type Deed = readonly [what: string, act: () => Promise<unknown>, rest?: number];

/** Milliseconds in which what a deed sets going has come about. */
const REST = 600;
const LIVE = 3_000;

/** Lists by their address. */
export const LISTS = {
  inbox: '/inbox',
  orders: '/orders',
  instances: '/operations',
  incidents: '/operations?view=incidents',
  timers: '/operations?view=timers',
  jobs: '/operations?view=jobs',
  products: '/records/product',
  ledger: '/ledger',
  alarms: '/alarms',
  intake: '/intake',
  people: '/administration',
  access: '/administration?view=access',
  audit: '/audit',
} as const;

const ROW = '.ant-table-row, .row, .alarm-row';

/** Whatever the list offers of this: scroll, go by keys, turn a page, choose, search, open. */
export async function workOnList({ page, change, note }: Watched, path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
  await pause(REST);
  const row = page.locator(ROW).first();
  const next = page.getByRole('button', { name: /^(Next|Load more|Show more)$/ }).first();
  const box = page.locator('.ant-table-row .ant-checkbox-input').nth(1);
  const all = page.locator('.inbox-bar .ant-checkbox-input, .bulk-bar button').first();
  const text = page.locator('.inbox-text input, .frame-content input[type=text]').first();
  const deeds: readonly Deed[] = [
    ['scroll', () => wheel(page)],
    ['keys', () => keys(page, 'Tab', 4)],
    ['turn the page', () => next.click()],
    ['choose one', () => box.click()],
    ['choose all', () => all.click(), LIVE],
    ['somebody else writes', change, LIVE],
    [
      'type while somebody else writes',
      () => Promise.all([change(), text.pressSequentially('PO-12', { delay: 90 })]),
      LIVE,
    ],
    ['open', () => row.click({ position: { x: 300, y: 8 } })],
  ];
  const needs = new Map([
    ['turn the page', next],
    ['choose one', box],
    ['choose all', all],
    ['type while somebody else writes', text],
    ['open', row],
  ]);
  for (const [what, act, rest = REST] of deeds) {
    if ((await needs.get(what)?.isVisible()) === false) continue;
    note(what, await measured(page, act, rest));
  }
}

/** A cell is written, rows are put in, moved and taken away, and all of it is undone. */
export async function workOnRules(watched: Watched, count: (typeof RULES)[number]): Promise<void> {
  const { page, filled, note } = watched;
  await page.goto(`/rules/drafts/${filled.drafts.get(count) ?? ''}`);
  const grid = page.getByRole('grid');
  await grid.waitFor();
  await pause(LIVE);
  const tool = (at: number) => page.getByRole('toolbar').getByRole('button').nth(at).click();
  const deeds: readonly Deed[] = [
    ['arrows', () => keys(page, 'ArrowDown', 6)],
    ['scroll', () => wheel(page)],
    ['type', () => page.keyboard.type('>= 12', { delay: 90 })],
    ['take over', () => page.keyboard.press('Enter'), LIVE],
    ['undo', () => page.keyboard.press('Control+z'), LIVE],
    ['redo', () => page.keyboard.press('Control+y'), LIVE],
    ['add a row', () => tool(0), LIVE],
    ['take it away', () => tool(1), LIVE],
    ['move a row', () => grid.press('Alt+ArrowDown'), LIVE],
    ['to the end', () => page.keyboard.press('Control+End')],
  ];
  await grid.focus();
  await keys(page, 'ArrowRight', 1);
  for (const [what, act, rest = REST] of deeds) note(what, await measured(page, act, rest));
}

async function wheel(page: Page): Promise<void> {
  await page.mouse.move(500, 500);
  for (const by of [1_500, 1_500, -900, 2_500]) {
    await page.mouse.wheel(0, by);
    await pause(60);
  }
}

async function keys(page: Page, key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await page.keyboard.press(key, { delay: 40 });
}
