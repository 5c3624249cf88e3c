import flatpickr from 'flatpickr';
import { Mandarin } from 'flatpickr/dist/l10n/zh.js';
import type { Language } from '../../i18n/languages.ts';
import { readDay } from './read-day.ts';

/**
 * Gives the calendars that form-js opens from now on the words of the language. By itself flatpickr
 * makes some other day of what it cannot read.
 */
export function speakCalendar(language: Language): void {
  const locale = language === 'zh' ? { ...Mandarin, firstDayOfWeek: 1 } : {};
  flatpickr.setDefaults({ locale, ariaDateFormat: 'Y-m-d', parseDate: readDay });
}
