import dayjs from 'dayjs';

export const ENTRY_CHANNELS = [
  ...(['phone', 'fax', 'ivr', 'post', 'counter', 'chat', 'other'] as const),
] as const;
export const ENTRY_KINDS = ['original', 'change', 'cancellation'] as const;

/** What a clerk types of an order; every value as it was typed, days as `2026-11-23`. */
export interface EntryDraft {
  /** Of what is kept beside it. */
  readonly id: string;
  readonly channel: (typeof ENTRY_CHANNELS)[number];
  /** `2026-11-23T09:30`, in the browser's time zone. */
  readonly takenAt: string;
  readonly caller: string;
  /** Of the recording, in the voice menu's own system. */
  readonly recording: string;
  readonly kind: (typeof ENTRY_KINDS)[number];
  /** Undefined: not chosen yet; without a number: not on record. */
  readonly customer: EntryCustomer | undefined;
  readonly orderNumber: string;
  /** Of a change or a cancellation: the order it speaks of. */
  readonly changedOrder: string;
  readonly issueDate: string;
  readonly wanted: string;
  readonly currency: string;
  readonly incoterm: string;
  readonly place: string;
  readonly payment: string;
  readonly netDays: string;
  readonly shipTo: EntryAddress;
  readonly remark: string;
  readonly lines: readonly EntryLine[];
}

export interface EntryCustomer {
  readonly number: string;
  readonly name: string;
}

export interface EntryAddress {
  readonly name: string;
  readonly street: string;
  readonly city: string;
  readonly region: string;
  readonly postalCode: string;
  readonly country: string;
}

export interface EntryLine {
  /** Of the row, as long as it is on the page. */
  readonly key: string;
  readonly product: string;
  /** Of the product on record; empty where it is none. */
  readonly name: string;
  readonly quantity: string;
  readonly unit: string;
  readonly price: string;
  readonly wanted: string;
  /** Of a change: the line of the order, and what becomes of it. */
  readonly number: string;
  readonly action: 'add' | 'change' | 'delete';
}

export const newLine = (): EntryLine => ({
  ...{ key: crypto.randomUUID(), product: '', name: '', quantity: '', unit: '', price: '' },
  ...{ wanted: '', number: '', action: 'change' },
});

export const newDraft = (): EntryDraft => ({
  id: crypto.randomUUID(),
  ...{ channel: 'phone', takenAt: dayjs().format('YYYY-MM-DDTHH:mm'), caller: '', recording: '' },
  ...{ kind: 'original', customer: undefined, orderNumber: '', changedOrder: '' },
  ...{ issueDate: dayjs().format('YYYY-MM-DD'), wanted: '', currency: '', incoterm: '', place: '' },
  ...{ payment: '', netDays: '', remark: '' },
  shipTo: { name: '', street: '', city: '', region: '', postalCode: '', country: '' },
  lines: [newLine()],
});

/** Rows in which nothing was typed are no lines of the order. */
export const isFilled = ({ product, quantity, unit, price, wanted }: EntryLine): boolean =>
  [product, quantity, unit, price, wanted].some((text) => text.trim() !== '');
