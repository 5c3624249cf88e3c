import { describe, expect, it } from 'vitest';
import type { CanonicalOrder } from '../../engine/src/intake/index.ts';
import { readOrder } from '../../engine/src/intake/index.ts';
import { bytesOf } from './order-files.ts';

const ISA =
  'ISA*00*          *00*          *ZZ*BUYER          *ZZ*SELLER         *261012*0915*U*00401*000000001*0*P*>~' +
  'GS*PO*BUYER*SELLER*20261012*0915*1*X*004010~';

/** An 850 around the given segments, with trailers that agree. */
function x12(...segments: readonly string[]): string {
  const body = ['ST*850*1', ...segments, `SE*${segments.length + 2}*1`];
  return `${ISA}${body.join('~')}~GE*1*1~IEA*1*000000001~`;
}

const START = ['BEG*00*SA*PO1**20261012', 'CUR*BY*USD', 'N1*BY*Buyer'];

function edifact(...segments: readonly string[]): string {
  const body = ['UNH+1+ORDERS:D:01B:UN', ...segments, `UNT+${segments.length + 2}+1`];
  return `UNB+UNOA:3+B+S+261012:0915+1'${body.join("'")}'UNZ+1+1'`;
}

function orderOf(text: string): CanonicalOrder {
  const read = readOrder(bytesOf(text));
  if (!read.ok) throw new Error(read.failure.message);
  const [order] = read.value.orders;
  if (!order) throw new Error('no order');
  return order;
}

const codesOf = (order: CanonicalOrder) =>
  order.notes.map(({ code, line }) => (line === null ? code : `${code} ${line}`));

describe('a line of an X12 order', () => {
  const lineOf = (...segments: readonly string[]) => orderOf(x12(...START, ...segments)).lines[0];

  it.each([
    ['HP', 'EA', '100', '3.10'],
    ['TP', 'EA', '1000', '0.31'],
    ['PD', 'EA', '12', '25.83'],
    ['PD', 'DZ', '1', '310.00'],
    ['TP', 'TH', '1', '310.00'],
    ['UM', 'CT', '1', '310.00'],
    ['', 'EA', '1', '310.00'],
  ])('with the price basis %s and the unit %s divides by %s', (basis, unit, quantity, amount) => {
    const line = lineOf(`PO1*1*1*${unit}*310*${basis}`);
    expect(line?.priceBasis.quantity).toBe(quantity);
    expect(line?.amount.computed).toBe(amount);
  });

  it('with a price per pound for pieces has no amount, and says why', () => {
    const order = orderOf(x12(...START, 'PO1*1*10*EA*310*PP'));
    expect(order.lines[0]?.amount.computed).toBeNull();
    expect(codesOf(order)).toEqual(['INTAKE_PRICE_BASIS 1']);
  });

  it('takes its price from CTP where PO1 has none', () => {
    expect(lineOf('PO1*1*10*EA', 'CTP**CON*2.5')?.amount.computed).toBe('25.00');
  });

  it('is noted, and never refused, where quantity, unit or price are missing or no number', () => {
    const order = orderOf(x12(...START, 'PO1*A**EA*1', 'PO1*B*5**1', 'PO1*C*5*EA', 'PO1*D*x*EA*y'));
    expect(codesOf(order)).toEqual([
      'INTAKE_UNIT_MISSING B',
      'INTAKE_NUMBER_UNREADABLE D',
      'INTAKE_NUMBER_UNREADABLE D',
      'INTAKE_QUANTITY_MISSING A',
      'INTAKE_PRICE_MISSING C',
      'INTAKE_QUANTITY_MISSING D',
      'INTAKE_PRICE_MISSING D',
    ]);
    expect(order.lines.map(({ amount }) => amount.computed)).toEqual([null, '5.00', null, null]);
    expect(order.totals.computed.lineAmount).toBeNull();
  });

  it('that is split by a schedule keeps the split and says so', () => {
    const order = orderOf(x12(...START, 'PO1*1*10*EA*1', 'SCH*4*EA***002*20270110'));
    expect(codesOf(order)).toEqual(['INTAKE_LINE_SPLIT 1']);
    expect(order.unmapped).toContainEqual(
      expect.objectContaining({ path: 'ISA/GS/ST[1]/PO1[1]/SCH', raw: 'SCH*4*EA***002*20270110' }),
    );
  });
});

