import { readXml } from './read-xml.ts';

/** For each cell format whether it shows a number as a date (ECMA-376 part 1 §18.8.30). */
export function readDateStyles(xml: string | undefined): readonly boolean[] {
  if (xml === undefined) return [];
  const custom = new Map<string, boolean>();
  const styles: boolean[] = [];
  let inCells = false;
  readXml(xml, {
    open: (name, attributes) => {
      const { numFmtId = '0', formatCode = '' } = attributes;
      if (name === 'cellXfs') inCells = true;
      if (name === 'numFmt') custom.set(numFmtId, showsDate(formatCode));
      if (name === 'xf' && inCells)
        styles.push(custom.get(numFmtId) ?? isDateFormat(Number(numFmtId)));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

/** Formats that stand in no file: dates, and those of Chinese and Japanese Excel. */
const isDateFormat = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Text in quotes, brackets and after a backslash is shown as it is. */
const showsDate = (format: string): boolean =>
  /[ymd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, ''));
