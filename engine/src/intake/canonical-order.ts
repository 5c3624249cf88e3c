import type { Identifier } from './identifier.ts';
import type { Source } from './order-source.ts';

export type { Identifier } from './identifier.ts';
export type { Dialect, Entry, OrderFormat, Scan, Source } from './order-source.ts';

/**
 * One order in the words of the trade, whatever format it came in. Everything is JSON; numbers
 * are decimal strings (`'1200.50'`), dates `YYYY-MM-DD`, times `HH:MM:SS`. Codes of the sender's
 * format are written `format:code` (`x12:ST`, `edifact:DP`). `canonical-order.schema.json` says
 * the same to machines.
 */
export interface CanonicalOrder {
  readonly version: 1;
  readonly orderNumber: string | null;
  /** `copy` is a duplicate or confirmation and must not be carried out again; null: unknown. */
  readonly kind: OrderKind | null;
  /** The sender's codes for purpose and type, as `x12:00`, `x12:SA`. */
  readonly kindCode: string | null;
  readonly typeCode: string | null;
  /** Number of the order that a change or cancellation speaks of. */
  readonly changedOrder: string | null;
  readonly issueDate: string | null;
  readonly issueTime: string | null;
  /** ISO 4217. */
  readonly currency: string | null;
  readonly buyer: Party | null;
  readonly seller: Party | null;
  readonly shipTo: Party | null;
  readonly invoicee: Party | null;
  readonly otherParties: readonly Party[];
  readonly contacts: readonly Contact[];
  /** The day asked for: the requested date, else the latest, else the end of the period. */
  readonly requestedDeliveryDate: string | null;
  readonly dates: readonly OrderDate[];
  readonly incoterm: Incoterm | null;
  readonly paymentTerms: readonly PaymentTerm[];
  readonly lines: readonly OrderLine[];
  readonly allowances: readonly AllowanceCharge[];
  readonly taxes: readonly Tax[];
  readonly references: readonly Reference[];
  readonly texts: readonly FreeText[];
  readonly totals: Totals;
  readonly source: Source;
  readonly notes: readonly Note[];
  readonly unmapped: readonly Unmapped[];
}

export type OrderKind = 'original' | 'change' | 'replacement' | 'cancellation' | 'copy';

export interface Party {
  readonly roleCode: string | null;
  readonly name: string | null;
  readonly otherNames: readonly string[];
  readonly ids: readonly Identifier[];
  readonly address: Address | null;
  readonly contacts: readonly Contact[];
  readonly references: readonly Reference[];
}

export interface Address {
  readonly lines: readonly string[];
  readonly city: string | null;
  readonly region: string | null;
  readonly postalCode: string | null;
  /** ISO 3166-1, two letters; null where `countryStated` is none of them. */
  readonly country: string | null;
  readonly countryStated: string | null;
}

export interface Contact {
  readonly functionCode: string | null;
  readonly name: string | null;
  readonly telephone: string | null;
  readonly fax: string | null;
  readonly email: string | null;
  /** Further numbers, and identifiers of the contact, by the sender's code. */
  readonly others: readonly Identifier[];
}

export type DateKind =
  | 'requested-delivery'
  | 'earliest-delivery'
  | 'latest-delivery'
  | 'requested-shipment'
  | 'earliest-shipment'
  | 'latest-shipment'
  | 'promised-delivery'
  | 'cancel-after'
  | 'valid-until'
  | 'other';

/** `date` is null where `stated` is no calendar date. */
export interface OrderDate {
  readonly kind: DateKind;
  readonly code: string | null;
  readonly date: string | null;
  readonly time: string | null;
  readonly stated: string;
}

/** `code` is one of Incoterms 2020, else null. */
export interface Incoterm {
  readonly code: string | null;
  readonly place: string | null;
  readonly stated: string | null;
}

export interface PaymentTerm {
  readonly code: string | null;
  readonly text: string | null;
  readonly netDays: string | null;
  readonly dueDate: string | null;
  readonly discountPercent: string | null;
  readonly discountDays: string | null;
}

