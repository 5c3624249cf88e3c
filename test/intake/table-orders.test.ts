import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  readMapping,
  readOrder,
  templateCsv,
  templateWorkbook,
} from '../../engine/src/intake/index.ts';
import type { CanonicalOrder, Intake, SheetMapping } from '../../engine/src/intake/index.ts';
import { writeWorkbook } from '../../engine/src/sheet/index.ts';
import type { NewCell } from '../../engine/src/sheet/index.ts';
import { bytesOf } from './order-files.ts';

const FIXTURES = new URL('../fixtures/', import.meta.url);
const bytesIn = (path: string) => new Uint8Array(readFileSync(new URL(path, FIXTURES)));

const layout = (source: unknown): SheetMapping => {
  const read = readMapping(source);
  if (!read.ok) throw new Error(read.failure.message);
  return read.value;
};

const SAKURA = layout(JSON.parse(readFileSync(new URL('layouts/sakura.json', FIXTURES), 'utf8')));

function intakeOf(bytes: Uint8Array, ...mappings: readonly SheetMapping[]): Intake {
  const read = readOrder(bytes, { mappings });
  if (!read.ok) throw new Error(read.failure.message);
  return read.value;
}

const withoutSource = ({ source: _, ...order }: CanonicalOrder) => order;

describe('the template', () => {
  it('is an order without a note or a leftover, as workbook and as CSV the same', () => {
    const [workbook, csv] = [intakeOf(templateWorkbook()), intakeOf(bytesOf(templateCsv()))];
    expect([workbook.format, csv.format]).toEqual(['xlsx', 'csv']);
    for (const { notes, unmapped } of [workbook, csv]) expect([notes, unmapped]).toEqual([[], []]);
    expect(workbook.orders.map(withoutSource)).toEqual(csv.orders.map(withoutSource));
    expect(workbook.orders[0]).toMatchObject({
      ...{ orderNumber: 'EXAMPLE-2026-001', currency: 'USD', requestedDeliveryDate: '2027-01-15' },
      incoterm: { code: 'FOB', place: 'Ningbo' },
      totals: { computed: { taxExclusive: '13860.00' } },
    });
  });

  it('is understood by its titles in either language alone, in any order of columns', () => {
    const csv = '单价;数量;单位;Seller item;订单号;币种\n"1.250,5";3;套;X-1;P9;EUR\n';
    const [order] = intakeOf(bytesOf(csv)).orders;
    expect(order).toMatchObject({ orderNumber: 'P9', currency: 'EUR' });
    // The template's numbers have a point: a comma in front of it could only part thousands.
    expect(order?.lines[0]).toMatchObject({
      quantity: '3',
      unit: { code: 'SET' },
      unitPrice: null,
    });
    expect(order?.notes.map(({ code }) => code)).toContain('INTAKE_NUMBER_UNREADABLE');
  });

  it('as CSV holds many orders, told apart by their number', () => {
    const csv =
      'Order number,Seller item,Quantity,Unit\nA,x,1,pcs\n,y,2,pcs\nB,x,3,pcs\nA,z,4,pcs\n';
    const { orders } = intakeOf(bytesOf(csv));
    const shown = orders.map((one) => [one.orderNumber, one.lines.map(({ quantity }) => quantity)]);
    expect(shown).toEqual([
      ['A', ['1', '2', '4']],
      ['B', ['3']],
    ]);
  });

  it('as CSV is read in GB 18030 as Chinese programs write it, and in Windows-1252', () => {
    // 订单号 and 数量 in GB 18030.
    const gb = [0xb6, 0xa9, 0xb5, 0xa5, 0xba, 0xc5, 0x2c, 0xca, 0xfd, 0xc1, 0xbf];
    const rest = bytesOf(',Seller item\nP1,5,X\n');
    expect(intakeOf(new Uint8Array([...gb, ...rest])).orders[0]?.orderNumber).toBe('P1');
    const latin = Buffer.from('Order number,Quantity,Description\nP2,5,Gehäuse\n', 'latin1');
    expect(intakeOf(new Uint8Array(latin)).orders[0]?.lines[0]?.description).toBe('Gehäuse');
  });
});

