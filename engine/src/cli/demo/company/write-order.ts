import { edifactInterchange, x12Interchange } from '../../../intake/write/envelope.ts';
import { writeEdifact } from '../../../intake/write/write-edifact.ts';
import { writeX12, type NewSegment } from '../../../intake/write/write-x12.ts';
import type { Customer } from './company-data.ts';
import { SELLER, type Ordered, type OrderedLine } from './ordered.ts';
import { writeUbl } from './write-ubl.ts';

/** An order as the customer sends it. */
export interface OrderFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** In America as X12 850, in the Nordic and Benelux countries as UBL, elsewhere as EDIFACT ORDERS. */
export function writeOrder(ordered: Ordered): OrderFile {
  const { number, customer } = ordered;
  if (X12.has(customer.country)) return file(`${number}.edi`, write850(ordered));
  if (UBL.has(customer.country)) return file(`${number}.xml`, writeUbl(ordered));
  return file(`${number}.edi`, writeOrders(ordered));
}

const X12 = new Set(['US', 'CA', 'MX']);
const UBL = new Set(['NO', 'SE', 'DK', 'FI', 'NL', 'BE', 'SG']);

const file = (name: string, text: string): OrderFile => ({
  name,
  content: new TextEncoder().encode(text),
});

const compact = (day: string): string => day.replaceAll('-', '');

const atTenOf = (day: string): string => `${day}T10:00`;

const idOf = ({ number }: Customer): string => number.replace('-', '');

/** ASC X12 004010: BEG, CUR, DTM, N1 loops, PO1 and PID, CTT. */
function write850({ number, customer, day, wantedOn, lines, control }: Ordered): string {
  const segments: NewSegment[] = [
    ['BEG', '00', 'SA', number, null, compact(day)],
    ['CUR', 'BY', customer.currency],
    ['PER', 'BD', customer.contact.person, 'EM', customer.contact.email],
    ['DTM', '002', compact(wantedOn)],
    ['N1', 'BY', customer.name, '92', idOf(customer)],
    ['N4', customer.city, null, null, customer.country],
    ['N1', 'ST', customer.name, '92', idOf(customer)],
    ['N4', customer.city, null, null, customer.country],
    ['N1', 'SE', SELLER.name, '92', SELLER.id],
    ...lines.flatMap(x12Line),
    ['CTT', String(lines.length)],
  ];
  const frame = {
    sender: { qualifier: 'ZZ', id: idOf(customer) },
    receiver: { qualifier: 'ZZ', id: SELLER.id },
    ...{ groupSender: idOf(customer), groupReceiver: SELLER.id },
    ...{ interchangeVersion: '00401', version: '004010', test: false },
  };
  const dispatch = { controlNumber: String(control), at: atTenOf(day) };
  return writeX12(x12Interchange(frame, dispatch, 'PO', [{ type: '850', segments }]));
}

const x12Line = ({ no, product, quantity, price = '' }: OrderedLine): NewSegment[] => [
  ['PO1', String(no), String(quantity), 'EA', price, null, 'VP', product.number],
  ['PID', 'F', null, null, null, product.name],
];

/** UN/EDIFACT D.96A: BGM, DTM, NAD, CUX, LIN groups, UNS, CNT. */
function writeOrders({ number, customer, day, wantedOn, lines, control }: Ordered): string {
  const segments = [
    ['BGM', '220', number, '9'],
    ['DTM', ['137', compact(day), '102']],
    ['DTM', ['2', compact(wantedOn), '102']],
    [
      'NAD',
      'BY',
      [idOf(customer), '', '91'],
      '',
      customer.name,
      '',
      customer.city,
      '',
      '',
      customer.country,
    ],
    ['CTA', 'PD', ['', customer.contact.person]],
    ['COM', [customer.contact.email, 'EM']],
    ['NAD', 'SU', [SELLER.gln, '', '9'], '', SELLER.name],
    ['CUX', ['2', customer.currency, '9']],
    ...lines.flatMap(({ no, product, quantity, price }) => [
      ['LIN', String(no), '', [product.gtin, 'EN']],
      ['IMD', 'F', '', ['', '', '', product.name.slice(0, 35)]],
      ['QTY', ['21', String(quantity), 'PCE']],
      ...(price === undefined ? [] : [['PRI', ['AAA', price]]]),
    ]),
    ['UNS', 'S'],
    ['CNT', ['2', String(lines.length)]],
  ];
  const frame = {
    syntax: ['UNOY', '3'] as const,
    ...{ sender: [idOf(customer), 'ZZ'], receiver: [SELLER.gln, '14'], test: false },
  };
  const dispatch = { controlNumber: String(control), at: atTenOf(day) };
  const identifier = ['ORDERS', 'D', '96A', 'UN', 'EAN008'];
  return writeEdifact(edifactInterchange(frame, dispatch, [{ identifier, segments }]));
}
