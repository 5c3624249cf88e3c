import { ok } from '../../errors/failure.ts';
import type { Result } from '../../errors/failure.ts';
import type { SheetLimits } from '../limits.ts';
import { refuseSheet } from '../refuse-sheet.ts';
import type { SheetFailure } from '../refuse-sheet.ts';
import { walkXml } from './walk-xml.ts';
import { plainText } from './xml-text.ts';

/** The texts that cells share (ECMA-376, 18.4.9); runs are joined, readings (`rPh`) left out. */
export function readSharedStrings(
  xml: string,
  limits: SheetLimits,
): Result<readonly string[], SheetFailure> {
  const texts: string[] = [];
  let [current, inText, inReading] = ['', false, false];
  const walked = walkXml(xml, 'sharedStrings.xml', {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') inReading = true;
      inText = name === 't' && !inReading;
    },
    text: (chunk) => {
      if (inText) current += chunk;
    },
    close: (name) => {
      inText = false;
      if (name === 'rPh') inReading = false;
      if (name !== 'si') return;
      if (current.length > limits.text)
        return refuseSheet('SHEET_LIMIT', `a cell has more than ${limits.text} characters`);
      texts.push(plainText(current));
      return texts.length > limits.cells
        ? refuseSheet('SHEET_LIMIT', `it has more than ${limits.cells} texts`)
        : undefined;
    },
  });
  return walked.ok ? ok(texts) : walked;
}
