import type { Cell } from '../sheet.ts';
import { excelDate } from './excel-date.ts';
import { plainText } from './xml-text.ts';

/** A cell's value as the file writes it (ECMA-376, 18.3.1.4 and 18.18.11). */
export interface StoredValue {
  /** `s` shared, `inlineStr`, `str`, `b`, `e`, `d` or `n`. */
  readonly type: string;
  readonly text: string;
  readonly date: boolean;
}

export interface WorkbookFacts {
  readonly strings: readonly string[];
  /** By number of the cell format. */
  readonly dates: readonly boolean[];
  /** Days count from 1904 rather than from 1900. */
  readonly from1904: boolean;
}

export function cellOf({ type, text, date }: StoredValue, facts: WorkbookFacts): Cell {
  switch (type) {
    case 's':
      return { kind: 'text', text: facts.strings[Number(text)] ?? '' };
    case 'e':
      return { kind: 'error', text };
    case 'b':
      return { kind: 'boolean', text: text === '1' ? 'true' : 'false' };
    case 'd':
      return { kind: 'date', text: text.slice(0, 19).replace('T00:00:00', '') };
    case 'n':
    case '': {
      const day = date ? excelDate(Number(text), facts.from1904) : undefined;
      return day === undefined ? { kind: 'number', text } : { kind: 'date', text: day };
    }
    default:
      return { kind: 'text', text: plainText(text) };
  }
}
