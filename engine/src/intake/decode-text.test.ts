import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';
import { detectFormat } from './detect-format.ts';
import { NoteBook } from './note.ts';

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => {
  const units = Uint16Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0));
  return new Uint8Array(units.buffer);
};

function decoded(bytes: Uint8Array, declared: string | null) {
  const notes = new NoteBook();
  return { ...decodeText(bytes, declared, notes), codes: notes.notes.map(({ code }) => code) };
}

describe('decodeText', () => {
  it('reads Latin-1 where the file declares it', () => {
    expect(decoded(latin1('Süd'), 'iso-8859-1')).toEqual({
      text: 'Süd',
      charset: 'iso-8859-1',
      codes: [],
    });
  });

  it('reads whole UTF-8 as UTF-8 even where the file declares Latin-1, and says so', () => {
    const read = decoded(utf8('Süd'), 'iso-8859-1');
    expect(read).toEqual({ text: 'Süd', charset: 'utf-8', codes: ['INTAKE_CHARSET_DIFFERS'] });
  });

  it('falls back to Windows-1252 where UTF-8 is declared but broken', () => {
    const read = decoded(latin1('Süd'), 'utf-8');
    expect(read).toEqual({
      text: 'Süd',
      charset: 'windows-1252',
      codes: ['INTAKE_CHARSET_DIFFERS'],
    });
  });

  it('takes a byte-order mark at its word and leaves it out of the text', () => {
    expect(decoded(utf8('\ufeffISA'), null)).toEqual({ text: 'ISA', charset: 'utf-8', codes: [] });
    expect(decoded(utf16('<Ö/>'), 'utf-16')).toEqual({
      text: '<Ö/>',
      charset: 'utf-16le',
      codes: [],
    });
  });

  it('counts letters that were lost before', () => {
    expect(decoded(utf8('S\ufffdd'), null).codes).toEqual(['INTAKE_LETTERS_LOST']);
  });

  it('does not stumble over a character set it does not know', () => {
    expect(decoded(latin1('Süd'), 'x-no-such-set').text).toBe('Süd');
  });
});

describe('detectFormat', () => {
  it.each([
    ['ISA*00*', 'x12', null],
    ['\n\n  ISA|00|', 'x12', null],
    ["UNA:+.? 'UNB+UNOC:3", 'edifact', 'iso-8859-1'],
    ['UNB+UNOY:4', 'edifact', 'utf-8'],
    ['UNB+UNOA:1', 'edifact', null],
    ["UNH+1+ORDERS'", 'edifact', null],
    ['<?xml version="1.0" encoding="ISO-8859-1"?><Order/>', 'ubl', 'iso-8859-1'],
    ['<Order/>', 'ubl', 'utf-8'],
    [' [{', 'json', 'utf-8'],
  ])('sees what %s is', (text, format, charset) => {
    expect(detectFormat(utf8(text))).toEqual({ format, charset });
  });

  it('sees through UTF-16', () => {
    expect(detectFormat(utf16('<Order/>'))?.format).toBe('ubl');
  });

  it.each(['ISABEL', 'UNBOUND', 'PK\u0005\u0006', ''])('does not take %s for an order', (text) => {
    expect(detectFormat(utf8(text))).toBeNull();
  });
});
