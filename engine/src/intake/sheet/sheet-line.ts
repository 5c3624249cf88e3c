import { itemIdsOf } from '../interpret/item-ids.ts';
import type { ItemIdKind, StatedItemId } from '../interpret/item-ids.ts';
import type { NoteBook } from '../note.ts';
import type { LineDraft } from '../order-draft.ts';
import type { FoundCell } from './find-fields.ts';
import type { Table } from './find-table.ts';
import type { LineField, SheetMapping } from './sheet-mapping.ts';
import { dateAt, numberAt, textAt, unitAt } from './sheet-values.ts';

export interface LineReading {
  readonly table: Table;
  readonly mapping: SheetMapping;
  readonly row: number;
  /** Counts the lines of the order from 1. */
  readonly place: number;
}

/** One row of the table as an order line. */
export function lineOf(reading: LineReading, orderNotes: NoteBook): LineDraft {
  const { table, mapping, row, place } = reading;
  const at = (field: LineField): FoundCell | null => {
    const column = table.columns.get(field);
    return column === undefined ? null : table.view.take(row, column);
  };
  const path = table.view.pathOf(row, Math.min(...table.columns.values()));
  const number = textAt(at('lineNumber'), orderNotes) ?? String(place);
  const notes = orderNotes.onLine(number);
  const decimal = (field: LineField, what: string) => numberAt(at(field), { what, mapping }, notes);
  const unit = unitAt(at('unit'), path, { what: 'the unit', mapping }, notes);
  const note = textAt(at('lineNote'), notes);
  return {
    ...{ number, path, action: null, actionCode: null },
    itemIds: itemIdsOf([...idAt('buyer'), ...idAt('seller'), ...idAt('gtin')], notes),
    description: textAt(at('description'), notes),
    quantity: decimal('quantity', 'the quantity'),
    unit,
    unitPrice: decimal('unitPrice', 'the unit price'),
    priceBasis: {
      quantity: decimal('priceBasis', 'the price basis') ?? '1',
      ...{ unit: unit.code, code: null },
    },
    currency: null,
    statedAmount: decimal('lineAmount', 'the amount'),
    dates: dateAt(at('lineDate'), 'requested-delivery', mapping, notes),
    ...{ allowances: [], taxes: [], references: [] },
    texts: note === null ? [] : [{ subjectCode: null, subject: null, text: note }],
  };

  function idAt(kind: Exclude<ItemIdKind, 'other'>): readonly StatedItemId[] {
    const cell = at(ID_FIELDS[kind]);
    const id = textAt(cell, notes);
    return cell === null || id === null
      ? []
      : [{ kind, id, scheme: `sheet:${kind}`, path: cell.path }];
  }
}

const ID_FIELDS = { buyer: 'buyerItem', seller: 'sellerItem', gtin: 'gtin' } as const;
