import type { Customer, Product } from './company-data.ts';

/** An order that a customer will place. */
export interface Ordered {
  readonly number: string;
  readonly customer: Customer;
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** `YYYY-MM-DD` */
  readonly wantedOn: string;
  readonly lines: readonly OrderedLine[];
  /** Control number of its interchange. */
  readonly control: number;
}

export interface OrderedLine {
  readonly no: number;
  readonly product: Product;
  readonly quantity: number;
  /** Decimal string in the customer's currency; absent: the customer has left it out. */
  readonly price?: string;
}

/** Who we are, on the papers of our customers. */
export const SELLER = { name: 'Huaxin Electronics Co., Ltd.', id: 'HUAXIN', gln: '6912345000003' };