export interface OrderLine {
  /** As the buyer numbers it, else the place in the file. */
  readonly number: string;
  readonly action: 'add' | 'change' | 'delete' | null;
  readonly actionCode: string | null;
  readonly itemIds: ItemIds;
  readonly description: string | null;
  readonly quantity: string | null;
  readonly unit: Unit;
  /** For `priceBasis.quantity` units; null where the order gives none. */
  readonly unitPrice: string | null;
  readonly priceBasis: PriceBasis;
  /** Where the line differs from the order's currency it says so, else null. */
  readonly currency: string | null;
  readonly amount: LineAmount;
  readonly requestedDate: string | null;
  readonly dates: readonly OrderDate[];
  readonly allowances: readonly AllowanceCharge[];
  readonly taxes: readonly Tax[];
  readonly references: readonly Reference[];
  readonly texts: readonly FreeText[];
}

export interface ItemIds {
  readonly buyer: string | null;
  readonly seller: string | null;
  /** GTIN-8, -12, -13 or -14. */
  readonly gtin: string | null;
  readonly others: readonly Identifier[];
}

/** `code` is of UN/ECE Recommendation 20 (21 behind an X), null where `stated` cannot be mapped. */
export interface Unit {
  readonly code: string | null;
  readonly stated: string | null;
}

/** `quantity` is null where the price is per a measure other than the line's unit. */
export interface PriceBasis {
  readonly quantity: string | null;
  readonly unit: string | null;
  readonly code: string | null;
}

export interface LineAmount {
  readonly stated: string | null;
  /** quantity × price ÷ basis − allowances + charges, in the currency's smallest unit. */
  readonly computed: string | null;
}

export interface AllowanceCharge {
  readonly charge: boolean;
  readonly amount: string | null;
  readonly percent: string | null;
  readonly base: string | null;
  readonly code: string | null;
  readonly reason: string | null;
}

export interface Tax {
  readonly type: string | null;
  readonly category: string | null;
  readonly percent: string | null;
  readonly amount: string | null;
}

export interface Reference {
  readonly kind:
    'contract' | 'quotation' | 'order' | 'release' | 'price-list' | 'project' | 'other';
  readonly code: string | null;
  readonly number: string;
  readonly description: string | null;
  readonly date: string | null;
}

export interface FreeText {
  readonly subjectCode: string | null;
  readonly subject: string | null;
  readonly text: string;
}

export interface Totals {
  readonly stated: StatedTotals;
  readonly computed: ComputedTotals;
}

export interface StatedTotals {
  readonly lineCount: string | null;
  readonly quantity: string | null;
  readonly lineAmount: string | null;
  readonly allowances: string | null;
  readonly charges: string | null;
  readonly taxExclusive: string | null;
  readonly tax: string | null;
  readonly taxInclusive: string | null;
  readonly prepaid: string | null;
  readonly rounding: string | null;
  readonly payable: string | null;
}

/** Amounts are null where a line has neither a stated amount nor a price. */
export interface ComputedTotals {
  readonly lineCount: string;
  readonly quantity: string | null;
  readonly lineAmount: string | null;
  readonly allowances: string | null;
  readonly charges: string | null;
  /** Lines − allowances + charges, before tax. */
  readonly taxExclusive: string | null;
}

/** What the canonical order has no place for: kept as it came, named by its path. */
export interface Unmapped {
  readonly path: string;
  readonly raw: string;
  readonly reason: string;
}

export type Severity = 'info' | 'warning' | 'error';

/** Something about an order that people should know; the order was read all the same. */
export interface Note {
  readonly code: string;
  readonly severity: Severity;
  /** "Expected …, but …" */
  readonly message: string;
  readonly mend: string;
  /** Where in the file, as `ISA/GS/ST[0001]/PO1[2]-04`. */
  readonly path: string | null;
  /** Number of the order line it concerns. */
  readonly line: string | null;
}
