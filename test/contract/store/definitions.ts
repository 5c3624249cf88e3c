import { describe, expect, it } from 'vitest';
import type {
  StartSubscription,
  StoredDefinition,
  StoredResource,
} from '../../../engine/src/ports/index.ts';
import type { StoreUnderTest } from '../store-contract.ts';
import { START } from '../store-samples.ts';
import { withStore } from './with-store.ts';

function definition(processId: string, digest: string): Omit<StoredDefinition, 'version'> {
  const file = `${processId}.bpmn`;
  return { processId, name: 'Order', file, xml: `<${digest}/>`, digest, deployedAt: START };
}

function resource(id: string, version: string, deployedAt = START): StoredResource {
  const json = JSON.stringify({ id, version });
  return { kind: 'rule-set', id, version, json, digest: `${id}${version}`, deployedAt };
}

function start(id: string, processId: string): StartSubscription {
  const trigger = { kind: 'timer', due: START + 5, first: 0, fired: 0 } as const;
  return { id, processId, version: 1, element: 'Start', definition: 0, trigger };
}

export function definitionsAreVersioned(subject: StoreUnderTest): void {
  describe('definitions', () => {
    it(
      'counts versions per process and gives the newest unless one is named',
      withStore(subject, async (store) => {
        const [first] = await store.deploy([definition('order', 'd1')], []);
        expect(first).toEqual({ ...definition('order', 'd1'), version: 1 });
        const next = await store.deploy([definition('order', 'd2'), definition('pay', 'd2')], []);
        expect(next.map(({ version }) => version)).toEqual([2, 1]);
        expect(await store.newestVersion('order')).toBe(2);
        expect(await store.newestVersion('unknown')).toBeUndefined();
        expect(await store.definition('order')).toEqual(next[0]);
        expect(await store.definition('order', 1)).toEqual(first);
        expect(await store.definition('order', 3)).toBeUndefined();
        expect(await store.definitions()).toEqual(next);
      }),
    );
    it(
      'takes the newest file again as the same version, an older one as a new version',
      withStore(subject, async (store) => {
        for (const digest of ['d1', 'd1', 'd2'])
          await store.deploy([definition('order', digest)], []);
        expect(await store.newestVersion('order')).toBe(2);
        const [back] = await store.deploy([definition('order', 'd1')], []);
        expect(back?.version).toBe(3);
      }),
    );
    it(
      'tells that there is a new version, also of another opening',
      withStore(subject, async (store, { reopen }) => {
        const other = await reopen();
        const seen = [await store.deployed()];
        for (const digest of ['d1', 'd2', 'd1']) {
          await other.deploy([definition('order', digest)], []);
          seen.push(await store.deployed());
        }
        expect(new Set(seen).size).toBe(4);
        expect(seen).toEqual(seen.toSorted((one, other) => one - other));
      }),
    );
    it(
      'gives every version its own number when many deploy at once',
      withStore(subject, async (store) => {
        const all = await Promise.all(
          Array.from({ length: 20 }, (_, n) => store.deploy([definition('order', `d${n}`)], [])),
        );
        const versions = all.flatMap((deployed) => deployed.map(({ version }) => version));
        expect(versions.toSorted((a, b) => a - b)).toEqual(
          Array.from({ length: 20 }, (_, n) => n + 1),
        );
      }),
    );
    it(
      'keeps resources by kind, id and version',
      withStore(subject, async (store) => {
        await store.deploy([], [resource('check', '10', START + 1), resource('check', '9')]);
        await store.deploy([], [resource('buffer', '1')]);
        expect(await store.resources('rule-set', 'check')).toEqual([
          resource('check', '9'),
          resource('check', '10', START + 1),
        ]);
        expect(await store.resources('rule-set')).toHaveLength(3);
        expect(await store.resources('form')).toEqual([]);
      }),
    );
    it(
      'replaces the start subscriptions of one process and leaves the others',
      withStore(subject, async (store) => {
        await store.putStartSubscriptions('order', [start('order:A:0', 'order')]);
        await store.putStartSubscriptions('pay', [start('pay:A:0', 'pay')]);
        await store.putStartSubscriptions('order', [start('order:B:0', 'order')]);
        expect(await store.startSubscriptions()).toEqual([
          start('order:B:0', 'order'),
          start('pay:A:0', 'pay'),
        ]);
        await store.putStartSubscriptions('order', []);
        expect(await store.startSubscriptions()).toEqual([start('pay:A:0', 'pay')]);
      }),
    );
  });
}
