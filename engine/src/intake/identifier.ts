/** `scheme` is GLN, DUNS, GTIN, VAT or `format:code`; null where the sender names none. */
export interface Identifier {
  readonly id: string;
  readonly scheme: string | null;
}
