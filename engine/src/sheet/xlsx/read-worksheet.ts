import { ok } from '../../errors/failure.ts';
import type { Result } from '../../errors/failure.ts';
import type { SheetLimits } from '../limits.ts';
import { refuseSheet } from '../refuse-sheet.ts';
import type { SheetFailure } from '../refuse-sheet.ts';
import { cellAt } from '../sheet.ts';
import type { Cell, MergedRange, Sheet } from '../sheet.ts';
import { cellOf } from './cell-value.ts';
import type { WorkbookFacts } from './cell-value.ts';
import { walkXml } from './walk-xml.ts';
import type { XmlVisitor } from './walk-xml.ts';

/** The cells of one sheet (ECMA-376, 18.3.1.73). */
export function readWorksheet(
  xml: string,
  part: string,
  context: SheetContext,
): Result<Pick<Sheet, 'rows' | 'merges'>, SheetFailure> {
  const reader = new CellReader(context);
  const walked = walkXml(xml, part, reader);
  return walked.ok ? ok({ rows: reader.rows, merges: reader.merges }) : walked;
}

export interface SheetContext {
  readonly facts: WorkbookFacts;
  readonly limits: SheetLimits;
}

class CellReader implements XmlVisitor {
  readonly rows = new Map<number, Map<number, Cell>>();
  readonly merges: MergedRange[] = [];
  readonly #facts: WorkbookFacts;
  readonly #limits: SheetLimits;
  #row = 0;
  #column = 0;
  #cells = 0;
  #type = '';
  #date = false;
  #formula = false;
  #value: string | null = null;
  #reading = false;

  constructor({ facts, limits }: SheetContext) {
    this.#facts = facts;
    this.#limits = limits;
  }

  readonly open: XmlVisitor['open'] = (name, attribute) => {
    this.#reading = name === 'v' || name === 't';
    if (name === 'row') this.#openRow(attribute('r'));
    if (name === 'f') this.#formula = true;
    if (name === 'c') this.#openCell(attribute);
    return name === 'mergeCell' ? this.#merge(attribute('ref') ?? '') : undefined;
  };

  readonly text: XmlVisitor['text'] = (chunk) => {
    // One letter more than it may have, so that it is known to have too many.
    if (this.#reading) this.#value = ((this.#value ?? '') + chunk).slice(0, this.#limits.text + 1);
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

  #openCell(attribute: (local: string) => string | undefined): void {
    const place = cellAt(attribute('r') ?? '');
    this.#column = place?.column ?? this.#column + 1;
    if (place) this.#row = place.row;
    this.#type = attribute('t') ?? '';
    this.#date = this.#facts.dates[Number(attribute('s') ?? -1)] ?? false;
    this.#formula = false;
    this.#value = null;
  }

  #merge(ref: string): SheetFailure | undefined {
    const [from, to] = ref.split(':').map(cellAt);
    if (from && to) this.merges.push({ ref, firstRow: from.row, lastRow: to.row });
    return this.merges.length > this.#limits.cells
      ? refuseSheet('SHEET_LIMIT', `it has more than ${this.#limits.cells} merged ranges`)
      : undefined;
  }

  #keep(): SheetFailure | undefined {
    const cell = this.#cell();
    if (cell === null || cell.text.trim() === '') return undefined;
    this.#cells += 1;
    const row = this.rows.get(this.#row) ?? new Map<number, Cell>();
    this.rows.set(this.#row, row.set(this.#column, cell));
    return this.#tooLarge(cell);
  }

  #tooLarge({ text }: Cell): SheetFailure | undefined {
    const { rows, columns, cells, text: longest } = this.#limits;
    const refused = (because: string) => refuseSheet('SHEET_LIMIT', because);
    if (this.#row > rows || this.#column > columns)
      return refused(`it has more than ${rows} rows or ${columns} columns`);
    if (text.length > longest) return refused(`a cell has more than ${longest} characters`);
    return this.#cells > cells ? refused(`it has more than ${cells} cells`) : undefined;
  }

  #cell(): Cell | null {
    if (this.#value !== null && this.#value !== '') {
      const stored = { type: this.#type, text: this.#value, date: this.#date };
      return cellOf(stored, this.#facts);
    }
    // Programs that do not compute write formulas without values; an empty text is one.
    const uncomputed = this.#formula && this.#type !== 'str';
    return uncomputed ? { kind: 'error', text: 'of a formula without a value' } : null;
  }
}
