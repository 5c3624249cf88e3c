import type { OrderDate, Unit } from '../canonical-order.ts';
import { REC20_CODES } from '../codes/rec20-codes.ts';
import { decimalOf } from '../interpret/decimal.ts';
import { momentOfDigits, momentOfIso } from '../interpret/moment.ts';
import type { Moment } from '../interpret/moment.ts';
import { dayOf, orderDate } from '../interpret/order-date.ts';
import { unitOf, unitOfWord } from '../interpret/unit.ts';
import { quote } from '../note.ts';
import type { NoteBook } from '../note.ts';
import type { FoundCell } from './find-fields.ts';
import type { SheetMapping } from './sheet-mapping.ts';

/** A cell that may be missing, as text; an error value is kept beside the order, with a note. */
export function textAt(cell: FoundCell | null, notes: NoteBook): string | null {
  if (cell === null) return null;
  if (cell.kind !== 'unreadable') return cell.text;
  const seen = `Expected a value in ${quote(cell.path)}, but it holds ${quote(cell.text)}.`;
  notes.keepUnread('INTAKE_CELL_UNREADABLE', seen, cell);
  return null;
}

export interface Wanted {
  /** As in "Expected the quantity to be a number". */
  readonly what: string;
  readonly mapping: SheetMapping;
}

/** A number; one that is text may part thousands, and has the layout's decimal mark. */
export function numberAt(
  cell: FoundCell | null,
  { what, mapping }: Wanted,
  notes: NoteBook,
): string | null {
  const text = textAt(cell, notes);
  if (cell === null || text === null) return null;
  const plain = cell.kind === 'text' ? pointed(text, mapping.decimal ?? '.') : text;
  return decimalOf({ text: plain, path: cell.path }, what, notes);
}

function pointed(text: string, mark: '.' | ','): string {
  const other = mark === '.' ? ',' : '\\.';
  const grouped = new RegExp(`^[+-]?\\d{1,3}(?:${other}\\d{3})+(?:\\${mark}\\d+)?$`);
  const plain = grouped.test(text) ? text.replaceAll(mark === '.' ? ',' : '.', '') : text;
  return mark === ',' && /^[^.,]*,[^.,]*$/.test(plain) ? plain.replace(',', '.') : plain;
}

export function dayAt(
  cell: FoundCell | null,
  mapping: SheetMapping,
  notes: NoteBook,
): string | null {
  const text = textAt(cell, notes);
  if (cell === null || text === null) return null;
  return dayOf({ text, path: cell.path }, momentOf(text, mapping), notes);
}

export function dateAt(
  cell: FoundCell | null,
  kind: OrderDate['kind'],
  mapping: SheetMapping,
  notes: NoteBook,
): OrderDate[] {
  const text = textAt(cell, notes);
  if (cell === null || text === null) return [];
  const reading = { kind, code: null, stated: text, path: cell.path };
  return [orderDate({ ...reading, moment: momentOf(text, mapping) }, notes)];
}

/** Years in front are plain in every country; what has them behind needs the layout's word. */
function momentOf(text: string, { dates }: SheetMapping): Moment | null {
  const iso = momentOfIso(text);
  if (iso) return iso;
  const front = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (front) return momentOfParts(front[1], front[2], front[3]);
  if (/^\d{8}$/.test(text)) return momentOfDigits(text, '');
  const behind = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (!behind || dates === undefined) return null;
  const [first, second] = [behind[1], behind[2]];
  return dates === 'DMY'
    ? momentOfParts(behind[3], second, first)
    : momentOfParts(behind[3], first, second);
}

function momentOfParts(year = '', month = '', day = ''): Moment | null {
  return momentOfDigits(year + month.padStart(2, '0') + day.padStart(2, '0'), '');
}

/** The layout's own words go before those of the trade, and these before codes. */
export function unitAt(
  cell: FoundCell | null,
  path: string,
  reading: Wanted,
  notes: NoteBook,
): Unit {
  const stated = textAt(cell, notes);
  if (cell === null || stated === null) return unitOf({ text: null, path }, 'rec20', notes);
  const word = stated.toLowerCase().replace(/\.$/, '');
  const own = reading.mapping.units?.[stated] ?? reading.mapping.units?.[word];
  const code = own ?? unitOfWord(stated);
  if (code !== null && REC20_CODES.has(code)) return { code, stated };
  return unitOf({ text: stated, path: cell.path }, 'rec20', notes);
}
