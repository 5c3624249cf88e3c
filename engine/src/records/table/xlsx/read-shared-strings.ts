import { TABLE_LIMITS, TableStop } from '../table.ts';
import { readXml } from './read-xml.ts';

/** Texts that cells refer to by number, without the pronunciation beside them (ECMA-376 part 1 §18.4). */
export function readSharedStrings(xml: string | undefined): readonly string[] {
  if (xml === undefined) return [];
  const strings: string[] = [];
  let current = '';
  let taking = false;
  let aside = false;
  readXml(xml, {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') aside = true;
      if (name === 't') taking = !aside;
    },
    text: (text) => {
      if (taking) current += text;
    },
    close: (name) => {
      if (name === 't') taking = false;
      if (name === 'rPh') aside = false;
      if (name === 'si') strings.push(plainText(current));
      if (strings.length > TABLE_LIMITS.cells) throw new TableStop('it has too many texts');
    },
  });
  return strings;
}

/** `_x000D_` stands for a character that XML does not carry (ECMA-376 part 1 §22.9.2.19). */
export const plainText = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