describe('a foreign layout', () => {
  const { orders, unmapped, notes } = intakeOf(
    bytesIn('orders/xlsx/sakura-sk-2026-1203.xlsx'),
    SAKURA,
  );

  it('is read by its mapping: cells, labels, columns, constants, dates and units', () => {
    expect(orders).toHaveLength(1);
    expect(orders[0]).toMatchObject({
      ...{ orderNumber: 'SK-2026-1203', issueDate: '2026-11-03', currency: 'JPY' },
      buyer: { name: 'Sakura Kiki K.K.' },
      shipTo: { name: 'Sakura Kiki K.K., Osaka Depot' },
      incoterm: { code: 'CIF', place: 'Osaka', stated: 'CIF Osaka' },
      requestedDeliveryDate: '2026-12-25',
      totals: { stated: { lineAmount: '1202606' }, computed: { taxExclusive: '1202606' } },
    });
    const lines = orders[0]?.lines.map((line) => [
      ...[line.itemIds.buyer, line.quantity, line.unit.code, line.unitPrice, line.requestedDate],
    ]);
    expect(lines).toEqual([
      ['SKR-0012', '500', 'H87', '1840', '2026-12-20'],
      ['SKR-0450', '1200', 'H87', '235.5', '2027-01-20'],
      ['SKR-0700', '20', 'SET', '0.3', null],
    ]);
  });

  it('names every cell that the layout has no field for, on hidden sheets too', () => {
    expect(unmapped.map(({ path }) => path)).toEqual([
      ...['PO!A1', 'PO!A5', 'PO!A16', 'Terms!A1', 'Hidden!A1', 'PO!H10', 'PO!H11'],
    ]);
    expect(notes.map(({ code, line }) => `${code} ${line ?? ''}`)).toEqual([
      'INTAKE_CELL_UNREADABLE 1',
      'INTAKE_CELL_UNREADABLE 2',
    ]);
  });

  it('of which nothing is found is refused with the names of the layouts tried', () => {
    const read = readOrder(bytesIn('orders/xlsx/sakura-sk-2026-1203.xlsx'));
    expect(read.ok ? null : read.failure).toMatchObject({ code: 'INTAKE_SHEET_LAYOUT' });
  });

  it('may have no titles at all', () => {
    const mapping = layout({
      ...{ id: 'bare', headerRow: 1, decimal: ',', dates: 'MDY' },
      columns: {
        sellerItem: { column: 'A' },
        quantity: { column: 'C' },
        lineDate: { column: 'D' },
      },
      fields: { orderNumber: { cell: 'B1' } },
    });
    const [order] = intakeOf(bytesOf('Bestellung;P-7\nX;;1.200,5;12/31/2026\n'), mapping).orders;
    expect(order?.orderNumber).toBe('P-7');
    expect(order?.lines[0]).toMatchObject({ quantity: '1200.5', requestedDate: '2026-12-31' });
  });

  it.each([
    [{ id: 'x', columns: { quantity: { titles: ['Qty'] } } }],
    [{ id: 'x', columns: { quantity: { column: 'A' }, unit: { column: 'B' } } }],
    [{ id: 'x', columns: { quantity: { titles: ['Qty'] }, colour: { titles: ['C'] } } }],
    ['sheet'],
  ])('that is no layout is refused: %j', (source) => {
    const read = readMapping(source);
    expect(read.ok ? null : read.failure.code).toBe('INTAKE_MAPPING');
  });
});

describe('nothing of a table is dropped', () => {
  it.each(['QZ7J', '7351946', '2029-11-30'])('whichever cell holds %s', (token) => {
    const text = (words: string): NewCell => ({ kind: 'text', text: words });
    const rows = [
      'Order number|P1',
      'Currency|USD',
      'Buyer country|NL',
      'Incoterm|FOB',
      'Kind|change',
      '|stray',
      'Seller item|Quantity|Unit|Unit price|Line delivery|Colour',
      'x|1|pcs|2|2026-12-01|red',
      'y|2|pcs|2||',
      'Sum||||3',
    ];
    const cells = rows.map((row) => row.split('|').map((one) => (one === '' ? null : text(one))));
    const dropped: string[] = [];
    cells.forEach((row, at) => {
      row.forEach((cell, column) => {
        if (cell === null) return;
        const changed = cells.map((line, index) =>
          index === at ? line.map((one, place) => (place === column ? text(token) : one)) : line,
        );
        const read = readOrder(writeWorkbook([{ name: 'S', rows: changed, widths: [] }]));
        const shown = read.ok ? JSON.stringify(read.value) : read.failure.code;
        if (!shown.includes(token) && shown !== 'INTAKE_SHEET_LAYOUT') dropped.push(cell.text);
      });
    });
    expect(dropped).toEqual([]);
  });
});
