import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decodeTable } from '../decode-table.ts';
import { cellAt, columnName, type Cell } from '../../../sheet/index.ts';
import { excelDate } from '../../../sheet/xlsx/excel-date.ts';
import { writeWorkbook } from './write-workbook.ts';

interface Parts {
  readonly sheet?: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly workbook?: string;
  readonly others?: Readonly<Record<string, Uint8Array>>;
}

/** A workbook as other programs write it: texts apart, formulas, formats. */
function workbook({ sheet = '', strings, styles, workbook: book, others }: Parts): Uint8Array {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const files: Record<string, Uint8Array> = {
    'xl/workbook.xml': strToU8(
      book ??
        `<workbook ${main} xmlns:r="r"><sheets><sheet name="h" state="hidden" r:id="r1"/><sheet name="a" r:id="r2"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="r2" Target="worksheets/data.xml"/></Relationships>',
    ),
    'xl/worksheets/data.xml': strToU8(`<worksheet ${main}>${sheet}</worksheet>`),
    ...(strings !== undefined && { 'xl/sharedStrings.xml': strToU8(`<sst>${strings}</sst>`) }),
    ...(styles !== undefined && { 'xl/styles.xml': strToU8(`<styleSheet>${styles}</styleSheet>`) }),
    ...others,
  };
  return zipSync(files);
}

const cellsOf = (bytes: Uint8Array) => {
  const read = decodeTable(bytes, 'x.xlsx');
  if (!read.ok) return read.failure.message;
  return read.value.map(({ row, cells, merged }) => [
    row,
    ...[...cells].map(([at, { kind, text }]) => `${columnName(at + 1)} ${kind} ${text}`),
    ...(merged === undefined ? [] : [merged]),
  ]);
};

const rows = (xml: string) => `<sheetData>${xml}</sheetData>`;

describe('a workbook', () => {
  it('is read from its first visible sheet: texts, numbers, booleans and errors', () => {
    const sheet = rows(
      '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2"><v>0.1</v></c><c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#N/A</v></c></row><row><c t="inlineStr"><is><r><t>a</t></r><r><t> b</t></r></is></c><c t="str"><f>1</f><v>x_x000A_y</v></c></row>',
    );
    const strings = '<si><t>no</t></si><si><t>客户</t><rPh><t>kè hù</t></rPh></si>';
    expect(cellsOf(workbook({ sheet, strings }))).toEqual([
      [2, 'A text 客户', 'C number 0.1', 'D boolean true', 'E error #N/A'],
      [3, 'A text a b', 'B text x\ny'],
    ]);
  });

  it('gives of a formula the value that was kept, and computes nothing', () => {
    const sheet = rows(
      '<row r="1"><c r="A1"><f>1+1</f><v>7</v></c><c r="B1"><f>1+1</f></c><c r="C1"><f>1</f><v/></c><c r="D1" t="str"><f>""</f><v/></c></row>',
    );
    expect(cellsOf(workbook({ sheet }))).toEqual([
      [
        ...[1, 'A number 7', 'B error of a formula without a value'],
        'C error of a formula without a value',
      ],
    ]);
  });

  it('knows dates by their format, of both calendars', () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m"/><numFmt numFmtId="165" formatCode="0.0&quot;d&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';
    const sheet = rows(
      '<row r="1"><c r="A1" s="1"><v>46112</v></c><c r="B1" s="2"><v>46112.5</v></c><c r="C1" s="3"><v>46112</v></c><c r="D1"><v>46112</v></c></row>',
    );
    expect(cellsOf(workbook({ sheet, styles }))).toEqual([
      [1, 'A date 2026-03-31', 'B date 2026-03-31T12:00:00', 'C number 46112', 'D number 46112'],
    ]);
    expect(excelDate(1, false)).toBe('1900-01-01');
    expect(excelDate(61, false)).toBe('1900-03-01');
    expect(excelDate(44_650, true)).toBe('2026-03-31');
    expect(excelDate(9_999_999, false)).toBeUndefined();
  });

  it('says which rows are part of merged cells', () => {
    const sheet = `${rows('<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>')}<mergeCells><mergeCell ref="A2:A3"/></mergeCells>`;
    expect(cellsOf(workbook({ sheet }))).toEqual([
      [1, 'A number 1'],
      [2, 'B number 2', 'A2:A3'],
    ]);
  });

  it('is refused where it unpacks to more than a file may be', () => {
    const zeros = new Uint8Array(120_000_000);
    expect(cellsOf(workbook({ others: { 'xl/worksheets/bomb.xml': zeros } }))).toMatch(
      /unpacks to more/,
    );
  });

  it('is refused with a document type, too many files, or no sheet', () => {
    const bad = '<!DOCTYPE w [<!ENTITY a "b">]><workbook/>';
    expect(cellsOf(workbook({ workbook: bad }))).toMatch(/document type/);
    expect(cellsOf(workbook({ workbook: '<workbook/>' }))).toMatch(/no visible worksheet/);
    const many = Object.fromEntries(
      Array.from({ length: 2_001 }, (_, n) => [`f${n}`, new Uint8Array()]),
    );
    expect(cellsOf(workbook({ others: many }))).toMatch(/more than 2000 files/);
    expect(cellsOf(zipSync({ 'a.txt': strToU8('a') }))).toMatch(/no Excel workbook/);
    expect(cellsOf(Uint8Array.of(0x50, 0x4b, 3, 4, 9))).toMatch(/Expected "x.xlsx" to hold rows/);
  });

  it('never throws, whatever bytes it is made of', () => {
    const whole = workbook({ sheet: rows('<row r="1"><c r="A1"><v>1</v></c></row>') });
    const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) });
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 8 }),
        fc.nat(whole.length),
        (changes, end) => {
          const bytes = whole.slice(0, end);
          for (const { at, byte } of changes) if (at < end) bytes[at] = byte;
          expect(decodeTable(bytes, 'x')).toHaveProperty('ok');
        },
      ),
    );
  });

  it('is read as it was written, whatever the texts', () => {
    const text = fc
      .string({ unit: 'binary' })
      .filter((one) => one.trim() !== '' && !/[\uD800-\uDFFF]/u.test(one));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
        const cells = texts.map((one): Cell => ({ kind: 'text', text: one }));
        const bytes = writeWorkbook({ name: 'a<b', rows: [cells], heads: 1, choices: new Map() });
        const read = decodeTable(bytes, 'x.xlsx');
        expect(
          read.ok && [...(read.value[0]?.cells.values() ?? [])].map((one) => one.text),
        ).toEqual(texts);
      }),
    );
  });

  it('writes texts that no program computes, with the first row hidden and lists to choose from', () => {
    const row = [
      { kind: 'text', text: '=1+1' },
      { kind: 'number', text: '5' },
    ] as const;
    const choices = new Map([[1, ['A', 'B']]]);
    const bytes = writeWorkbook({ name: 'x', rows: [row], heads: 1, choices });
    const xml = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
    expect(xml).not.toContain('<f>');
    expect(xml).toContain('<row r="1" hidden="1">');
    expect(xml).toContain('<formula1>"A,B"</formula1>');
    expect(writeWorkbook({ name: 'x', rows: [row], heads: 1, choices })).toEqual(bytes);
  });

  it.each([
    ['A1', 0, 1],
    ['Z9', 25, 9],
    ['AA10', 26, 10],
    ['ZZ1', 701, 1],
    ['AAA2', 702, 2],
  ])('reads and writes the address %s', (address, column, row) => {
    expect(cellAt(address)).toEqual({ column: column + 1, row });
    expect(columnName(column + 1) + String(row)).toBe(address);
  });
});
