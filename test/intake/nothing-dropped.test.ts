import { describe, expect, it } from 'vitest';
import { readOrder } from '../../engine/src/intake/index.ts';
import { decodeText } from '../../engine/src/intake/decode-text.ts';
import { NoteBook } from '../../engine/src/intake/note.ts';
import { DENSE_EDIFACT, DENSE_UBL, DENSE_X12, DENSE_X12_CHANGE } from './dense-orders.ts';
import { bytesOf, orderFiles } from './order-files.ts';

interface Token {
  readonly text: string;
  /** How the token may look in the order. */
  readonly shown: readonly string[];
}

/** A text that no format knows and no order contains. */
const WORD: Token = { text: 'QZ7J', shown: ['QZ7J'] };
/** What a reader would take for a number, which X12 may count in cents. */
const NUMBER: Token = { text: '7351946', shown: ['7351946', '73519.46'] };
/** What a reader would take for a date, or a time with hundredths. */
const DAY: Token = { text: '20291130', shown: ['20291130', '2029-11-30', '202911.30', '20:29:11'] };

/** Places of the text that hold data, each to be replaced by the token in a copy of its own. */
type Places = (text: string) => readonly [start: number, end: number][];

describe('nothing of an order is dropped', () => {
  it.each(orderFiles('x12'))('each element of $name is in the order, or kept and named', (file) => {
    expectKept(file.bytes, x12Places, WORD);
  });

  it.each(orderFiles('edifact'))('each component of $name is in the order, or kept', (file) => {
    expectKept(file.bytes, edifactPlaces, WORD);
  });

  it.each(orderFiles('ubl'))(
    'each text and attribute of $name is in the order, or kept',
    (file) => {
      expectKept(file.bytes, xmlPlaces, WORD);
    },
  );

  describe.each([WORD, NUMBER, DAY])(
    'nor of orders that use everything, with $text anywhere',
    (token) => {
      it('in X12', () => {
        expectKept(bytesOf(DENSE_X12), x12Places, token);
      });

      it('in X12 that changes an order', () => {
        expectKept(bytesOf(DENSE_X12_CHANGE), x12Places, token);
      });

      it('in EDIFACT', () => {
        expectKept(bytesOf(DENSE_EDIFACT), edifactPlaces, token);
      });

      it('in UBL', () => {
        expectKept(bytesOf(DENSE_UBL), xmlPlaces, token);
      });
    },
  );
});

/**
 * Writes the token over one place after the other and looks for it in what comes out. A file that
 * is refused must be so because the token broke its envelope or made it no order.
 */
function expectKept(bytes: Uint8Array, placesIn: Places, token: Token): void {
  const declared = bytes.includes(0xfc) || bytes.includes(0xf6) ? 'iso-8859-1' : 'utf-8';
  const { text } = decodeText(bytes, declared, new NoteBook());
  const places = placesIn(text);
  expect(places.length).toBeGreaterThan(10);
  const dropped = places.filter(([start, end]) => {
    const read = readOrder(bytesOf(text.slice(0, start) + token.text + text.slice(end)));
    if (!read.ok) return !REFUSALS.has(read.failure.code);
    const shown = JSON.stringify(read.value);
    return !token.shown.some((form) => shown.includes(form));
  });
  expect(dropped.map(([start, end]) => text.slice(Math.max(0, start - 25), end + 10))).toEqual([]);
}

const REFUSALS = new Set([
  'INTAKE_FORMAT_UNKNOWN',
  'INTAKE_NOT_AN_ORDER',
  'INTAKE_X12_BROKEN',
  'INTAKE_EDIFACT_BROKEN',
  'INTAKE_XML_BROKEN',
]);

/** Every filled element but the tag of ISA, whose first letters are the format itself. */
function x12Places(text: string): [number, number][] {
  const isa = text.indexOf('ISA');
  const element = text.charAt(isa + 3);
  const terminator = text.charAt(isa + 105);
  return spans(text, new Set([element, terminator, '\r', '\n'])).filter(
    ([start]) => start > isa + 3,
  );
}

/** Every filled component behind the service string advice; released delimiters stay inside. */
function edifactPlaces(text: string): [number, number][] {
  const from = text.startsWith('UNA') ? 9 : 0;
  const masked = text.replace(/\?./gs, '__');
  return spans(masked, new Set(['+', ':', "'", '\r', '\n'])).filter(([start]) => start > from + 3);
}

/** Texts between tags, and attribute values that declare no namespace. */
function xmlPlaces(text: string): [number, number][] {
  const places: [number, number][] = [];
  for (const found of text.matchAll(/>([^<>]*[^<>\s][^<>]*)</g)) {
    places.push([found.index + 1, found.index + found[0].length - 1]);
  }
  for (const found of text.matchAll(/ (?!xmlns|version|encoding)[A-Za-z]+="([^"]*)"/g)) {
    const end = found.index + found[0].length - 1;
    places.push([end - (found[1] ?? '').length, end]);
  }
  return places;
}

function spans(text: string, stops: ReadonlySet<string>): [number, number][] {
  const found: [number, number][] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !stops.has(text.charAt(at))) continue;
    if (text.slice(start, at).trim() !== '') found.push([start, at]);
    start = at + 1;
  }
  return found;
}
