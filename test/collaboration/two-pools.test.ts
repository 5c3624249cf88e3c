import { expect, it } from 'vitest';
import { onEverySetUp, type Given } from './given-engine.ts';

/** The seller that the buyer of this item talks to. */
async function sellerOf(given: Given, item: string): Promise<string> {
  for (const id of await given.instancesOf('seller')) {
    if ((await given.engine.variables(id))['item'] === item) return id;
  }
  throw new Error(`nobody was asked for ${item}`);
}

onEverySetUp('two pools of one file (BPMN 2.0 §9.3, §10.4.3)', (open) => {
  it('talk by message flows: one starts the other, is answered and answers', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'two-pools.bpmn');
    const buyer = await given.start('buyer', { item: 'steel' });
    const seller = await sellerOf(given, 'steel');
    expect(await given.open()).toEqual(['quote']);
    await given.complete('quote', { price: 7 });
    expect(await given.open()).toEqual(['decide', 'reserve']);
    expect(await given.engine.variables(buyer)).toMatchObject({ item: 'steel', price: 7 });
    await given.complete('reserve');
    await given.complete('decide');
    expect(await given.status(seller)).toBe('completed');
    expect(await given.status(buyer)).toBe('completed');
    expect(await given.engine.counts()).toMatchObject({ messages: 0, outgoing: 0 });
  });

  it('find a message that was thrown before the other was ready to catch it', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'two-pools.bpmn');
    const buyer = await given.start('buyer', { item: 'steel' });
    await given.complete('quote');
    await given.complete('decide');
    expect(await given.status(buyer)).toBe('active');
    await given.complete('reserve');
    expect(await given.status(buyer)).toBe('completed');
  });

  it('keep two conversations apart', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'two-pools.bpmn');
    const first = await given.start('buyer', { item: 'steel' });
    const second = await given.start('buyer', { item: 'copper' });
    const steel = await sellerOf(given, 'steel');
    const copper = await sellerOf(given, 'copper');
    await given.complete('quote', { price: 9 }, copper);
    expect(await given.open(first)).toEqual([]);
    expect(await given.open(second)).toEqual(['decide']);
    expect(await given.engine.variables(second)).toMatchObject({ item: 'copper', price: 9 });
    await given.complete('quote', { price: 7 }, steel);
    await given.complete('decide', {}, first);
    await given.complete('reserve', {}, copper);
    expect(await given.status(copper)).toBe('active');
    await given.complete('reserve', {}, steel);
    expect(await given.status(steel)).toBe('completed');
    expect(await given.status(first)).toBe('completed');
    expect(await given.status(second)).toBe('active');
  });

  it('do not mix with a message of the same name that is published from outside', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'two-pools.bpmn');
    await given.start('buyer', { item: 'steel' });
    const { receivers } = await given.publish({ name: 'offer' });
    expect(receivers).toEqual([]);
    expect(await given.instancesOf('seller')).toHaveLength(1);
  });

  it('started apart talk when they share a business key, to boundary events and event sub-processes', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'peers.bpmn');
    const one = await given.start('exporter', {}, { businessKey: 'PO-1' });
    const two = await given.start('exporter', {}, { businessKey: 'PO-2' });
    await given.start('forwarder', {}, { businessKey: 'PO-2' });
    expect(await given.open(one)).toEqual(['prepare']);
    expect(await given.open(two)).toEqual(['explain', 'prepare']);
    await given.complete('inspect');
    expect(await given.open(one)).toEqual(['prepare']);
    expect(await given.open(two)).toEqual(['explain', 'unload']);
  });
});
