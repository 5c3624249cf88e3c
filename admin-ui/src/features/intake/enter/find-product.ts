import { searchRecords, type WaybillRecord } from '../../../api/search-records.ts';
import type { EntryLine } from './entry-draft.ts';
import { textAt } from './use-found-records.ts';

/** What the record says of a line whose product was typed; undefined where there is nothing to say. */
export async function lookUp(
  line: EntryLine,
  currency: string,
): Promise<Partial<EntryLine> | undefined> {
  if (line.product.trim() === '' || line.name !== '') return undefined;
  const record = await findProduct(line.product.trim()).catch(() => undefined);
  return record && filledBy(record, line, currency);
}

/** Undefined: none of this number is on record. */
async function findProduct(number: string): Promise<WaybillRecord | undefined> {
  const asked = { field: 'number', is: number, status: 'active', limit: 1 } as const;
  return (await searchRecords('product', asked)).items[0];
}

/** What the record says beside what was typed: its unit, and its price where it is in the currency. */
export function filledBy(
  record: WaybillRecord,
  { unit, price }: EntryLine,
  currency: string,
): Partial<EntryLine> {
  const priced = textAt(record, 'price.currency') === currency;
  return {
    product: textAt(record, 'number'),
    name: textAt(record, 'name'),
    unit: unit || textAt(record, 'unit'),
    price: price || (priced ? textAt(record, 'price.amount') : ''),
  };
}
