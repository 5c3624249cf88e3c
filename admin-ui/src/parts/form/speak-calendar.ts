import flatpickr from 'flatpickr';
import { Mandarin } from 'flatpickr/dist/l10n/zh.js';
import type { Language } from '../../i18n/languages.ts';

/** Gives the calendars that form-js opens from now on the words of the language. */
export function speakCalendar(language: Language): void {
  const locale = language === 'zh' ? { ...Mandarin, firstDayOfWeek: 1 } : {};
  flatpickr.setDefaults({ locale, ariaDateFormat: 'Y-m-d', parseDate: readDay });
}

const DAY = /^(\d{4})(?:\D?(\d\d)\D?(\d\d)|\D(\d\d?)\D(\d\d?))\D?$/;

/** A day as people type it: 2026-11-23, 2026/1/5, 2026年1月5日, 20261123; of others flatpickr made some other day. */
function readDay(typed: string): Date {
  const [, year, ...parts] = DAY.exec(typed.trim()) ?? [];
  const [month, day] = parts.filter(Boolean).map(Number);
  if (year === undefined || month === undefined || day === undefined) return NONE;
  const read = new Date(Number(year), month - 1, day);
  return read.getMonth() === month - 1 && read.getDate() === day ? read : NONE;
}

const NONE = new Date(NaN);
