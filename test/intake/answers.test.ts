import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acknowledge, readDecision, readOrder, respond } from '../../engine/src/intake/index.ts';
import type {
  CanonicalOrder,
  OrderDecision,
  ResponseFormat,
} from '../../engine/src/intake/index.ts';
import { readXmlTree } from '../../engine/src/intake/ubl/read-xml-tree.ts';
import { tokenizeEdifact } from '../../engine/src/intake/edifact/tokenize-edifact.ts';
import { NoteBook } from '../../engine/src/intake/note.ts';
import { openEnvelope } from '../../engine/src/intake/segments/envelope.ts';
import type { EnvelopeLevels } from '../../engine/src/intake/segments/envelope.ts';
import { tokenizeX12 } from '../../engine/src/intake/x12/tokenize-x12.ts';
import { DENSE_EDIFACT, DENSE_X12 } from './dense-orders.ts';
import { bytesOf, orderFiles } from './order-files.ts';

const DISPATCH = { controlNumber: '42', at: '2026-11-10T08:00' };

const X12: EnvelopeLevels = [
  { open: 'ISA', close: 'IEA', number: 13 },
  { open: 'GS', close: 'GE', number: 6 },
  { open: 'ST', close: 'SE', number: 2 },
];
const EDIFACT: EnvelopeLevels = [
  { open: 'UNB', close: 'UNZ', number: 5 },
  { open: 'UNG', close: 'UNE', number: 5 },
  { open: 'UNH', close: 'UNT', number: 1 },
];

/** The segments between header and trailer of each message; fails where an envelope is not whole. */
function messagesIn(text: string): readonly (readonly string[])[] {
  const x12 = text.startsWith('ISA');
  const notes = new NoteBook();
  const segments = x12 ? x12Segments(text) : edifactSegments(text);
  const { messages } = openEnvelope(segments, x12 ? X12 : EDIFACT, notes);
  expect([...notes.notes, ...messages.flatMap((one) => one.notes.notes)]).toEqual([]);
  return messages.map(({ segments }) => segments.map(({ raw }) => raw));
}

function x12Segments(text: string) {
  const tokens = tokenizeX12(text);
  if (!tokens.ok) throw new Error(tokens.failure.message);
  expect(tokens.value).toHaveLength(1);
  return tokens.value.flatMap(({ segments }) => segments);
}

function edifactSegments(text: string) {
  const tokens = tokenizeEdifact(text);
  if (!tokens.ok) throw new Error(tokens.failure.message);
  return tokens.value.segments;
}

function acknowledged(text: string) {
  const read = acknowledge(bytesOf(text), DISPATCH);
  if (!read.ok) throw new Error(read.failure.message);
  return { ...read.value, messages: messagesIn(read.value.text) };
}

const textOf = (name: string): string =>
  new TextDecoder('latin1').decode(orderFiles().find((file) => file.name === name)!.bytes);
const GREAT_LAKES = textOf('x12/great-lakes-4500012871.edi');
const HEIDKAMP = textOf('edifact/heidkamp-hk-260418.edi');

