import { ZONE } from '../../../parts/company-zone.ts';

/** 2026-11-23: the day in the company's zone, as the engine reads days, wherever the browser is. */
export const today = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(new Date());