describe('an X12 order', () => {
  it.each([
    ['00', 'original', null],
    ['01', 'cancellation', 'PO1'],
    ['04', 'change', 'PO1'],
    ['05', 'replacement', 'PO1'],
    ['06', 'copy', null],
    ['99', null, null],
  ])('with the purpose %s is: %s', (purpose, kind, changedOrder) => {
    const order = orderOf(
      x12(`BEG*${purpose}*SA*PO1**20261012`, 'CUR*BY*USD', 'N1*BY*Buyer', 'PO1*1*1*EA*1'),
    );
    expect(order).toMatchObject({ kind, kindCode: `x12:${purpose}`, changedOrder });
    expect(codesOf(order)).toEqual(kind === null ? ['INTAKE_KIND_UNKNOWN'] : []);
  });

  it('reads the amount of SAC with two implied places, or as written with a point', () => {
    const order = orderOf(
      x12(...START, 'SAC*C*D240***18500', 'SAC*A*C310***12.5', 'PO1*1*10*EA*10'),
    );
    expect(order.allowances.map(({ charge, amount }) => [charge, amount])).toEqual([
      [true, '185.00'],
      [false, '12.5'],
    ]);
    expect(order.totals.computed).toMatchObject({
      allowances: '12.50',
      charges: '185.00',
      taxExclusive: '272.50',
    });
  });

  it('takes the next best party for a role that is not named', () => {
    const order = orderOf(
      x12(
        'BEG*00*SA*PO1**20261012',
        'CUR*BY*USD',
        'N1*SO*Sold to',
        'N1*PR*Payer',
        'N1*MI*Planner',
        'PO1*1*1*EA*1',
      ),
    );
    expect(order.buyer?.name).toBe('Sold to');
    expect(order.invoicee?.name).toBe('Payer');
    expect(order.otherParties.map(({ roleCode }) => roleCode)).toEqual(['x12:MI']);
  });

  it('does not take a local delivery code for an Incoterm', () => {
    expect(orderOf(x12(...START, 'FOB*CC***ZZ*FOB**Dock 4', 'PO1*1*1*EA*1')).incoterm).toBeNull();
    const old = orderOf(x12(...START, 'FOB*CC***01*DAT**Toledo', 'PO1*1*1*EA*1'));
    expect(old.incoterm).toEqual({ code: null, place: 'Toledo', stated: 'DAT' });
    expect(codesOf(old)).toEqual(['INTAKE_INCOTERM_UNKNOWN']);
  });

  it('without number, date, buyer, currency and lines names each of them', () => {
    expect(codesOf(orderOf(x12('BEG*00*SA')))).toEqual([
      'INTAKE_ORDER_NUMBER_MISSING',
      'INTAKE_DATE_MISSING',
      'INTAKE_PARTY_MISSING',
      'INTAKE_CURRENCY_MISSING',
      'INTAKE_LINES_MISSING',
    ]);
  });

  it('marked as a test says so', () => {
    const order = orderOf(x12(...START, 'PO1*1*1*EA*1').replace('*0*P*>', '*0*T*>'));
    expect(order.source.test).toBe(true);
    expect(codesOf(order)).toEqual(['INTAKE_TEST']);
  });
});

describe('totals that do not agree', () => {
  it.each([
    [['CTT*2'], ['INTAKE_CONTROL_COUNT']],
    [['CTT*1*9'], ['INTAKE_CONTROL_COUNT']],
    [['CTT*1*10', 'AMT*TT*100.01'], ['INTAKE_TOTAL_DIFFERS']],
    [['AMT*TT*100', 'CTT*1*10.0'], []],
  ])('in X12: %j', (segments, codes) => {
    expect(codesOf(orderOf(x12(...START, 'PO1*1*10*EA*10', ...segments)))).toEqual(codes);
  });

  it('in SE are noted with the order, in GE and IEA with the file', () => {
    const text = x12(...START, 'PO1*1*10*EA*10')
      .replace('SE*6*', 'SE*7*')
      .replace('IEA*1*', 'IEA*2*');
    const read = readOrder(bytesOf(text));
    if (!read.ok) throw new Error(read.failure.message);
    expect(read.value.orders[0]?.notes.map(({ path }) => path)).toEqual(['ISA/GS/ST[1]/SE-01']);
    expect(read.value.notes.map(({ path }) => path)).toEqual(['IEA-01', 'ISA/GS/ST[1]/SE-01']);
  });

  it.each([
    ["MOA+203:100'PRI+AAA:10", []],
    ["MOA+203:100.009'PRI+AAA:10", []],
    ["MOA+203:101'PRI+AAA:10", ['INTAKE_LINE_AMOUNT_DIFFERS 1']],
    ["MOA+203:33.33'PRI+AAA:3.3333", []],
  ])('on a line of EDIFACT: %s', (money, codes) => {
    const lines = ["LIN+1++A:SA'QTY+21:10:PCE", money, 'UNS+S'];
    const text = edifact(
      'BGM+220+1+9',
      'DTM+137:20261012:102',
      'NAD+BY+1',
      'CUX+2:EUR:9',
      ...lines,
    );
    const order = orderOf(text.replace(/UNT\+\d+/, `UNT+${text.split("'").length - 3}`));
    expect(codesOf(order)).toEqual(codes);
  });
});

