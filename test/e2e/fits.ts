import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { inPage } from './given-browser.ts';

/**
 * No page is wider than its screen. For a moment after the screen has got another width the frame
 * is still laid out for the one before, hence it is asked until it is so.
 */
export const fits = (page: Page, message = 'wider than the screen by'): Promise<void> =>
  expect.poll(() => inPage(page, OVERFLOW), { message }).toBe(0);

/** CSS pixels. */
const OVERFLOW = 'document.documentElement.scrollWidth - window.innerWidth';