describe('a 997', () => {
  it('accepts an order without faults, and goes back to where it came from', () => {
    const { messages, text } = acknowledged(GREAT_LAKES);
    expect(messages).toEqual([['AK1*PO*871', 'AK2*850*0001', 'AK5*A', 'AK9*A*1*1*1']]);
    expect(text.split('~\n').slice(0, 2)).toEqual([
      'ISA*00*          *00*          *ZZ*WAYBRIDGE      *01*078451236      *261110*0800*U*00401*000000042*0*P*>',
      'GS*FA*WAYBRIDGE*078451236*20261110*0800*42*X*004010',
    ]);
    expect(text.indexOf('~')).toBe(105);
  });

  it('accepts with errors what a person can settle, each at its segment and element', () => {
    const { messages, verdicts } = acknowledged(
      GREAT_LAKES.replace('BEG*00', 'BEG*99')
        .replace('PO1*10*600', 'PO1*10*6x0')
        .replace('PO1*20*600', 'PO1*20*')
        .replace('SE*27', 'SE*99'),
    );
    expect(verdicts).toMatchObject([{ verdict: 'accepted-with-errors', faults: 4 }]);
    expect(messages[0]?.slice(1)).toEqual([
      ...['AK2*850*0001', 'AK3*BEG*2**8', 'AK4*1**7*99', 'AK3*PO1*17**8', 'AK4*2**6*6x0'],
      ...['AK3*PO1*19**8', 'AK4*2**2', 'AK5*E*4*5', 'AK9*E*1*1*1'],
    ]);
  });

  it.each([
    [
      'its number',
      (text: string) => text.replace('SA*4500012871*', 'SA**'),
      ['AK3*BEG*2**8', 'AK4*3**1', 'AK5*R*5'],
    ],
    [
      'its lines',
      (text: string) => text.replace(/PO1[\s\S]*CTT/, 'CTT'),
      ['AK3*PO1*19**3', 'AK5*R*4*5'],
    ],
    [
      'its beginning',
      (text: string) => text.replace(/BEG.*\n/, ''),
      ['AK3*BEG*26**3', 'AK5*R*4*5'],
    ],
    ['its trailer', (text: string) => text.replace(/SE\*27.*\n/, ''), ['AK5*R*2']],
  ])('rejects an order without %s', (_, change, expected) => {
    const { messages, verdicts } = acknowledged(change(GREAT_LAKES));
    expect(verdicts[0]?.verdict).toBe('rejected');
    for (const segment of expected) expect(messages[0]).toContain(segment);
    expect(messages[0]?.at(-1)).toMatch(/^AK9\*R\*1\*1\*0/);
  });

  it('answers each group, rejects what is no order, and never answers a 997', () => {
    const group = (id: string, set: string, number: number) =>
      `GS*${id}*A*B*20261012*0915*${number}*X*004010~ST*${set}*0001~BEG*00*SA*P${number}**20261012~PO1*1*1*EA*1~SE*4*0001~GE*1*${number}~`;
    const head = GREAT_LAKES.slice(0, 106);
    const { messages } = acknowledged(
      `${head}${group('PO', '850', 1)}${group('IN', '810', 2)}${group('FA', '997', 3)}IEA*3*000000871~`,
    );
    expect(messages).toEqual([
      ['AK1*PO*1', 'AK2*850*0001', 'AK5*A', 'AK9*A*1*1*1'],
      ['AK1*IN*2', 'AK2*810*0001', 'AK5*R*1', 'AK9*R*1*1*0'],
    ]);
  });
});

describe('a CONTRL', () => {
  it('accepts messages without faults', () => {
    expect(acknowledged(HEIDKAMP).messages).toEqual([
      [
        'UCI+HK0001842+4260123450007:14+6901234500004:14+7',
        'UCM+ME000001+ORDERS:D:96A:UN:EAN008+7',
      ],
    ]);
  });

  it('rejects a message without its number, with segment and element, the tag counted as first', () => {
    const { messages } = acknowledged(
      HEIDKAMP.replace('HK-260418+9', '+77')
        .replace('21:800', '21:8oo')
        .replace('UNT+35', 'UNT+9')
        .replace('UNZ+1', 'UNZ+2'),
    );
    expect(messages[0]).toEqual([
      'UCI+HK0001842+4260123450007:14+6901234500004:14+7+29+UNZ',
      'UCM+ME000001+ORDERS:D:96A:UN:EAN008+4+29+UNT',
      ...['UCS+2', 'UCD+12+4', 'UCD+13+3', 'UCS+22', 'UCD+37+2:2'],
    ]);
  });

  it('rejects a message that is no order, and never answers a CONTRL', () => {
    const { messages } = acknowledged(HEIDKAMP.replace('+ORDERS:', '+INVOIC:'));
    expect(messages[0]?.[1]).toBe('UCM+ME000001+INVOIC:D:96A:UN:EAN008+4+14+UNH');
    const read = acknowledge(bytesOf(HEIDKAMP.replace('+ORDERS:', '+CONTRL:')), DISPATCH);
    expect(read.ok ? null : read.failure.code).toBe('INTAKE_ACKNOWLEDGE');
  });
});

