import { describe, expect, it } from 'vitest';
import { REC20_CODES } from '../codes/rec20-codes.ts';
import { EDIFACT_UNITS, X12_UNITS } from '../codes/unit-mappings.ts';
import { minorUnits } from '../../money/currency.ts';
import { NoteBook } from '../note.ts';
import { countryOf, currencyOf, incotermOf, isGtin } from './coded.ts';
import { itemIdsOf } from './item-ids.ts';
import { unitOf } from './unit.ts';

describe('units', () => {
  it('are mapped only to codes of Recommendation 20', () => {
    const targets = [...X12_UNITS.values(), ...EDIFACT_UNITS.values()];
    expect(targets.filter((code) => !REC20_CODES.has(code))).toEqual([]);
  });

  it.each([
    ['x12', 'PC', 'H87'],
    ['x12', 'ST', 'SET'],
    ['x12', 'ea', 'EA'],
    ['edifact', 'PCE', 'H87'],
    ['edifact', 'KGM', 'KGM'],
    ['rec20', 'NAR', 'NAR'],
  ] as const)('of %s: %s is %s', (system, stated, code) => {
    const notes = new NoteBook();
    expect(unitOf({ text: stated, path: '' }, system, notes)).toEqual({ code, stated });
    expect(notes.notes).toEqual([]);
  });

  it('that nobody knows keep the stated code under a note', () => {
    const notes = new NoteBook();
    expect(unitOf({ text: 'GBND', path: 'QTY' }, 'edifact', notes)).toEqual({
      code: null,
      stated: 'GBND',
    });
    expect(notes.notes).toMatchObject([{ code: 'INTAKE_UNIT_UNKNOWN', path: 'QTY' }]);
  });

  it('ST of EDIFACT is a sheet to some and a piece to others, so a person decides', () => {
    expect(unitOf({ text: 'ST', path: '' }, 'edifact', new NoteBook()).code).toBeNull();
  });
});

describe('codes', () => {
  it('of currencies, with the places of their smallest units', () => {
    expect(currencyOf({ text: 'usd', path: '' }, new NoteBook())).toBe('USD');
    expect(['EUR', 'JPY', 'KWD', null].map(minorUnits)).toEqual([2, 0, 3, 2]);
    const notes = new NoteBook();
    expect(currencyOf({ text: 'US$', path: 'CUR-02' }, notes)).toBeNull();
    expect(notes.unread).toMatchObject([{ path: 'CUR-02', raw: 'US$' }]);
  });

  it('of countries, also in three letters', () => {
    const notes = new NoteBook();
    const read = ['no', 'USA', 'DEU', 'Norway'].map((text) => countryOf({ text, path: '' }, notes));
    expect(read).toEqual(['NO', 'US', 'DE', null]);
    expect(notes.notes).toMatchObject([{ code: 'INTAKE_COUNTRY_UNKNOWN', severity: 'info' }]);
  });

  it('of delivery terms: Incoterms 2020, while older ones stay as stated', () => {
    const notes = new NoteBook();
    expect(incotermOf({ text: 'fob', path: '' }, 'Ningbo', notes)).toEqual({
      code: 'FOB',
      place: 'Ningbo',
      stated: 'fob',
    });
    expect(incotermOf({ text: 'DAT', path: '' }, null, notes)).toEqual({
      code: null,
      place: null,
      stated: 'DAT',
    });
    expect(notes.notes).toMatchObject([{ code: 'INTAKE_INCOTERM_UNKNOWN' }]);
  });

  it('GTINs by their check digit', () => {
    expect(['4006381333931', '05704066204093', '012345678905', '96385074'].map(isGtin)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['4006381333932', '123', '400638133393A', ''].map(isGtin)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('itemIdsOf', () => {
  it('gives each kind its first id and keeps the others, and checks the GTIN', () => {
    const notes = new NoteBook();
    const id = (kind: 'buyer' | 'gtin' | 'other', text: string) => ({
      kind,
      id: text,
      scheme: `x12:${kind}`,
      path: text,
    });
    expect(
      itemIdsOf(
        [id('buyer', 'A'), id('buyer', 'B'), id('gtin', '4006381333932'), id('other', 'M')],
        notes,
      ),
    ).toEqual({
      buyer: 'A',
      seller: null,
      gtin: '4006381333932',
      others: [
        { id: 'B', scheme: 'x12:buyer' },
        { id: 'M', scheme: 'x12:other' },
      ],
    });
    expect(notes.notes).toMatchObject([{ code: 'INTAKE_GTIN_WRONG', path: '4006381333932' }]);
  });
});
