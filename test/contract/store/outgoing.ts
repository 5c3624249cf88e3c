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
  });
}
