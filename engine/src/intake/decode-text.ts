import type { NoteBook } from './note.ts';

export interface DecodedText {
  readonly text: string;
  /** Name of the character set by the WHATWG Encoding Standard, as `utf-8`. */
  readonly charset: string;
}

/**
 * Bytes to text. A byte-order mark decides first; then, where the bytes are whole UTF-8 they are
 * taken as that whatever the file declares, because no other text comes out as UTF-8 by chance;
 * then the declared set counts; and Windows-1252, which reads any byte, is the last resort.
 */
export function decodeText(
  bytes: Uint8Array,
  declared: string | null,
  notes: NoteBook,
): DecodedText {
  const marked = byteOrderMark(bytes);
  const decoded = marked ? { text: read(bytes, marked), charset: marked } : guess(bytes, declared);
  noteDifference(decoded, declared, notes);
  noteLostLetters(decoded.text, notes);
  return decoded;
}

/** The first bytes as letters, one for one: enough to see format and declared character set. */
export function peekHead(bytes: Uint8Array): string {
  const marked = byteOrderMark(bytes);
  const head = bytes.subarray(0, 1024);
  const start = marked === 'utf-16le' || marked === 'utf-16be' ? head.length & ~1 : head.length;
  return read(head.subarray(0, start), marked ?? 'windows-1252').trimStart();
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

function guess(bytes: Uint8Array, declared: string | null): DecodedText {
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== null) {
    const plain = bytes.every((byte) => byte < 0x80);
    return { text: utf8, charset: plain ? (declared ?? 'utf-8') : 'utf-8' };
  }
  const stated = declared === null ? null : strictly(bytes, declared);
  if (declared !== null && stated !== null) return { text: stated, charset: declared };
  return { text: read(bytes, 'windows-1252'), charset: 'windows-1252' };
}

function read(bytes: Uint8Array, charset: string): string {
  return new TextDecoder(charset).decode(bytes);
}

/** Null where the bytes do not fit, or this machine does not know the character set. */
function strictly(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function noteDifference(decoded: DecodedText, declared: string | null, notes: NoteBook): void {
  // `utf-16` is declared without its byte order, which the mark then gives.
  if (declared === null || decoded.charset.startsWith(declared)) return;
  const seen = `Expected the character set ${declared} that the file declares, but its bytes are ${decoded.charset}.`;
  notes.add('INTAKE_CHARSET_DIFFERS', seen);
}

function noteLostLetters(text: string, notes: NoteBook): void {
  const lost = text.split('\ufffd').length - 1;
  if (lost === 0) return;
  const seen = `Expected every letter to be readable, but ${lost} stand as �.`;
  notes.add('INTAKE_LETTERS_LOST', seen);
}
