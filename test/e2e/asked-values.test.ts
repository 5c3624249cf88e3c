import { describe, expect, it } from 'vitest';
import { askedByValue } from '../../admin-ui/src/parts/asked/asked-by-value.ts';
import { valueOf } from '../../admin-ui/src/parts/asked/entered-value.ts';
import { differencesOf } from '../../admin-ui/src/parts/differences/differences-of.ts';
import { changedVariables } from '../../admin-ui/src/parts/variables/changed-variables.ts';
import { BOOKING } from './keep-waiting.ts';

const asked = (value: Parameters<typeof askedByValue>[1]) =>
  askedByValue('v', value, () => undefined);

describe('fields made of a value', () => {
  it.each([
    ...[
      BOOKING,
      null,
      { a: '' },
      0,
      false,
      '2026-12-01',
      [],
      {},
      [[1], [2]],
      [null, 'a'],
      ['a', 1, true],
    ],
    ...[
      { amount: '1.00', currency: 'USD' },
      { amount: null, currency: null },
    ],
    ...[
      [{ a: 1 }, null, { a: null, b: '' }],
      [{ a: 1 }, 'b'],
      [{ a: { b: 1 } }, { a: 'text' }],
    ],
    ...[{ a: { b: { c: { d: { e: { f: 1 } } } } } }, [{ lots: [{ size: 1 }] }, { lots: [] }]],
  ])('give it back as it is where nobody touches them: %j', (value) => {
    expect(valueOf(asked(value), value)).toEqual(value);
    const written = JSON.stringify(value);
    const { kind } = asked(value);
    if (kind === 'group' || kind === 'list') expect(valueOf(asked(value), written)).toEqual(value);
  });

  it('are a grid where all things of a list are alike, and JSON where they are not', () => {
    expect(asked(BOOKING.lines)).toMatchObject({ kind: 'list', item: { kind: 'group' } });
    expect(asked([{ a: 1 }, 'b']).kind).toBe('json');
    expect(asked(['2026-12-01', 'later']).item?.kind).toBe('text');
  });

  it('leave out rows that were added and left empty', () => {
    expect(valueOf(asked([{ a: 1 }]), [{ a: 2 }, undefined])).toEqual([{ a: 2 }]);
  });
});

describe('what was entered', () => {
  it('is sent where it is another value, under its path where there was none', () => {
    const text = asked('old');
    const values = {
      same: { asked: text, before: 'old', entered: 'old' },
      other: { asked: text, before: 'old', entered: 'new' },
      emptied: { asked: text, before: 'old', entered: null },
      untold: { asked: text, entered: null },
      'order.number': { asked: text, entered: 'A-1' },
      'order.currency': { asked: text, entered: 'USD' },
    };
    expect(changedVariables({ values })).toEqual({
      ...{ other: 'new', emptied: null, order: { number: 'A-1', currency: 'USD' } },
    });
    const added = [{ name: ' count ', entered: { as: 'json', entered: '[1]' } as const }];
    expect(changedVariables({ added })).toEqual({ count: [1] });
  });

  it('is told as deep as it differs', () => {
    const before = { ...BOOKING, credit: null, gone: 1 };
    const [first] = BOOKING.lines;
    const after = { ...BOOKING, credit: { limit: 5 }, lines: [{ ...first, sku: 'X' }] };
    expect(differencesOf(before, after)).toEqual([
      { path: 'lines[0].sku', from: 'LED-PANEL-60', to: 'X' },
      { path: 'lines[1].sku', from: 'LED-FLOOD-50' },
      { path: 'lines[1].quantity.value', from: 300 },
      { path: 'lines[1].quantity.unit', from: 'PCS' },
      { path: 'lines[1].packed', from: false },
      { path: 'credit.limit', to: 5 },
      { path: 'gone', from: 1 },
    ]);
  });
});
