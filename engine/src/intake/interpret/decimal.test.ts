import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NoteBook } from '../note.ts';
import { decimalOf, plainDecimal } from './decimal.ts';

describe('plainDecimal', () => {
  it.each([
    ['5', '5'],
    ['007.50', '7.50'],
    ['.5', '0.5'],
    ['12.', '12'],
    ['+3', '3'],
    ['-0.10', '-0.10'],
    ['-0', '0'],
    ['00', '0'],
  ])('reads %s as %s', (text, decimal) => {
    expect(plainDecimal(text)).toBe(decimal);
  });

  it.each(['', '.', '-', '1,500', '1e5', '1 000', 'ten', '1.2.3', '9'.repeat(41)])(
    'gives null for %s',
    (text) => {
      expect(plainDecimal(text)).toBeNull();
    },
  );

  it('reads its own result again unchanged', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[+-]?\d{1,18}(\.\d{1,18})?$/), (text) => {
        const decimal = plainDecimal(text);
        expect(decimal).toMatch(/^-?(0|[1-9]\d*)(\.\d+)?$/);
        expect(plainDecimal(decimal ?? '')).toBe(decimal);
      }),
    );
  });
});

describe('decimalOf', () => {
  it('notes a text that is no number, and keeps it', () => {
    const notes = new NoteBook().onLine('2');
    expect(decimalOf({ text: 'many', path: 'PO1-02' }, 'the quantity', notes)).toBeNull();
    expect(notes.notes).toMatchObject([
      { code: 'INTAKE_NUMBER_UNREADABLE', severity: 'warning', path: 'PO1-02', line: '2' },
    ]);
    expect(notes.unread).toMatchObject([{ path: 'PO1-02', raw: 'many' }]);
  });

  it('says nothing about a number that is not there', () => {
    const notes = new NoteBook();
    expect(decimalOf({ text: null, path: 'PO1-02' }, 'the quantity', notes)).toBeNull();
    expect(notes.notes).toEqual([]);
  });
});
