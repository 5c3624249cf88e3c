import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { shownSheet } from '../shown-sheet.ts';
import type { ShownCell } from '../shown-sheet.ts';
import { readWorkbook } from './read-workbook.ts';
import { writeWorkbook } from './write-workbook.ts';

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Book {
  readonly cells: string;
  readonly styles?: string;
  readonly strings?: string;
  readonly properties?: string;
}

/** A workbook of one sheet whose parts are given as XML. */
function book({ cells, styles = '', strings = '', properties = '' }: Book): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="${R}">${properties}<sheets><sheet name="S" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="r1" Target="/xl/worksheets/one.xml"/></Relationships>',
    ),
    'xl/worksheets/one.xml': strToU8(
      `<worksheet><sheetData><row>${cells}</row></sheetData></worksheet>`,
    ),
    'xl/styles.xml': strToU8(`<styleSheet>${styles}</styleSheet>`),
    'xl/sharedStrings.xml': strToU8(`<sst>${strings}</sst>`),
  });
}

function cellsOf(parts: Book): readonly ShownCell[] {
  const read = readWorkbook(book(parts));
  if (!read.ok) throw new Error(read.failure.message);
  const [sheet] = read.value.map(shownSheet);
  return [...(sheet?.rows.get(1)?.values() ?? [])];
}

const codeOf = (bytes: Uint8Array): string => {
  const read = readWorkbook(bytes);
  return read.ok ? 'read' : read.failure.code;
};

describe('the cells of a workbook', () => {
  it('are texts of their own, shared ones with runs, and never readings', () => {
    const strings =
      '<si><t>東</t><rPh sb="0" eb="1"><t>ひがし</t></rPh></si><si><r><t>a</t></r><r><t>b</t></r></si>';
    const cells =
      '<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><t>own</t></is></c><c t="b"><v>1</v></c>';
    expect(cellsOf({ cells, strings }).map(({ text }) => text)).toEqual([
      '東',
      'ab',
      'own',
      'TRUE',
    ]);
  });

  it.each([
    ['0.30000000000000004', '0.3'],
    ['18.399999999999999', '18.4'],
    ['1.5E-7', '0.00000015'],
    ['-2.5e21', '-2500000000000000000000'],
    ['4500012871', '4500012871'],
  ])('that are numbers show at most 15 digits: %s', (stored, shown) => {
    expect(cellsOf({ cells: `<c><v>${stored}</v></c>` })).toEqual([
      { kind: 'number', text: shown },
    ]);
  });

  it.each([
    ['1', '1900-01-01'],
    ['59', '1900-02-28'],
    ['61', '1900-03-01'],
    ['46357', '2026-12-01'],
    ['46357.75', '2026-12-01T18:00:00'],
  ])('that show a date are one: %s', (serial, date) => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="[$-804]yyyy&quot;年&quot;m"/></numFmts><cellXfs><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="31"/></cellXfs>';
    const cells = [0, 1, 2].map((style) => `<c s="${style}"><v>${serial}</v></c>`).join('');
    expect(cellsOf({ cells, styles })).toEqual(Array(3).fill({ kind: 'date', text: date }));
  });

  it('count days from 1904 where the workbook says so', () => {
    const properties = '<workbookPr date1904="1"/>';
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
    expect(cellsOf({ cells: '<c s="0"><v>44895</v></c>', styles, properties })[0]?.text).toBe(
      '2026-12-01',
    );
  });

  it('that only look like dates, by colours and quoted letters, are numbers', () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="[Red]0.00&quot; days&quot;"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs>';
    expect(cellsOf({ cells: '<c s="0"><v>5</v></c>', styles })[0]?.kind).toBe('number');
  });

  it('with formulas are their values, and unreadable where there is none', () => {
    const cells =
      '<c><f>A1*2</f><v>12</v></c><c><f>A1*2</f></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c>';
    expect(cellsOf({ cells }).map(({ kind }) => kind)).toEqual([
      'number',
      'unreadable',
      'unreadable',
    ]);
  });
});

