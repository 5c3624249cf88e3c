import { writeWorkbook } from '../../sheet/index.ts';
import type { NewCell } from '../../sheet/index.ts';
import type { LineField, OrderField } from './sheet-mapping.ts';
import { LINE_TITLES, ORDER_TITLES, titleOf } from './template-mapping.ts';

/** The template as a workbook: an example order, labels above and a table of lines below. */
export function templateWorkbook(): Uint8Array {
  const form = FORM_FIELDS.map((field): NewCell[] => [
    title(titleOf(ORDER_TITLES[field])),
    text(EXAMPLE_ORDER[field] ?? ''),
  ]);
  const table = EXAMPLE_LINES.map((line) =>
    COLUMNS.map((field): NewCell => {
      const value = line[field] ?? '';
      return NUMERIC.has(field) && value !== '' ? { kind: 'number', text: value } : text(value);
    }),
  );
  const head = COLUMNS.map((field) => title(titleOf(LINE_TITLES[field])));
  return writeWorkbook([
    { name: '订单 Order', rows: [...form, [], head, ...table], widths: COLUMNS.map(() => 26) },
  ]);
}

/** The same as CSV, with a byte-order mark so that spreadsheet programs read the Chinese titles. */
export function templateCsv(): string {
  const used = FORM_FIELDS.filter((field) => EXAMPLE_ORDER[field] !== undefined);
  const head = [
    ...used.map((field) => titleOf(ORDER_TITLES[field])),
    ...COLUMNS.map((field) => titleOf(LINE_TITLES[field])),
  ];
  const rows = EXAMPLE_LINES.map((line) => [
    ...used.map((field) => EXAMPLE_ORDER[field] ?? ''),
    ...COLUMNS.map((field) => line[field] ?? ''),
  ]);
  return `\ufeff${[head, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
}

const quoted = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

const title = (words: string): NewCell => ({ kind: 'title', text: words });
const text = (words: string): NewCell => (words === '' ? null : { kind: 'text', text: words });

// The keys are those of the records, in their order.
const FORM_FIELDS = Object.keys(ORDER_TITLES) as readonly OrderField[];
// As above.
const COLUMNS = Object.keys(LINE_TITLES) as readonly LineField[];

const NUMERIC: ReadonlySet<LineField> = new Set(['quantity', 'unitPrice', 'lineAmount']);

const EXAMPLE_ORDER: Readonly<Partial<Record<OrderField, string>>> = {
  orderNumber: 'EXAMPLE-2026-001',
  issueDate: '2026-11-02',
  currency: 'USD',
  buyerName: 'Example Trading Ltd.',
  buyerId: 'C-1001',
  buyerAddress: '1 Harbour Road',
  buyerCity: 'Rotterdam',
  buyerPostalCode: '3011 AA',
  buyerCountry: 'NL',
  contactName: 'A. Buyer',
  contactTelephone: '+31 10 555 0100',
  contactEmail: 'buyer@trading.example',
  shipToName: 'Example Warehouse',
  shipToCity: 'Rotterdam',
  shipToCountry: 'NL',
  requestedDelivery: '2027-01-15',
  incoterm: 'FOB',
  incotermPlace: 'Ningbo',
  paymentTerms: 'T/T 30 % in advance, 70 % against copy of B/L',
  contract: 'FC-2026-07',
};

const EXAMPLE_LINES: readonly Readonly<Partial<Record<LineField, string>>>[] = [
  {
    lineNumber: '1',
    buyerItem: 'EX-100',
    sellerItem: 'WB-PCBA-1200',
    description: '电机控制板 Motor control board',
    quantity: '600',
    unit: 'pcs',
    unitPrice: '18.4',
    lineAmount: '11040',
  },
  {
    lineNumber: '2',
    buyerItem: 'EX-200',
    sellerItem: 'WB-CBL-0450',
    description: '线束 Wire harness',
    quantity: '1200',
    unit: 'pcs',
    unitPrice: '2.35',
    lineAmount: '2820',
    lineDate: '2027-01-29',
    lineNote: '每箱一个标签 One label per carton',
  },
];
