import { strToU8, zipSync } from 'fflate';
import type { Cell } from '../sheet.ts';
import { columnName } from '../sheet.ts';
import { escapedText } from './xml-text.ts';

/** A sheet to be written: its rows from the first on, null for an empty cell. */
export interface NewSheet {
  readonly name: string;
  readonly rows: readonly (readonly NewCell[])[];
  /** Width of each column in letters. */
  readonly widths: readonly number[];
}

export type NewCell = (Pick<Cell, 'text'> & { readonly kind: 'text' | 'number' | 'title' }) | null;

/** A workbook (.xlsx) of texts and numbers, byte for byte the same for the same sheets. */
export function writeWorkbook(sheets: readonly NewSheet[]): Uint8Array {
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': part(contentTypes(sheets.length)),
    '_rels/.rels': part(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': part(workbookXml(sheets)),
    'xl/_rels/workbook.xml.rels': part(relations(sheets.length)),
    'xl/styles.xml': part(STYLES),
  };
  sheets.forEach((sheet, index) => {
    files[`xl/worksheets/sheet${String(index + 1)}.xml`] = part(sheetXml(sheet));
  });
  // A fixed time, since archives cannot do without one.
  return zipSync(files, { mtime: '1980-01-01T00:00:00', level: 6 });
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const part = (xml: string): Uint8Array =>
  strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);

/**
 * Cell format 0 is plain, 1 bold on a grey ground, 2 text that no program takes for a number, 3 an
 * amount with two decimals, 4 a figure with one.
 */
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.0"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7ECF3"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf fontId="1" fillId="2" applyFont="1" applyFill="1"/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="4" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const numbers = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => String(index + 1));

const contentTypes = (count: number): string =>
  `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${numbers(
    count,
  )
    .map(
      (number) =>
        `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
    )
    .join('')}</Types>`;

const relations = (count: number): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${numbers(count)
    .map(
      (number) =>
        `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
    )
    .join(
      '',
    )}<Relationship Id="rIdStyles" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;

const workbookXml = (sheets: readonly NewSheet[]): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
    .map(
      ({ name }, index) =>
        `<sheet name="${escapedText(name)}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"/>`,
    )
    .join('')}</sheets></workbook>`;

function sheetXml({ rows, widths }: NewSheet): string {
  const columns = widths
    .map((width, index) => {
      const place = String(index + 1);
      return `<col min="${place}" max="${place}" width="${String(width)}" customWidth="1"/>`;
    })
    .join('');
  const data = rows.map((cells, index) => rowXml(cells, index + 1)).join('');
  return `<worksheet xmlns="${MAIN}"><cols>${columns}</cols><sheetData>${data}</sheetData></worksheet>`;
}

function rowXml(cells: readonly NewCell[], row: number): string {
  const inside = cells.map((cell, index) =>
    cellXml(cell, `${columnName(index + 1)}${String(row)}`),
  );
  return `<row r="${String(row)}">${inside.join('')}</row>`;
}

function cellXml(cell: NewCell, place: string): string {
  if (cell === null) return '';
  if (cell.kind === 'number')
    return `<c r="${place}" s="${String(numberStyle(cell.text))}"><v>${escapedText(cell.text)}</v></c>`;
  const style = cell.kind === 'title' ? 1 : 2;
  return `<c r="${place}" s="${String(style)}" t="inlineStr"><is><t xml:space="preserve">${escapedText(cell.text)}</t></is></c>`;
}

/** By the decimals that it is told with, which programs would leave out where they are zeros. */
function numberStyle(text: string): number {
  const decimals = /\.(\d+)$/.exec(text)?.[1]?.length;
  return decimals === 2 ? 3 : decimals === 1 ? 4 : 0;
}
