import { describe, expect, it } from 'vitest';
import type { CanonicalOrder } from '../canonical-order.ts';
import { readOrder } from '../read-order.ts';
import { judgeOrder } from './judge-order.ts';
import { decideMessage, evolveMessage } from './order-message.ts';
import type { MessageCommand, MessageState } from './order-message.ts';
import { orderIdentity } from './order-identity.ts';

function order(changes: object = {}): CanonicalOrder {
  const source = { interchangeNumber: '7', sender: { id: 'BUYER' } };
  const given = { orderNumber: 'PO1', kind: 'original', source, lines: [], ...changes };
  const read = readOrder(new TextEncoder().encode(JSON.stringify(given)));
  if (!read.ok) throw new Error(read.failure.message);
  return read.value.orders[0]!;
}

const keyOf = (changes: object): string | null => orderIdentity(order(changes), 1).orderKey;

describe('the identity of an order', () => {
  it('is its sender and number, whatever else is written in it', () => {
    expect(keyOf({ currency: 'USD' })).toBe(keyOf({ currency: 'EUR' }));
    expect(keyOf({ orderNumber: 'PO2' })).not.toBe(keyOf({}));
    expect(keyOf({ source: { sender: { id: 'OTHER' } } })).not.toBe(keyOf({}));
    expect(keyOf({ orderNumber: null })).toBeNull();
  });

  it('cannot be made by letters that look like the parts of another', () => {
    expect(keyOf({ orderNumber: 'a/b' })).not.toBe(keyOf({ orderNumber: 'a', changedOrder: 'b' }));
  });

  it('tells the changes of one order apart by number, sequence or day', () => {
    const change = { kind: 'change', changedOrder: 'PO1' };
    const sequence = (number: string) => ({
      ...{ ...change, references: [{ kind: 'other', code: 'x12:BCH05', number }] },
    });
    const keys = [
      keyOf({}),
      keyOf({ ...change, orderNumber: 'CH1' }),
      keyOf({ ...change, orderNumber: 'CH2' }),
      keyOf(sequence('1')),
      keyOf(sequence('2')),
      keyOf({ ...change, issueDate: '2026-11-01' }),
      keyOf({ ...change, kind: 'cancellation', issueDate: '2026-11-01' }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('the judgement of an order', () => {
  const judge = (changes: object, known = {}, complete = true) =>
    judgeOrder(orderIdentity(order(changes), 1), known, complete);

  it.each([
    [{}, {}, { kind: 'new' }],
    [{}, { byOrder: 'm1' }, { kind: 'held', code: 'INTAKE_HELD_REVISION', earlier: 'm1' }],
    [{}, { byControl: 'm1' }, { kind: 'held', code: 'INTAKE_HELD_RESENT', earlier: 'm1' }],
    [{ kind: 'copy' }, {}, { kind: 'held', code: 'INTAKE_HELD_COPY' }],
    [{ kind: null }, {}, { kind: 'held', code: 'INTAKE_HELD_INCOMPLETE' }],
    [{ kind: 'change', changedOrder: 'PO0' }, { changed: 'm0' }, { kind: 'change', of: 'm0' }],
    [
      { kind: 'cancellation', changedOrder: 'PO0' },
      {},
      { kind: 'held', code: 'INTAKE_HELD_CHANGES_UNKNOWN' },
    ],
  ])('of %j with %j known is %j', (changes, known, expected) => {
    expect(judge(changes, known)).toEqual(expected);
  });

  it('holds an order that cannot be carried out as it stands', () => {
    expect(judge({}, {}, false)).toMatchObject({ code: 'INTAKE_HELD_INCOMPLETE' });
  });
});

describe('a message', () => {
  const step = { actor: { id: 'li', by: 'user' }, time: 1 };
  const receive: MessageCommand = {
    ...{ kind: 'receive', ...step, name: 'po.edi', channel: 'mail', digest: 'd1', content: 'QUJD' },
  };
  const identity = orderIdentity(order(), 1);
  const judge: MessageCommand = {
    ...{ kind: 'judge', ...step, orders: [{ identity, judgement: { kind: 'new' } }] },
  };
  const trace: MessageCommand = {
    ...{ kind: 'trace', ...step, place: 1, instanceId: 'i1', businessKey: 'PO1' },
  };

  function after(...commands: readonly MessageCommand[]): MessageState | undefined {
    let state: MessageState | undefined;
    for (const command of commands) {
      const decided = decideMessage(state, command);
      if (!decided.ok) throw new Error(decided.failure.code);
      for (const event of decided.value) state = evolveMessage(state, event);
    }
    return state;
  }

  it('is traced from its bytes to the instance of its order', () => {
    expect(after(receive, judge, trace)).toMatchObject({
      digest: 'd1',
      receipts: [{ name: 'po.edi', channel: 'mail' }],
      orders: [{ judgement: { kind: 'new' }, instance: { id: 'i1', businessKey: 'PO1' } }],
    });
  });

  it('that comes again is noted, and neither judged nor traced again', () => {
    const again = after(receive, judge, trace, { ...receive, name: 'copy.edi', channel: 'upload' });
    expect(again?.receipts.map(({ name }) => name)).toEqual(['po.edi', 'copy.edi']);
    expect(() => after(receive, judge, judge)).toThrow('INTAKE_MESSAGE_JUDGED');
    expect(() => after(receive, judge, trace, trace)).toThrow('INTAKE_MESSAGE_JUDGED');
  });

  it('cannot be judged before it came, nor an order traced that it does not hold', () => {
    expect(() => after(judge)).toThrow('INTAKE_MESSAGE_UNKNOWN');
    expect(() => after(receive, judge, { ...trace, place: 2 })).toThrow('INTAKE_MESSAGE_UNKNOWN');
  });
});
