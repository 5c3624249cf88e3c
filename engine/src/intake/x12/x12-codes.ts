import type { DateKind, OrderKind, Reference } from '../canonical-order.ts';
import type { ItemIdKind } from '../interpret/item-ids.ts';

/** Data element 353, transaction set purpose. */
export const PURPOSES: ReadonlyMap<string, OrderKind> = new Map([
  ['00', 'original'],
  ['01', 'cancellation'],
  ['02', 'change'],
  ['03', 'change'],
  ['04', 'change'],
  ['05', 'replacement'],
  ['06', 'copy'],
  ['07', 'copy'],
  ['18', 'copy'],
  ['22', 'copy'],
]);

/** Data element 374, date qualifier. */
export const DATE_KINDS: ReadonlyMap<string, DateKind> = new Map([
  ['001', 'cancel-after'],
  ['002', 'requested-delivery'],
  ['010', 'requested-shipment'],
  ['036', 'valid-until'],
  ['037', 'earliest-shipment'],
  ['038', 'latest-shipment'],
  ['063', 'latest-delivery'],
  ['064', 'earliest-delivery'],
  ['069', 'promised-delivery'],
  ['074', 'latest-delivery'],
  ['106', 'latest-delivery'],
]);

/** Data element 128, reference qualifier. */
export const REFERENCE_KINDS: ReadonlyMap<string, Reference['kind']> = new Map([
  ['CT', 'contract'],
  ['BC', 'contract'],
  ['PR', 'quotation'],
  ['QN', 'quotation'],
  ['PO', 'order'],
  ['OP', 'order'],
  ['RE', 'release'],
  ['PL', 'price-list'],
  ['KK', 'project'],
]);

/** Data element 235, product id qualifier. */
export const ITEM_IDS: ReadonlyMap<string, ItemIdKind> = new Map([
  ['BP', 'buyer'],
  ['IN', 'buyer'],
  ['PI', 'buyer'],
  ['VP', 'seller'],
  ['VN', 'seller'],
  ['VC', 'seller'],
  ['VA', 'seller'],
  ['UP', 'gtin'],
  ['UA', 'gtin'],
  ['UK', 'gtin'],
  ['EN', 'gtin'],
]);

/** Data element 66, identification code qualifier. */
export const PARTY_SCHEMES: ReadonlyMap<string, string> = new Map([
  ['1', 'DUNS'],
  ['9', 'DUNS+4'],
  ['UL', 'GLN'],
]);

/** Data element 639: how many units the price is for; `null`: per another measure. */
export const PRICE_BASES: ReadonlyMap<string, string | null> = new Map([
  ...entries('PN', '10'),
  ...entries('PD LD RD TD WD', '12'),
  ...entries('HP LC QH RC TC WC', '100'),
  ...entries('TP LM QS RM TM WM', '1000'),
  ...entries('TT', '10000'),
  ...entries('HT', '100000'),
  ...entries('HF ML PA PF PG PK PL PO PP PS PT PY TF BW DP PB PM PU SA SM WI', null),
]);

/** Data element 670, what an 860 does to a line. */
export const LINE_CHANGES: ReadonlyMap<string, 'add' | 'change' | 'delete'> = new Map([
  ...entries('AI', 'add' as const),
  ...entries('CF DI', 'delete' as const),
  ...entries('CA CT MU PC PQ PR QD QI RE RQ RS RZ', 'change' as const),
]);

function entries<T>(codes: string, value: T): (readonly [string, T])[] {
  return codes.split(' ').map((code) => [code, value] as const);
}
