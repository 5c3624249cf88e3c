import { ok } from '../../errors/failure.ts';
import type { Result } from '../../errors/failure.ts';
import type { SheetFailure } from '../refuse-sheet.ts';
import { walkXml } from './walk-xml.ts';

/** For each cell format, by its number, whether it shows a day (ECMA-376, 18.8.10, 18.8.30). */
export function readStyles(xml: string): Result<readonly boolean[], SheetFailure> {
  const formats = new Map<string, string>();
  const dates: boolean[] = [];
  let inCellFormats = false;
  const walked = walkXml(xml, 'styles.xml', {
    open: (name, attribute) => {
      if (name === 'cellXfs') inCellFormats = true;
      const id = attribute('numFmtId') ?? '';
      if (name === 'numFmt') formats.set(id, attribute('formatCode') ?? '');
      if (name === 'xf' && inCellFormats) dates.push(showsDate(id, formats));
    },
    text: () => undefined,
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return walked.ok ? ok(dates) : walked;
}

/** Formats every program knows without being told; 27 to 36 and 50 to 58 are the East Asian ones. */
function showsDate(id: string, formats: ReadonlyMap<string, string>): boolean {
  const code = formats.get(id);
  if (code !== undefined) return showsDay(code.replace(NOT_SHOWN, ''));
  const number = Number(id);
  return BUILT_IN.some(([from, to]) => number >= from && number <= to);
}

const BUILT_IN = [
  [14, 22],
  [27, 36],
  [50, 58],
] as const;

/** Quoted and escaped letters, and colours, conditions and locales in brackets. */
const NOT_SHOWN = /"[^"]*"|\\.|_.|\[[^\]]*\]/g;

/** Beside hours or seconds `m` stands for minutes: `h:mm` and `[h]:mm` show a time, which may be a sum. */
const showsDay = (code: string): boolean =>
  /[yd]/i.test(code) || (/m/i.test(code) && !/[hs:]/i.test(code));
