import { describe, expect, it } from 'vitest';
import type { CanonicalOrder } from '../canonical-order.ts';
import { readOrder } from '../read-order.ts';
import type { MessageCommand } from './command.ts';
import { decideMessage } from './decide-message.ts';
import { evolveMessage } from './evolve-message.ts';
import { judgeOrder, judgeReleased } from './judge-order.ts';
import type { Judgement } from './judge-order.ts';
import { orderIdentity } from './order-identity.ts';
import { ORDER_MESSAGE } from './order-message.ts';
import { messageStatus } from './state.ts';
import type { MessageState } from './state.ts';

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

  it('is none where a number is longer than any honest one, or half a letter breaks it', () => {
    expect(keyOf({ orderNumber: 'x'.repeat(201) })).toBeNull();
    expect(keyOf({ orderNumber: 'PO\ud800' })).toBe(keyOf({ orderNumber: 'PO\ufffd' }));
    expect(orderIdentity(order({ orderNumber: 'x'.repeat(9_999) }), 1).orderNumber).toHaveLength(
      200,
    );
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

describe('the judgement of an order that a person lets go on', () => {
  const change = { kind: 'change', changedOrder: 'PO0' };
  const replacement = { kind: 'replacement', changedOrder: 'PO0' };
  const release = (changes: object, code: string, known: object = {}) =>
    judgeReleased(orderIdentity(order(changes), 1), { kind: 'held', code } as never, {
      complete: true,
      ...known,
    });

  it.each([
    [{}, 'INTAKE_HELD_RESENT', { byControl: 'm1' }, { kind: 'new' }],
    [{}, 'INTAKE_HELD_RESENT', { byOrder: 'm1' }, { code: 'INTAKE_HELD_REVISION' }],
    [{}, 'INTAKE_HELD_REVISION', { byOrder: 'm1' }, { kind: 'change', of: 'm1' }],
    [change, 'INTAKE_HELD_REVISION', { byOrder: 'm2', changed: 'm1' }, { of: 'm1' }],
    [{}, 'INTAKE_HELD_REVISION', {}, { kind: 'new' }],
    [{ kind: 'copy' }, 'INTAKE_HELD_COPY', {}, { kind: 'new' }],
    [{ kind: 'copy' }, 'INTAKE_HELD_COPY', { complete: false }, { code: 'INTAKE_HELD_INCOMPLETE' }],
    [change, 'INTAKE_HELD_CHANGES_UNKNOWN', {}, { code: 'INTAKE_HELD_CHANGES_UNKNOWN' }],
    [replacement, 'INTAKE_HELD_CHANGES_UNKNOWN', {}, { kind: 'new' }],
    [replacement, 'INTAKE_HELD_CHANGES_UNKNOWN', { running: 'i' }, { instanceId: 'i' }],
    [
      replacement,
      'INTAKE_HELD_CHANGES_UNKNOWN',
      { complete: false },
      { code: 'INTAKE_HELD_INCOMPLETE' },
    ],
    [change, 'INTAKE_HELD_CHANGES_UNKNOWN', { changed: 'm0' }, { kind: 'change', of: 'm0' }],
    [change, 'INTAKE_HELD_CHANGES_UNKNOWN', { running: 'i' }, { kind: 'change', instanceId: 'i' }],
    [{}, 'INTAKE_HELD_INCOMPLETE', { complete: false }, { kind: 'new' }],
    [{ orderNumber: null }, 'INTAKE_HELD_INCOMPLETE', {}, { code: 'INTAKE_HELD_INCOMPLETE' }],
  ])('of %j held by %s with %j known is %j', (changes, code, known, expected) => {
    expect(release(changes, code, known)).toMatchObject(expected);
  });
});

describe('a message', () => {
  const step = { actor: { id: 'li', by: 'user' }, now: 1 };
  const receive: MessageCommand = {
    ...{ kind: 'receive', ...step, id: 'm1', digest: 'd1', size: 3, pieces: 1, name: 'po.edi' },
    ...{ channel: 'edi', sender: null, entry: null, processId: 'p', content: 'QUJD' },
  };
  const identity = orderIdentity(order(), 1);
  const read = (judgement: Judgement): MessageCommand => ({
    ...{ kind: 'read', ...step, orders: [{ identity, judgement }], reading: {} },
  });
  const fresh = read({ kind: 'new' });
  const held = read({ kind: 'held', code: 'INTAKE_HELD_REVISION', earlier: 'm0' });
  const trace: MessageCommand = {
    ...{ kind: 'trace', ...step, place: 1, as: 'started', instanceId: 'i1', businessKey: 'PO1' },
  };
  const release: MessageCommand = {
    ...{ kind: 'release', ...step, place: 1, reason: 'asked' },
    judgement: { kind: 'change', of: 'm0' },
  };
  const reject: MessageCommand = { kind: 'reject', ...step, reason: 'sent twice' };

  function after(...commands: readonly MessageCommand[]): MessageState {
    let state: MessageState | undefined;
    for (const command of commands) {
      const decided = decideMessage(state, command);
      if (!decided.ok) throw new Error(decided.failure.code);
      for (const event of decided.value) state = evolveMessage(state, event);
    }
    if (!state) throw new Error('Expected a message.');
    return state;
  }
  const statusAfter = (...commands: readonly MessageCommand[]) => messageStatus(after(...commands));

  it('goes from its bytes to the instance of its order', () => {
    expect(statusAfter(receive)).toBe('received');
    expect(statusAfter(receive, fresh)).toBe('open');
    expect(statusAfter(receive, fresh, trace)).toBe('done');
    expect(after(receive, fresh, trace, trace)).toMatchObject({
      ...{ digest: 'd1', revision: 3, read: 2 },
      orders: [{ trace: { as: 'started', instanceId: 'i1' }, owns: true }],
    });
  });

  it('is received, read and carried out once', () => {
    expect(() => after(receive, receive)).toThrow('INTAKE_MESSAGE_JUDGED');
    expect(() => after(receive, fresh, fresh)).toThrow('INTAKE_MESSAGE_JUDGED');
    expect(() => after(fresh)).toThrow('INTAKE_MESSAGE_UNKNOWN');
    expect(() => after(receive, fresh, { ...trace, place: 2 })).toThrow('INTAKE_MESSAGE_UNKNOWN');
    expect(() => after(receive, held, trace)).toThrow('INTAKE_MESSAGE_JUDGED');
  });

  it('keeps its pieces in order, each once', () => {
    const piece = (number: number): MessageCommand => ({
      ...{ kind: 'keep-piece', ...step, piece: number, content: 'x' },
    });
    const large: MessageCommand = { ...receive, pieces: 3 };
    expect(statusAfter(large, piece(2))).toBe('receiving');
    expect(statusAfter(large, piece(2), piece(2), piece(3))).toBe('received');
    expect(() => after(large, piece(3))).toThrow('INTAKE_MESSAGE_UNKNOWN');
  });

  it('that is held waits for a person with a reason', () => {
    expect(statusAfter(receive, held)).toBe('held');
    expect(statusAfter(receive, held, release)).toBe('open');
    expect(statusAfter(receive, held, reject)).toBe('rejected');
    const machine = { ...reject, actor: { id: 'w', by: 'worker' } };
    expect(() => after(receive, held, machine)).toThrow('INTAKE_PERSON_NEEDED');
    expect(() => after(receive, held, { ...release, reason: ' ' })).toThrow('INTAKE_REASON_NEEDED');
    expect(() => after(receive, fresh, reject)).toThrow('INTAKE_NOT_HELD');
    expect(() => after(receive, held, reject, release)).toThrow('INTAKE_NOT_HELD');
  });

  it('that could not be read is read again by a person, or rejected', () => {
    const broken: MessageCommand = {
      ...{ kind: 'find-unreadable', ...step, unreadable: { code: 'INTAKE_X', message: 'no' } },
    };
    expect(statusAfter(receive, broken)).toBe('held');
    const again = { ...fresh, reason: 'layout' } as MessageCommand;
    expect(() => after(receive, broken, fresh)).toThrow('INTAKE_REASON_NEEDED');
    expect(after(receive, broken, again)).not.toHaveProperty('unreadable');
    expect(statusAfter(receive, broken, reject)).toBe('rejected');
  });

  it('claims the keys of what it carries out, and gives them back when that is rejected', () => {
    const effects = (...commands: readonly MessageCommand[]) => {
      const before = commands.length > 1 ? after(...commands.slice(0, -1)) : undefined;
      const decided = decideMessage(before, commands.at(-1) ?? receive);
      if (!decided.ok || !decided.value[0]) throw new Error('Expected an event.');
      return ORDER_MESSAGE.consequences(decided.value[0], after(...commands), before);
    };
    const [key, control] = [`intake:${identity.orderKey}`, `intake:${identity.controlKey}`];
    expect(effects(receive)).toEqual({ claims: ['intake:content:d1'] });
    expect(effects(receive, fresh)).toEqual({ claims: [key, control], releases: [] });
    expect(effects(receive, held)).toEqual({ claims: [control], releases: [] });
    const hold: MessageCommand = {
      ...{ kind: 'hold', ...step, place: 1, code: 'INTAKE_HELD_NUMBER_TAKEN' },
    };
    expect(effects(receive, fresh, hold)).toEqual({ claims: [], releases: [] });
    expect(effects(receive, fresh, hold, reject)).toEqual({ claims: [], releases: [key] });
    expect(effects(receive, held, release)).toEqual({ claims: [], releases: [] });
  });
});