describe('a workbook is refused', () => {
  it('where it is no archive, or one without a workbook', () => {
    expect(codeOf(strToU8('PK\u0003\u0004 and no more'))).toBe('SHEET_WORKBOOK_BROKEN');
    expect(codeOf(zipSync({ 'a.txt': strToU8('a') }))).toBe('SHEET_WORKBOOK_BROKEN');
  });

  it('before anything is unpacked where it says it is large', () => {
    const bomb = zipSync(
      { 'xl/worksheets/one.xml': new Uint8Array(65 * 1024 * 1024) },
      { level: 9 },
    );
    expect(bomb.length).toBeLessThan(100_000);
    expect(codeOf(bomb)).toBe('SHEET_LIMIT');
  });

  it('where it states less than it holds', () => {
    const whole = book({ cells: '<c><v>1</v></c>'.repeat(100) });
    const view = new DataView(whole.buffer, whole.byteOffset);
    for (let at = 0; at < whole.length - 4; at += 1) {
      const size = { 0x04034b50: 22, 0x02014b50: 24 }[view.getUint32(at, true)];
      if (size !== undefined && view.getUint32(at + size, true) > 400)
        view.setUint32(at + size, 300, true);
    }
    expect(codeOf(whole)).toBe('SHEET_WORKBOOK_BROKEN');
  });

  it('where a part has a document type declaration, or is no XML', () => {
    const parts = { cells: '', strings: '' };
    const doctype = { ...parts, cells: '</row></sheetData></worksheet><!-- -->' };
    expect(codeOf(book(doctype))).toBe('SHEET_WORKBOOK_BROKEN');
    const entity = zipSync({
      'xl/workbook.xml': strToU8('<!DOCTYPE w [<!ENTITY a "b">]><workbook>&a;</workbook>'),
    });
    expect(codeOf(entity)).toBe('SHEET_WORKBOOK_BROKEN');
  });

  it('where a cell stands outside of the limits', () => {
    expect(codeOf(book({ cells: '<c r="A20001"><v>1</v></c>' }))).toBe('SHEET_LIMIT');
    expect(codeOf(book({ cells: '<c r="ZZZ1"><v>1</v></c>' }))).toBe('SHEET_LIMIT');
  });
});

describe('a workbook that was written', () => {
  it('reads back cell by cell', () => {
    const text = fc.string({ minLength: 1, maxLength: 12, unit: 'binary' });
    const printable = text.filter(
      (one) => one.trim() === one && !/[^\t\n\u0020-\ud7ff\ue000-\ufffd]/u.test(one),
    );
    const rows = fc.array(fc.array(fc.option(printable), { maxLength: 5 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(rows, (texts) => {
        const cells = texts.map((row) =>
          row.map((one) => (one === null ? null : { kind: 'text' as const, text: one })),
        );
        const read = readWorkbook(writeWorkbook([{ name: 'S & T', rows: cells, widths: [9] }]));
        if (!read.ok) throw new Error(read.failure.message);
        const [sheet] = read.value;
        expect(sheet?.name).toBe('S & T');
        texts.forEach((row, index) => {
          row.forEach((one, column) => {
            const cell = sheet?.rows.get(index + 1)?.get(column + 1);
            expect(cell?.text ?? null).toBe(one);
          });
        });
      }),
      { numRuns: 50 },
    );
  });

  it('shows amounts with their cents, and figures with their decimal', () => {
    const row = ['1250.00', '75.0', '3', '0.125'].map((text) => ({
      kind: 'number' as const,
      text,
    }));
    const files = unzipSync(writeWorkbook([{ name: 'S', rows: [row], widths: [] }]));
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect([...sheet.matchAll(/s="(\d)"/g)].map(([, style]) => style)).toEqual([
      '3',
      '4',
      '0',
      '0',
    ]);
    expect(strFromU8(files['xl/styles.xml'] ?? new Uint8Array())).toContain('numFmtId="4"');
  });

  it('never throws, whatever is done to its bytes', () => {
    const whole = writeWorkbook([
      { name: 'S', rows: [[{ kind: 'number', text: '1' }]], widths: [9] },
    ]);
    const edits = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(edits, (changes) => {
        const bytes = whole.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        const read = readWorkbook(bytes);
        expect(read.ok || /^Expected .+\.$/s.test(read.failure.message)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
