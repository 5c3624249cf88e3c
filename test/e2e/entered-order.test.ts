import { describe, expect, it } from 'vitest';
import {
  newDraft,
  newLine,
  type EntryDraft,
  type EntryLine,
} from '../../admin-ui/src/features/intake/enter/entry-draft.ts';
import { decimalOf, orderOf } from '../../admin-ui/src/features/intake/enter/order-of.ts';
import { pastedLines } from '../../admin-ui/src/features/intake/enter/pasted-lines.ts';
import { linesText, notesAtOnce } from '../../admin-ui/src/features/intake/doubts-of.ts';
import { problemsOf } from '../../admin-ui/src/features/intake/enter/problems-of.ts';
import { readOrder } from '../../engine/src/intake/index.ts';

const line = (values: Partial<EntryLine>): EntryLine => ({ ...newLine(), ...values });

const TYPED: EntryDraft = {
  ...newDraft(),
  ...{ customer: { number: 'C-7', name: 'Lone Star' }, orderNumber: 'TEL-1', currency: 'usd' },
  ...{ incoterm: 'FOB', place: 'CNNGB', payment: 'T/T', netDays: '30', wanted: '2026-12-20' },
  shipTo: { ...newDraft().shipTo, street: 'Dock 4', city: 'Austin', country: 'us' },
  lines: [
    line({ product: 'A-1', quantity: '1,200', unit: 'pcs', price: '1.25' }),
    newLine(),
    line({ product: 'B-2', quantity: '5', unit: '箱', price: '10' }),
  ],
};

const read = (draft: EntryDraft) => {
  const intake = readOrder(new TextEncoder().encode(JSON.stringify(orderOf(draft))));
  if (!intake.ok) throw new Error(intake.failure.message);
  const [order] = intake.value.orders;
  if (!order) throw new Error('Expected an order.');
  return order;
};

/** As the page has it from the server, with the members that it shows. */
const readingOf = (draft: EntryDraft) => ({ parts: [], notes: [], orders: [read(draft)] });

describe('an order that a clerk has typed', () => {
  it('is read as every order in JSON, with words for units, and sums', () => {
    const order = read(TYPED);
    expect(order.notes).toEqual([]);
    expect(order.unmapped).toEqual([]);
    expect(order).toMatchObject({
      ...{ orderNumber: 'TEL-1', kind: 'original', currency: 'USD' },
      ...{ requestedDeliveryDate: '2026-12-20', incoterm: { code: 'FOB', place: 'CNNGB' } },
      buyer: { name: 'Lone Star', ids: [{ id: 'C-7', scheme: 'waybill:customer' }] },
      shipTo: { address: { lines: ['Dock 4'], city: 'Austin', country: 'US' } },
      paymentTerms: [{ text: 'T/T', netDays: '30' }],
      lines: [
        { number: '1', quantity: '1200', unit: { code: 'H87' }, amount: { computed: '1500.00' } },
        { number: '2', quantity: '5', unit: { code: 'XCT' }, amount: { computed: '50.00' } },
      ],
      totals: { computed: { taxExclusive: '1550.00' } },
    });
  });

  it('speaks, where it is a change, of what changes alone', () => {
    const lines = [line({ product: 'A-1', quantity: '800', number: '10', unit: 'H87' })];
    const change = read({ ...TYPED, kind: 'change', changedOrder: 'PO-9', orderNumber: '', lines });
    expect(change).toMatchObject({
      ...{ kind: 'change', orderNumber: 'PO-9', changedOrder: 'PO-9', shipTo: null },
      ...{ incoterm: null, paymentTerms: [] },
      lines: [{ number: '10', action: 'change', quantity: '800', unitPrice: null }],
    });
    const cancelled = read({ ...TYPED, kind: 'cancellation', changedOrder: 'PO-9' });
    expect(cancelled).toMatchObject({ kind: 'cancellation', changedOrder: 'PO-9', lines: [] });
    expect(cancelled.notes).toEqual([]);
  });

  it('has what is wrong with it told at its field, and what is missing when it is to be sent', () => {
    const [first] = TYPED.lines;
    const bad = line({ product: 'B-2', quantity: 'ten', unit: 'lot' });
    const draft = { ...TYPED, orderNumber: '', lines: [first ?? newLine(), newLine(), bad] };
    const at = (tried: boolean) =>
      problemsOf(draft, readingOf(draft), tried).map(({ field, code }) => [field, code]);
    expect(at(false)).toEqual([
      [`${bad.key}.quantity`, 'INTAKE_NUMBER_UNREADABLE'],
      [`${bad.key}.unit`, 'INTAKE_UNIT_UNKNOWN'],
    ]);
    expect(at(true)).toEqual([
      [`${bad.key}.quantity`, 'INTAKE_NUMBER_UNREADABLE'],
      [`${bad.key}.unit`, 'INTAKE_UNIT_UNKNOWN'],
      ['orderNumber', 'INTAKE_ORDER_NUMBER_MISSING'],
      [`${bad.key}.price`, 'INTAKE_PRICE_MISSING'],
    ]);
  });
});

describe('numbers as people write them', () => {
  it.each([
    ['1,200.50', '1200.50'],
    ['０１２', '12'],
    [' 3 000 ', '3000'],
    ['1.200,50', null],
    ['1,2', null],
    ['-4', null],
    ['', null],
  ])('%s', (typed, decimal) => {
    expect(decimalOf(typed)).toBe(decimal);
  });
});

describe('rows of Excel', () => {
  it('stand from where they are pasted on, without their titles', () => {
    const lines = [line({ product: 'A-1', quantity: '1' }), newLine(), newLine()];
    const key = lines[1]?.key ?? '';
    const text =
      '货号\t数量\t单位\t单价\t交期\r\nB-2\t1,000\t个\t2.5\t2026/1/5\r\nC-3\t7\tset\t\t\r\n';
    expect(pastedLines(text, lines, { key, field: 'product' })).toMatchObject([
      { product: 'A-1', quantity: '1' },
      { product: 'B-2', quantity: '1,000', unit: '个', price: '2.5', wanted: '2026-01-05' },
      { product: 'C-3', quantity: '7', unit: 'set', price: '', wanted: '' },
    ]);
    expect(pastedLines('5\n6\n', lines, { key, field: 'quantity' })).toMatchObject([
      { quantity: '1' },
      { product: '', quantity: '5' },
      { product: '', quantity: '6' },
    ]);
    expect(pastedLines('B-2', lines, { key, field: 'product' })).toBeUndefined();
  });
});

describe('what is doubtful of an order', () => {
  it('stands once for all lines of which it is said, below what is said of the whole', () => {
    const lines = ['', '', '5', ''].map((price, at) =>
      line({ product: `A-${at}`, quantity: '1', unit: 'pcs', price }),
    );
    const { notes } = read({ ...TYPED, currency: '', lines });
    expect(notes.map(({ code }) => code)).toContain('INTAKE_CURRENCY_MISSING');
    const [ofLines, ofAll] = [notes.filter((one) => one.line), notes.filter((one) => !one.line)];
    const told = notesAtOnce([...ofLines, ...ofAll]);
    expect(told.slice(0, ofAll.length).map(({ note }) => note)).toEqual(ofAll);
    expect(told.slice(ofAll.length)).toMatchObject([
      { note: { code: 'INTAKE_PRICE_MISSING', line: '1' }, lines: ['1', '2', '4'] },
    ]);
    expect(linesText(['1', '2', '3', '5', 'A'])).toBe('1–3, 5, A');
  });
});
