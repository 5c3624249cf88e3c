import type { DateKind, OrderKind, Reference } from '../canonical-order.ts';
import type { ItemIdKind } from '../interpret/item-ids.ts';

/** Data element 1225, message function. */
export const FUNCTIONS: ReadonlyMap<string, OrderKind> = new Map([
  ['1', 'cancellation'],
  ['2', 'change'],
  ['3', 'change'],
  ['4', 'change'],
  ['5', 'replacement'],
  ['7', 'copy'],
  ['9', 'original'],
  ['31', 'copy'],
  ['42', 'copy'],
]);

/** Data element 2005, date function. */
export const DATE_KINDS: ReadonlyMap<string, DateKind> = new Map([
  ['2', 'requested-delivery'],
  ['10', 'requested-shipment'],
  ['36', 'valid-until'],
  ['37', 'earliest-shipment'],
  ['38', 'latest-shipment'],
  ['61', 'cancel-after'],
  ['63', 'latest-delivery'],
  ['64', 'earliest-delivery'],
  ['69', 'promised-delivery'],
]);

/** Data element 1153, reference. */
export const REFERENCE_KINDS: ReadonlyMap<string, Reference['kind']> = new Map([
  ['CT', 'contract'],
  ['BC', 'contract'],
  ['AAG', 'quotation'],
  ['PR', 'quotation'],
  ['ON', 'order'],
  ['BO', 'order'],
  ['RE', 'release'],
  ['PL', 'price-list'],
  ['AEP', 'project'],
]);

/** Data element 7143, item type. */
export const ITEM_IDS: ReadonlyMap<string, ItemIdKind> = new Map([
  ['BP', 'buyer'],
  ['IN', 'buyer'],
  ['SA', 'seller'],
  ['VN', 'seller'],
  ['VP', 'seller'],
  ['EN', 'gtin'],
  ['SRV', 'gtin'],
  ['UP', 'gtin'],
]);

/** Data element 3055, the agency that gave out a party's identifier. */
export const AGENCIES: ReadonlyMap<string, string> = new Map([
  ['9', 'GLN'],
  ['16', 'DUNS'],
]);

/** Data element 1229, action. */
export const ACTIONS: ReadonlyMap<string, 'add' | 'change' | 'delete'> = new Map([
  ['1', 'add'],
  ['2', 'delete'],
  ['3', 'change'],
]);
