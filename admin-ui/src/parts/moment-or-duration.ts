import { tellDuration } from '@waybill/engine/rules';
import dayjs from 'dayjs';
import type { Language } from '../i18n/languages.ts';

/** ISO 8601, or FEEL, which may end with a zone. */
const MOMENT =
  /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?(?:@[\w/+-]+)?$/;

/** `3 days` of `P3D`, `2026-11-23 09:30` of a moment; undefined of any other text. */
export function momentOrDuration(text: string, language: Language): string | undefined {
  const [moment, day, time, offset] = MOMENT.exec(text) ?? [];
  if (moment === undefined) return tellDuration(text, language);
  // Without an offset it is told by the clock on the wall of its zone.
  if (offset === undefined) return `${day ?? ''} ${time ?? ''}`;
  return dayjs(moment.replace(/@.*$/, '')).format('YYYY-MM-DD HH:mm');
}