describe('an EDIFACT order', () => {
  const START_EDI = [
    'BGM+220+1+9',
    'DTM+137:20261012:102',
    'NAD+BY+4260123450007::9',
    'CUX+2:EUR:9',
  ];

  it('reads numbers with a decimal comma, but no thousands', () => {
    const order = orderOf(edifact(...START_EDI, 'LIN+1', 'QTY+21:1,5:KGM', 'PRI+AAA:1.250,00'));
    expect(order.lines[0]).toMatchObject({ quantity: '1.5', unitPrice: null });
    expect(codesOf(order)).toEqual(['INTAKE_NUMBER_UNREADABLE 1', 'INTAKE_PRICE_MISSING 1']);
  });

  it('takes the net price before the gross and keeps the other', () => {
    const order = orderOf(
      edifact(...START_EDI, 'LIN+1', 'QTY+21:2:PCE', 'PRI+AAB:12', 'PRI+AAA:10'),
    );
    expect(order.lines[0]?.unitPrice).toBe('10');
    expect(order.unmapped).toMatchObject([{ path: 'UNB/UNH[1]/LIN[1]/PRI', raw: 'PRI+AAB:12' }]);
  });

  it('with a price for another unit than ordered has no amount', () => {
    const order = orderOf(edifact(...START_EDI, 'LIN+1', 'QTY+21:2:PCE', 'PRI+AAA:10:::1:KGM'));
    expect(codesOf(order)).toEqual(['INTAKE_PRICE_BASIS 1']);
    expect(order.lines[0]?.amount.computed).toBeNull();
  });

  it('of type ORDCHG changes the order it refers to', () => {
    const text = edifact(
      'BGM+230+CHG7',
      'DTM+137:20261012:102',
      'RFF+ON:PO1',
      'NAD+BY+1',
      'CUX+2:EUR:9',
      'LIN+1+3',
      'QTY+21:2:PCE',
      'PRI+AAA:1',
    );
    const order = orderOf(text.replace('ORDERS:', 'ORDCHG:'));
    expect(order).toMatchObject({ kind: 'change', changedOrder: 'PO1', orderNumber: 'CHG7' });
    expect(order.lines[0]).toMatchObject({ action: 'change', actionCode: 'edifact:3' });
  });

  it('beside another message is read, and the other one is kept', () => {
    const text = edifact(...START_EDI, 'LIN+1', 'QTY+21:2:PCE', 'PRI+AAA:1').replace(
      'UNZ+1+1',
      "UNH+2+DESADV:D:01B:UN'BGM+351+9'UNT+3+2'UNZ+2+1",
    );
    const read = readOrder(bytesOf(text));
    if (!read.ok) throw new Error(read.failure.message);
    expect(read.value.orders.length).toBe(1);
    expect(read.value.notes.map(({ code }) => code)).toEqual(['INTAKE_MESSAGE_SKIPPED']);
    expect(read.value.unmapped.map(({ raw }) => raw)).toEqual(
      expect.arrayContaining(['UNH+2+DESADV:D:01B:UN', 'BGM+351+9', 'UNT+3+2']),
    );
  });
});

describe('a canonical JSON order', () => {
  it('needs little, and gets the rest from the schema', () => {
    const order = orderOf(
      '{"orderNumber":"1","lines":[{"quantity":2,"unitPrice":0.1,"unit":{"code":"H87"}},{"quantity":"3"}]}',
    );
    expect(order.lines.map(({ number, amount }) => [number, amount.computed])).toEqual([
      ['1', '0.20'],
      ['2', null],
    ]);
    expect(order.source).toMatchObject({ format: 'json', test: false });
    expect(codesOf(order)).toEqual([
      'INTAKE_UNIT_MISSING 2',
      'INTAKE_DATE_MISSING',
      'INTAKE_PARTY_MISSING',
      'INTAKE_CURRENCY_MISSING',
      'INTAKE_PRICE_MISSING 2',
    ]);
  });

  it('with fields nobody knows keeps them', () => {
    const order = orderOf('{"orderNumber":"1","__proto__":{"x":1},"colour":["red"],"lines":[]}');
    expect(order.unmapped.map(({ path, raw }) => [path, raw])).toEqual([
      ['order.__proto__', '{"x":1}'],
      ['order.colour', '["red"]'],
    ]);
  });

  it('cannot slip a day past the calendar', () => {
    const order = orderOf('{"orderNumber":"1","issueDate":"2026-02-30","lines":[]}');
    expect(order.issueDate).toBeNull();
    expect(order.unmapped).toMatchObject([{ path: 'order.issueDate', raw: '2026-02-30' }]);
  });

  it('comes alone, in a list, or under orders', () => {
    for (const text of [
      '[{"orderNumber":"1"},{"orderNumber":"2"}]',
      '{"orders":[{"orderNumber":"1"},{"orderNumber":"2"}]}',
    ]) {
      const read = readOrder(bytesOf(text));
      expect(read.ok && read.value.orders.map(({ orderNumber }) => orderNumber)).toEqual([
        '1',
        '2',
      ]);
    }
  });
});
