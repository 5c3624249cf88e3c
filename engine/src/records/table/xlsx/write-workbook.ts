import { strToU8, zipSync } from 'fflate';
import { columnName, escapedText, type Cell } from '../../../sheet/index.ts';

export interface SheetContent {
  readonly name: string;
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  /** Rows at the top that stay in view; the first of them is hidden. */
  readonly heads: number;
  /** By column: the values that a person can choose from. */
  readonly choices: ReadonlyMap<number, readonly string[]>;
}

/**
 * An Excel workbook of one worksheet (ECMA-376 part 1). Texts are cells of kind text in the format
 * text, so that nothing is computed, and leading zeros stay when a person edits them.
 */
export function writeWorkbook(content: SheetContent): Uint8Array {
  const files = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relationship('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': workbook(content.name),
    'xl/_rels/workbook.xml.rels': WORKBOOK_RELATIONSHIPS,
    'xl/styles.xml': STYLES,
    'xl/worksheets/sheet1.xml': sheet(content),
  };
  const bytes = Object.entries(files).map(([name, xml]) => [name, strToU8(HEAD + xml)] as const);
  // The earliest time that ZIP knows, so that the same rows give the same bytes.
  return zipSync(Object.fromEntries(bytes), { level: 6, mtime: new Date(1980, 0, 2) });
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const CONTENT_TYPES = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`;

const WORKBOOK_RELATIONSHIPS = `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;

/** 0: as it is; 1: text; 2: heads, bold text; 3: examples, grey text. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><i/><sz val="11"/><color rgb="FF808080"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" applyNumberFormat="1" fontId="1" applyFont="1"/><xf numFmtId="49" applyNumberFormat="1" fontId="2" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const relationship = (type: string, target: string): string =>
  `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;

const workbook = (name: string): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escapedText(name.slice(0, 31))}" sheetId="1" r:id="rId1"/></sheets></workbook>`;

function sheet({ rows, heads, choices }: SheetContent): string {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const pane = `<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="${heads}" topLeftCell="${addressText(1, heads + 1)}" state="frozen"/></sheetView></sheetViews>`;
  const columns = `<cols><col min="1" max="1" width="4" style="1" customWidth="1"/><col min="2" max="${width + 1}" width="18" style="1" customWidth="1"/></cols>`;
  const body = rows.map((cells, index) => rowXml(cells, index + 1, heads)).join('');
  return `<worksheet xmlns="${MAIN}">${pane}${columns}<sheetData>${body}</sheetData>${validations(choices, heads + 1)}</worksheet>`;
}

function rowXml(cells: readonly (Cell | undefined)[], row: number, heads: number): string {
  const remark = cells[0]?.text === '#';
  const style = row <= heads ? 2 : remark ? 3 : 1;
  const inside = cells.map((cell, column) => cellXml(cell, addressText(column, row), style));
  return `<row r="${row}"${row === 1 ? ' hidden="1"' : ''}>${inside.join('')}</row>`;
}

function cellXml(cell: Cell | undefined, address: string, style: number): string {
  if (!cell) return '';
  if (cell.kind === 'number') return `<c r="${address}"><v>${cell.text}</v></c>`;
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapedText(cell.text)}</t></is></c>`;
}

/** Column A is 0, row 1 is 1. */
const addressText = (column: number, row: number): string =>
  `${columnName(column + 1)}${String(row)}`;

const LAST_ROW = 1_048_576;

/** Excel takes lists of up to 255 characters. */
function validations(choices: SheetContent['choices'], first: number): string {
  const lists = [...choices].flatMap(([column, values]) => {
    const list = values.join(',');
    if (list.length > 255 || values.some((value) => value.includes(','))) return [];
    const letters = columnName(column + 1);
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${letters}${first}:${letters}${LAST_ROW}"><formula1>"${escapedText(list)}"</formula1></dataValidation>`;
  });
  if (lists.length === 0) return '';
  return `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}
