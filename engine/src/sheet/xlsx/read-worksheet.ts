import { ok } from '../../errors/failure.ts';
import type { Failure, Result } from '../../errors/failure.ts';
import { SHEET_LIMITS } from '../limits.ts';
import { refuseSheet } from '../refuse-sheet.ts';
import { cellAt } from '../sheet.ts';
import type { Cell, Sheet } from '../sheet.ts';
import { cellOf } from './cell-value.ts';
import type { WorkbookFacts } from './cell-value.ts';
import { walkXml } from './walk-xml.ts';
import type { XmlVisitor } from './walk-xml.ts';

/** The cells of one sheet (ECMA-376, 18.3.1.73). */
export function readWorksheet(
  xml: string,
  part: string,
  facts: WorkbookFacts,
): Result<Sheet['rows']> {
  const reader = new CellReader(facts);
  const walked = walkXml(xml, part, reader);
  return walked.ok ? ok(reader.rows) : walked;
}

class CellReader implements XmlVisitor {
  readonly rows = new Map<number, Map<number, Cell>>();
  readonly #facts: WorkbookFacts;
  #row = 0;
  #column = 0;
  #cells = 0;
  #type = '';
  #date = false;
  #formula = false;
  #value: string | null = null;
  #reading = false;

  constructor(facts: WorkbookFacts) {
    this.#facts = facts;
  }

  readonly open: XmlVisitor['open'] = (name, attribute) => {
    this.#reading = name === 'v' || name === 't';
    if (name === 'row') this.#openRow(attribute('r'));
    if (name === 'f') this.#formula = true;
    return name === 'c' ? this.#openCell(attribute) : undefined;
  };

  readonly text: XmlVisitor['text'] = (chunk) => {
    if (this.#reading) this.#value = ((this.#value ?? '') + chunk).slice(0, SHEET_LIMITS.text);
  };

  readonly close: XmlVisitor['close'] = (name) => {
    this.#reading = false;
    return name === 'c' ? this.#keep() : undefined;
  };

  /** Rows and cells that do not say where they are follow the one before. */
  #openRow(place: string | undefined): void {
    this.#row = /^[1-9]\d{0,6}$/.test(place ?? '') ? Number(place) : this.#row + 1;
    this.#column = 0;
  }

  #openCell(attribute: (local: string) => string | undefined): Failure | undefined {
    const place = cellAt(attribute('r') ?? '');
    this.#column = place?.column ?? this.#column + 1;
    if (place) this.#row = place.row;
    this.#type = attribute('t') ?? '';
    this.#date = this.#facts.dates[Number(attribute('s') ?? -1)] ?? false;
    this.#formula = false;
    this.#value = null;
    const outside = this.#row > SHEET_LIMITS.rows || this.#column > SHEET_LIMITS.columns;
    return outside ? refuseSheet('SHEET_LIMIT', OUTSIDE) : undefined;
  }

  #keep(): Failure | undefined {
    const cell = this.#cell();
    if (cell === null || cell.text === '') return undefined;
    this.#cells += 1;
    const row = this.rows.get(this.#row) ?? new Map<number, Cell>();
    this.rows.set(this.#row, row.set(this.#column, cell));
    return this.#cells > SHEET_LIMITS.cells ? refuseSheet('SHEET_LIMIT', TOO_MANY) : undefined;
  }

  #cell(): Cell | null {
    if (this.#value !== null) {
      const stored = { type: this.#type, text: this.#value, date: this.#date };
      return cellOf(stored, this.#facts);
    }
    return this.#formula ? { kind: 'unreadable', text: 'formula without a value' } : null;
  }
}

const OUTSIDE = `Expected cells within ${SHEET_LIMITS.rows} rows and ${SHEET_LIMITS.columns} columns, but one is outside.`;
const TOO_MANY = `Expected at most ${SHEET_LIMITS.cells} cells in a sheet, but there are more.`;
