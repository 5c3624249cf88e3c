/** What a table can say about a whole order. */
export type OrderField =
  | ('orderNumber' | 'kind' | 'changedOrder' | 'issueDate' | 'currency')
  | ('buyerName' | 'buyerId' | 'buyerAddress' | 'buyerCity' | 'buyerPostalCode' | 'buyerCountry')
  | ('contactName' | 'contactTelephone' | 'contactEmail' | 'sellerName')
  | ('shipToName' | 'shipToAddress' | 'shipToCity' | 'shipToPostalCode' | 'shipToCountry')
  | ('requestedDelivery' | 'latestShipment' | 'incoterm' | 'incotermPlace' | 'paymentTerms')
  | ('contract' | 'quotation' | 'note' | 'totalQuantity' | 'totalAmount');

/** What a table can say about a line. */
export type LineField =
  | ('lineNumber' | 'buyerItem' | 'sellerItem' | 'gtin' | 'description' | 'quantity' | 'unit')
  | ('unitPrice' | 'priceBasis' | 'lineAmount' | 'lineDate' | 'lineNote');

/**
 * Where a layout of workbooks or CSV files says what. `sheet-mapping.schema.json` says the same to
 * machines; mappings are data of the company, one for each customer's layout.
 */
export interface SheetMapping {
  readonly id: string;
  /** Name of the sheet; absent: the first visible one that has the table. */
  readonly sheet?: string;
  /**
   * Row of the column titles; absent: the row above all others in which most titles stand. Where
   * every column is named by its letter there are no titles to look for, and this row is asked for.
   */
  readonly headerRow?: number;
  /** A field of the order as a column is one value per row: rows are orders by their number. */
  readonly columns: Readonly<Partial<Record<OrderField | LineField, ColumnPlace>>>;
  /** What stands outside of the table. */
  readonly fields?: Readonly<Partial<Record<OrderField, FieldPlace>>>;
  /** Order of day, month and year in dates like 03/04/2026; without it these are left to people. */
  readonly dates?: 'DMY' | 'MDY';
  /** Decimal mark of numbers that are text; the other one parts thousands. A point where absent. */
  readonly decimal?: '.' | ',';
  /** Character set of CSV files by its name in the Encoding Standard, as `gb18030`. */
  readonly charset?: string;
  /** Words of the sender for units, by UN/ECE Recommendation 20 code: `{ "pcs": "H87" }`. */
  readonly units?: Readonly<Record<string, string>>;
}

/** Titles are compared without regard for case, blanks and punctuation. */
export type ColumnPlace = { readonly titles: readonly string[] } | { readonly column: string };

export type FieldPlace =
  | { readonly cell: string }
  /** Beside a label (the next filled cell of its row) or below it. */
  | { readonly labels: readonly string[]; readonly at?: 'right' | 'below' }
  /** The same for every file. */
  | { readonly value: string };