describe('a file of several interchanges', () => {
  const numberOf = (text: string): readonly string[] =>
    [...text.matchAll(/^(?:ISA(?:\*[^*]*){12}\*|UNB(?:\+[^+]*){4}\+)(\w+)/gm)].map(
      ([, number]) => number!,
    );
  const written = (texts: readonly string[], controlNumber: string) => {
    const read = acknowledge(bytesOf(texts.join('\n')), { ...DISPATCH, controlNumber });
    return read.ok ? read.value : read.failure;
  };
  const receipt = (text: string): string => acknowledged(text).text;

  it('has an answer to each, numbered one after the other, and none to an acknowledgement', () => {
    const second = GREAT_LAKES.replaceAll('000000871', '000000872');
    const x12 = written([GREAT_LAKES, receipt(GREAT_LAKES), second], '42');
    expect(x12).toMatchObject({ kind: '997', verdicts: [{ verdict: 'accepted' }, {}] });
    expect('text' in x12 && numberOf(x12.text)).toEqual(['000000042', '000000043']);
    const edifact = written([HEIDKAMP, receipt(HEIDKAMP), HEIDKAMP], '0099');
    expect(edifact).toMatchObject({ kind: 'CONTRL', verdicts: [{ verdict: 'accepted' }, {}] });
    expect('text' in edifact && numberOf(edifact.text)).toEqual(['0099', '0100']);
  });

  it('is refused where the numbers run out', () => {
    expect(written([GREAT_LAKES, GREAT_LAKES], '999999999')).toMatchObject({
      code: 'INTAKE_DISPATCH',
    });
  });
});

describe('an acknowledgement', () => {
  it.each([
    ['a workbook', { text: 'PK\u0003\u0004' }, 'INTAKE_ACKNOWLEDGE'],
    ['a control number that is none', { controlNumber: 'A*B' }, 'INTAKE_DISPATCH'],
    ['no time', { at: 'now' }, 'INTAKE_DISPATCH'],
  ])(
    'of %s is refused',
    (_, change: { text?: string; controlNumber?: string; at?: string }, code) => {
      const { text = GREAT_LAKES, ...dispatch } = change;
      const read = acknowledge(bytesOf(text), { ...DISPATCH, ...dispatch });
      expect(read.ok ? null : read.failure.code).toBe(code);
    },
  );

  it('has whole envelopes and right counts whatever was sent', () => {
    const seeds = [GREAT_LAKES, HEIDKAMP, DENSE_X12, DENSE_EDIFACT];
    const edit = fc.record({
      seed: fc.constantFrom(...seeds),
      at: fc.double({ min: 0.05, max: 1, noNaN: true }),
      cut: fc.nat(60),
      put: fc.string({ maxLength: 4 }),
    });
    fc.assert(
      fc.property(edit, ({ seed, at, cut, put }) => {
        const place = Math.floor(at * seed.length);
        const text = seed.slice(0, place) + put + seed.slice(place + cut);
        const read = acknowledge(bytesOf(text), DISPATCH);
        if (read.ok) expect(messagesIn(read.value.text).length).toBeGreaterThan(0);
        else expect(read.failure.message).toMatch(/^Expected /);
      }),
      { numRuns: 300 },
    );
  });
});

const orderIn = (name: string): CanonicalOrder => {
  const read = readOrder(orderFiles().find((file) => file.name === name)!.bytes);
  if (!read.ok) throw new Error(read.failure.message);
  return read.value.orders[0]!;
};

const X12_ORDER = orderIn('x12/great-lakes-4500012871.edi');
const EDIFACT_ORDER = orderIn('edifact/heidkamp-hk-260418.edi');
const UBL_ORDER = orderIn('ubl/nordlys-na-7731.xml');

function responseTo(order: CanonicalOrder, decision: Partial<OrderDecision>) {
  const read = respond(order, { responseNumber: 'SO-1', ...decision }, DISPATCH);
  if (!read.ok) throw new Error(read.failure.message);
  return read.value;
}

