import { ok } from '../../errors/failure.ts';
import type { Result } from '../../errors/failure.ts';
import { SHEET_LIMITS } from '../limits.ts';
import { refuseSheet } from '../refuse-sheet.ts';
import { walkXml } from './walk-xml.ts';

/** The texts that cells share (ECMA-376, 18.4.9); runs are joined, readings (`rPh`) left out. */
export function readSharedStrings(xml: string): Result<readonly string[]> {
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
      texts.push(current.slice(0, SHEET_LIMITS.text));
      return texts.length > SHEET_LIMITS.cells ? refuseSheet('SHEET_LIMIT', TOO_MANY) : undefined;
    },
  });
  return walked.ok ? ok(texts) : walked;
}

const TOO_MANY = `Expected at most ${SHEET_LIMITS.cells} shared texts, but the workbook has more.`;
