import { REPORT_LIMITS } from '../limits.ts';

/**
 * Text of the data as part of a sentence or label: on one line, without signs that steer a terminal
 * or turn the direction of writing, and not too long.
 */
export function shownText(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return plain.length <= REPORT_LIMITS.shown ? plain : `${plain.slice(0, REPORT_LIMITS.shown)}…`;
}