describe('an order response', () => {
  it('as an 855 says line by line what becomes of the order', () => {
    const { text, kind, decision } = responseTo(X12_ORDER, {
      lines: [
        { line: '10', decision: 'changed', quantity: '500' },
        { line: '20', decision: 'rejected' },
        { line: '30', decision: 'changed', unitPrice: '66', deliveryDate: '2027-01-20' },
      ],
    });
    const segments = messagesIn(text)[0] ?? [];
    expect([kind, decision]).toEqual(['855', 'changed']);
    expect(segments[0]).toBe('BAK*00*AC*4500012871*20261012****SO-1*20261110');
    expect(segments.filter((one) => /^(?:ACK|CTP)/.test(one))).toEqual([
      ...['ACK*IQ*500*EA', 'ACK*IR*0*EA', 'CTP**UCP*66', 'ACK*IC*150*EA*067*20270120'],
    ]);
    expect(text).toContain('GS*PR*');
  });

  it.each([
    ['accepted', 'AD', '29', 'AP'],
    ['rejected', 'RD', '27', 'RE'],
  ] as const)('that is %s as a whole says so in every format', (all, x12, edifact, ubl) => {
    expect(responseTo(X12_ORDER, { all }).text).toContain(`BAK*00*${x12}*`);
    expect(responseTo(EDIFACT_ORDER, { all }).text).toContain(`BGM+231+SO-1+${edifact}'`);
    expect(responseTo(UBL_ORDER, { all }).text).toContain(`>${ubl}</cbc:OrderResponseCode>`);
  });

  it('as an ORDRSP names the order, its lines and what changes in them', () => {
    const { text, charset } = responseTo(EDIFACT_ORDER, {
      note: "It's late",
      lines: [
        {
          line: '1',
          decision: 'changed',
          quantity: '400',
          deliveryDate: '2027-02-01',
          reason: '50+50',
        },
      ],
    });
    const segments = messagesIn(text)[0] ?? [];
    expect(charset).toBe('iso-8859-1');
    expect(segments.slice(0, 5)).toEqual([
      ...['BGM+231+SO-1+4', 'DTM+137:20261110:102', "FTX+AAI+++It?'s late", 'RFF+ON:HK-260418'],
      'DTM+171:20261014:102',
    ]);
    const from = segments.findIndex((one) => one.startsWith('LIN+1+3'));
    expect(segments.slice(from + 2, from + 6)).toEqual([
      ...['QTY+21:800:H87', 'QTY+113:400:H87', 'DTM+69:20270201:102', 'FTX+LIN+++50?+50'],
    ]);
  });

  it('in letters that Latin 1 lacks is sent as UTF-8, and says so in UNB', () => {
    const { text, charset } = responseTo(EDIFACT_ORDER, { note: '谢谢' });
    expect(charset).toBe('utf-8');
    expect(text).toMatch(/^UNB\+UNOW:4\+.*\+20261110:0800\+42'/);
  });

  it('as UBL is well-formed and refers to the order', () => {
    const { text } = responseTo(UBL_ORDER, { note: 'a < b & c' });
    const tree = readXmlTree(text);
    expect(tree.ok && tree.value.value('OrderReference', 'ID')).toBe('NA-7731');
    expect(tree.ok && tree.value.value('Note')).toBe('a < b & c');
  });

  it.each([
    ['an unknown line', { lines: [{ line: '99', decision: 'rejected' }] }],
    [
      'a line twice',
      {
        lines: [
          { line: '10', decision: 'rejected' },
          { line: '10', decision: 'accepted' },
        ],
      },
    ],
    ['a change to nothing', { lines: [{ line: '10', decision: 'changed', quantity: '600.0' }] }],
  ] as const)('to %s is refused', (_, decision) => {
    const read = respond(X12_ORDER, { responseNumber: 'SO-1', ...decision }, DISPATCH);
    expect(read.ok ? null : read.failure.code).toBe('INTAKE_DECISION');
  });

  it('by a decision that is none is refused', () => {
    for (const source of [
      {},
      { responseNumber: 'S', all: 'perhaps' },
      {
        responseNumber: 'S',
        lines: [{ line: '1', decision: 'changed', deliveryDate: '2027-02-30' }],
      },
    ]) {
      const read = readDecision(source);
      expect(read.ok ? null : read.failure.code).toBe('INTAKE_DECISION');
    }
  });

  it('stays whole whatever stands in numbers, notes and reasons', () => {
    const signs = fc.string({
      unit: fc.constantFrom(...Array.from('ab*~>+:\'?<&"\n中ü')),
      minLength: 1,
      maxLength: 12,
    });
    const format = fc.constantFrom<ResponseFormat>('x12', 'edifact', 'ubl');
    const us = { id: 'US', scheme: null };
    fc.assert(
      fc.property(
        fc.constantFrom(X12_ORDER, EDIFACT_ORDER),
        format,
        signs,
        signs,
        (order, as, note, reason) => {
          const line = order.lines[0]!.number;
          const decision = {
            responseNumber: note,
            note,
            lines: [{ line, decision: 'rejected' as const, reason }],
          };
          const read = respond(order, decision, { ...DISPATCH, format: as, us, buyer: us });
          if (!read.ok) throw new Error(read.failure.message);
          if (as === 'ubl') expect(readXmlTree(read.value.text).ok).toBe(true);
          else expect(messagesIn(read.value.text)).toHaveLength(1);
        },
      ),
      { numRuns: 300 },
    );
  });
});
