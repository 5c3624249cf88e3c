import { OFFSET, ZONE } from '../../parts/company-zone.ts';

/** 2026-11-23 08:30: releases are told in the company's time, whatever zone the browser is in. */
export const shanghaiTime = (at: number): string =>
  new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' },
  }).format(at);

/** Epoch milliseconds of `2026-11-23 08:30` in Shanghai. */
export const readShanghaiTime = (text: string): number =>
  Date.parse(`${text.replace(' ', 'T')}:00${OFFSET}`);
