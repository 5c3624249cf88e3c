import { describe, expect, it } from 'vitest';
import type { StoreUnderTest } from '../store-contract.ts';
import { commitOf, outgoing, START } from '../store-samples.ts';
import { withStore } from './with-store.ts';

export function outgoingIsKept(subject: StoreUnderTest): void {
  describe('outgoing commands', () => {
    it(
      'gives the oldest first, once per id, until they are deleted',
      withStore(subject, async (store) => {
        await store.putOutgoing(outgoing('z', START));
        await store.commit(commitOf('a', 0, { outgoing: [outgoing('a:1:0', START + 1)] }));
        await store.putOutgoing(outgoing('y', START + 2));
        await store.putOutgoing({ ...outgoing('z', START + 3) });
        const ids = async (limit: number) => (await store.outgoing(limit)).map(({ id }) => id);
        expect(await ids(9)).toEqual(['z', 'a:1:0', 'y']);
        expect(await ids(1)).toEqual(['z']);
        expect(await store.outgoingCommand('z')).toEqual(outgoing('z', START));
        await store.deleteOutgoing('z');
        await store.deleteOutgoing('z');
        expect(await ids(9)).toEqual(['a:1:0', 'y']);
        expect(await store.outgoingCommand('z')).toBeUndefined();
        expect(await store.counts()).toMatchObject({ outgoing: 2 });
      }),
    );

    it(
      'gives those of one sender to one receiver, until they are deleted',
      withStore(subject, async (store) => {
        const to = (id: string, instanceId: string) => {
          const command = { kind: 'cancel-instance', byParent: true } as const;
          return { ...outgoing(id), target: { kind: 'instance', instanceId, command } } as const;
        };
        const sent = [to('a:1:0', 'b'), to('a:1:1', 'c'), outgoing('a:1:2')];
        await store.commit(commitOf('a', 0, { outgoing: sent }));
        await store.commit(commitOf('a', 1, { outgoing: [to('a:2:0', 'b')] }));
        await store.putOutgoing(to('d:1:0', 'b'));
        const ids = async () => (await store.outgoingOn('a>b')).map(({ id }) => id).toSorted();
        expect(await ids()).toEqual(['a:1:0', 'a:2:0']);
        await store.commit(commitOf('b', 0, { consumes: 'a:1:0' }));
        expect(await ids()).toEqual(['a:2:0']);
        await store.deleteOutgoing('a:2:0');
        expect(await ids()).toEqual([]);
        expect(await store.outgoingOn('d>b')).toEqual([to('d:1:0', 'b')]);
      }),
    );
  });
}
