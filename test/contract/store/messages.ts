import { describe, expect, it } from 'vitest';
import type { BufferedMessage, MessageSubscriptionItem } from '../../../engine/src/ports/index.ts';
import type { StoreUnderTest } from '../store-contract.ts';
import {
  commitOf,
  message,
  messageSubscription,
  puts,
  signalSubscription,
  START,
} from '../store-samples.ts';
import { withStore } from './with-store.ts';

type Fields = Partial<MessageSubscriptionItem>;
type Sent = Partial<BufferedMessage>;

const PAID: Fields = { name: 'Paid', correlationKey: 'PO-1', conversation: 'c1', element: 'Wait' };
const FLOW: Sent = { targets: [{ processId: 'order', elementId: 'Wait' }], conversation: 'c1' };

/** A subscription, a message, and whether they meet. */
const CASES: readonly (readonly [string, Fields, Sent, boolean])[] = [
  ['name and key are the same', PAID, { name: 'Paid', correlationKey: 'PO-1' }, true],
  ['the key differs', PAID, { name: 'Paid', correlationKey: 'PO-2' }, false],
  ['the message has no key', PAID, { name: 'Paid' }, false],
  ['the name differs', PAID, { name: 'Due', correlationKey: 'PO-1' }, false],
  ['both have no key', { name: 'Paid' }, { name: 'Paid' }, true],
  ['only the message has a key', { name: 'Paid' }, { name: 'Paid', correlationKey: 'PO-1' }, false],
  ['only the conversation is the same', PAID, { name: 'Due', conversation: 'c1' }, false],
  ['a flow leads there in the conversation', PAID, FLOW, true],
  ['a flow leads there, without a name', { conversation: 'c1', element: 'Wait' }, FLOW, true],
  ['a flow leads elsewhere', { ...PAID, element: 'Other' }, FLOW, false],
  ['a flow leads there in another conversation', PAID, { ...FLOW, conversation: 'c2' }, false],
  [
    'a flow leads there in another conversation with the same name and key',
    PAID,
    { ...FLOW, conversation: 'c2', name: 'Paid', correlationKey: 'PO-1' },
    true,
  ],
  [
    'a flow leads there in another conversation with the same name and no key',
    { name: 'Paid', conversation: 'c1', element: 'Wait' },
    { ...FLOW, conversation: 'c2', name: 'Paid' },
    false,
  ],
];

export function messagesAreMatched(subject: StoreUnderTest): void {
  describe('messages', () => {
    for (const [situation, fields, sent, meets] of CASES)
      it(
        `${meets ? 'matches' : 'does not match'} both ways when ${situation}`,
        withStore(subject, async (store) => {
          const subscription = messageSubscription('a', 1, fields);
          await store.commit(commitOf('a', 0, { work: puts(subscription) }));
          await store.putMessage(message('m', sent));
          const found = await store.matchSubscriptions(message('m', sent));
          expect(found).toEqual(meets ? [subscription] : []);
          const buffered = await store.matchMessages(subscription, START);
          expect(buffered).toEqual(meets ? [message('m', sent)] : []);
        }),
      );
    messagesAreBuffered(subject);
    signalsAreFound(subject);
  });
}

function messagesAreBuffered(subject: StoreUnderTest): void {
  it(
    'keeps a message once per id until it expires, and gives the oldest first',
    withStore(subject, async (store) => {
      const paid = { name: 'Paid', correlationKey: 'PO-1' };
      const late = message('m1', { ...paid, publishedAt: START + 5 });
      const early = message('m2', { ...paid, expiresAt: START + 10 });
      await Promise.all([late, early, { ...late, expiresAt: 0 }].map((m) => store.putMessage(m)));
      const taker = messageSubscription('a', 1, paid);
      expect(await store.matchMessages(taker, START)).toEqual([early, late]);
      expect(await store.matchMessages(taker, START + 10)).toEqual([late]);
      expect(await store.messages({ limit: 1 })).toEqual([late]);
      expect(await store.messages({ limit: 9, after: 'm1' })).toEqual([early]);
      expect(await store.expireMessages(START + 9)).toBe(0);
      expect(await store.expireMessages(START + 10)).toBe(1);
      expect(await store.counts()).toMatchObject({ messages: 1 });
      await store.deleteMessage('m1');
      await store.deleteMessage('m1');
      expect(await store.matchMessages(taker, START)).toEqual([]);
    }),
  );
  it(
    'gives all subscriptions a message may reach by id, and none that has been closed',
    withStore(subject, async (store) => {
      const paid = { name: 'Paid', correlationKey: 'PO-1' };
      for (const id of ['b', 'a', 'c'])
        await store.commit(commitOf(id, 0, { work: puts(messageSubscription(id, 1, paid)) }));
      await store.commit(
        commitOf('c', 1, { work: [{ op: 'delete', work: 'message-subscription', id: 'c:1' }] }),
      );
      const found = await store.matchSubscriptions(message('m', paid));
      expect(found.map(({ id }) => id)).toEqual(['a:1', 'b:1']);
    }),
  );
}

function signalsAreFound(subject: StoreUnderTest): void {
  it(
    'finds the subscriptions of a signal in pages',
    withStore(subject, async (store) => {
      for (const id of ['b', 'a', 'c']) {
        const work = puts(signalSubscription(id, 1, 'closing'), signalSubscription(id, 2, 'other'));
        await store.commit(commitOf(id, 0, { work }));
      }
      const first = await store.signalSubscriptions('closing', { limit: 2 });
      expect(first.map(({ id }) => id)).toEqual(['a:1', 'b:1']);
      const rest = await store.signalSubscriptions('closing', { limit: 2, after: 'b:1' });
      expect(rest).toEqual([signalSubscription('c', 1, 'closing')]);
    }),
  );
}
