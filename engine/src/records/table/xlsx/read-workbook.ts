import { TableStop, type Table } from '../table.ts';
import { readSharedStrings } from './read-shared-strings.ts';
import { readSheet } from './read-sheet.ts';
import { readDateStyles } from './read-styles.ts';
import { readXml } from './read-xml.ts';
import { unpack } from './unpack.ts';

/** The first visible worksheet of an Excel workbook (.xlsx). */
export function readWorkbook(bytes: Uint8Array): Table {
  const texts = unpack(bytes, (name) => /^xl\/(.*\.xml|_rels\/workbook\.xml\.rels)$/.test(name));
  const workbook = texts.get('xl/workbook.xml');
  if (workbook === undefined) throw new TableStop('it is no Excel workbook');
  const { sheet, since1904 } = readSheets(workbook);
  const target = targetOf(texts.get('xl/_rels/workbook.xml.rels') ?? '<r/>', sheet);
  const xml = texts.get(target);
  if (xml === undefined) throw new TableStop('its first worksheet is missing');
  return readSheet(xml, {
    strings: readSharedStrings(texts.get('xl/sharedStrings.xml')),
    dateStyles: readDateStyles(texts.get('xl/styles.xml')),
    since1904,
  });
}

function readSheets(xml: string): { readonly sheet: string; readonly since1904: boolean } {
  let sheet: string | undefined;
  let since1904 = false;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'workbookPr') since1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      const hidden = (attributes['state'] ?? 'visible') !== 'visible';
      if (name === 'sheet' && !hidden) sheet ??= attributes['r:id'] ?? '';
    },
  });
  if (sheet === undefined) throw new TableStop('it has no visible worksheet');
  return { sheet, since1904 };
}

/** Where a relationship of the workbook leads (ISO/IEC 29500-2 §9.3). */
function targetOf(xml: string, id: string): string {
  let target = 'xl/worksheets/sheet1.xml';
  readXml(xml, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributes['Id'] !== id) return;
      const to = attributes['Target'] ?? '';
      target = to.startsWith('/') ? to.slice(1) : `xl/${to}`;
    },
  });
  return target;
}
