import type { OrderFormat } from './canonical-order.ts';
import { peekHead } from './decode-text.ts';

export interface DetectedFormat {
  readonly format: OrderFormat;
  /** Character set that the file declares, by the WHATWG Encoding Standard; null: none. */
  readonly charset: string | null;
}

/** Tells the format by the first letters of the file. */
export function detectFormat(bytes: Uint8Array): DetectedFormat | null {
  const head = peekHead(bytes)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (/^ISA[^A-Za-z0-9]/.test(head)) return { format: 'x12', charset: null };
  if (/^(?:UNA.{6}|UNB[^A-Za-z0-9]|UNH[^A-Za-z0-9])/s.test(head)) {
    return { format: 'edifact', charset: edifactCharset(head) };
  }
  if (head.startsWith('<')) return { format: 'ubl', charset: xmlCharset(head) };
  if (/^[{[]/.test(head)) return { format: 'json', charset: 'utf-8' };
  if (head.startsWith('PK\u0003\u0004')) return { format: 'xlsx', charset: null };
  return looksLikeCsv(head) ? { format: 'csv', charset: csvCharset(bytes) } : null;
}

/** True for an Internet message (RFC 5322): header fields, one of which every mail program writes. */
export function isMail(bytes: Uint8Array): boolean {
  const head = peekHead(bytes).replace(/^\ufeff/, '');
  const lines = /^(?:[!-9;-~]{1,76}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)+/.exec(head)?.[0] ?? '';
  return /^(?:from|received|return-path|message-id|mime-version|delivered-to|subject):/im.test(
    lines,
  );
}

/** Nothing but text, and a separator in the first line: whether it is an order, its titles say. */
function looksLikeCsv(head: string): boolean {
  const first = /^[^\r\n]*/.exec(head)?.[0] ?? '';
  const signs = Array.from(head, (letter) => letter.charCodeAt(0));
  return /[,;\t]/.test(first) && signs.every((sign) => sign >= 0x20 || BLANKS.has(sign));
}

const BLANKS: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0d]);

/**
 * CSV declares nothing. Chinese programs write GB 18030, where bytes above ASCII come in pairs;
 * letters with accents of Windows-1252 stand alone among plain ones.
 */
function csvCharset(bytes: Uint8Array): string | null {
  let run = 0;
  let pairs = 0;
  for (const byte of bytes) {
    if (byte >= 0x80) run += 1;
    else if (run % 2 === 1) return null;
    else [pairs, run] = [pairs + run / 2, 0];
  }
  return pairs + run > 0 ? 'gb18030' : null;
}

/** Syntax identifiers of ISO 9735-1, annex A; A and B are plain ASCII and declare nothing. */
const SYNTAX_CHARSETS: Readonly<Record<string, string>> = {
  C: 'iso-8859-1',
  D: 'iso-8859-2',
  E: 'iso-8859-5',
  F: 'iso-8859-7',
  G: 'iso-8859-3',
  H: 'iso-8859-4',
  I: 'iso-8859-6',
  J: 'iso-8859-8',
  W: 'utf-8',
  Y: 'utf-8',
};

function edifactCharset(head: string): string | null {
  const level = /UNB[^A-Za-z0-9]UNO([A-Z])/.exec(head.slice(0, 80))?.[1];
  return SYNTAX_CHARSETS[level ?? ''] ?? null;
}

/** XML 1.0, 4.3.3: without a declaration it is UTF-8. */
function xmlCharset(head: string): string {
  const declaration = /^<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/.exec(head);
  return (declaration?.[1] ?? 'utf-8').toLowerCase();
}
