import { expect, it } from 'vitest';
import { onEverySetUp } from './given-engine.ts';

onEverySetUp('messages by name and key (BPMN 2.0 §8.3.2, §10.4.3)', (open) => {
  it('reach the one of many instances that waits with their key', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'messages.bpmn');
    const orders = Array.from({ length: 40 }, (_, n) => `PO-${String(n)}`);
    const starts = orders.map((order) =>
      given.engine.start({ processId: 'payment', variables: { order } }),
    );
    const instances = (await Promise.all(starts)).map(({ instanceId }) => instanceId);
    await given.step();
    const message = { name: 'paid', correlationKey: 'PO-17', variables: { amount: '12.50' } };
    const { receivers } = await given.publish(message);
    expect(receivers).toEqual([{ instanceId: instances[17], started: false }]);
    expect(await given.status(instances[17] ?? '')).toBe('completed');
    expect(await given.engine.variables(instances[17] ?? '')).toEqual({
      order: 'PO-17',
      amount: '12.50',
    });
    expect((await given.engine.counts()).activeInstances).toBe(39);
  });

  it('wait in the buffer for a receiver that comes within their time to live', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'messages.bpmn');
    const shipment = await given.start('shipment', { order: 'A' });
    const request = { name: 'booked', correlationKey: 'A', timeToLive: 60_000 };
    expect((await given.publish({ ...request, variables: { vessel: 'Ever' } })).receivers).toEqual(
      [],
    );
    await given.advance('PT59S');
    await given.complete('pack');
    expect(await given.status(shipment)).toBe('completed');
    expect(await given.engine.variables(shipment)).toEqual({ order: 'A', vessel: 'Ever' });
  });

  it('are not found once their time to live is over', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'messages.bpmn');
    const shipment = await given.start('shipment', { order: 'A' });
    await given.publish({ name: 'booked', correlationKey: 'A', timeToLive: 60_000 });
    await given.advance('PT60S');
    await given.complete('pack');
    expect(await given.status(shipment)).toBe('active');
  });

  it('thrown by a process wait as long as the model says', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'messages.bpmn');
    const one = await given.start('shipment', { order: 'A' });
    const two = await given.start('shipment', { order: 'B' });
    for (const order of ['A', 'B']) await given.start('carrier', { order, vessel: order });
    await given.advance('PT29M');
    await given.complete('pack', {}, one);
    expect(await given.status(one)).toBe('completed');
    await given.advance('PT1M');
    await given.complete('pack', {}, two);
    expect(await given.status(two)).toBe('active');
  });

  it('start an instance at a message start event with what they carry', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'messages.bpmn');
    const { receivers } = await given.publish({ name: 'ordered', variables: { item: 'steel' } });
    expect(receivers).toEqual([{ instanceId: expect.any(String) as unknown, started: true }]);
    const instance = receivers[0]?.instanceId ?? '';
    expect(await given.engine.variables(instance)).toEqual({ item: 'steel' });
    expect(await given.open(instance)).toEqual(['enter']);
  });

  it('count once by their id, to a catch event and to a start event', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'messages.bpmn');
    await given.start('payment', { order: 'A' });
    await given.start('payment', { order: 'A' });
    const paid = { name: 'paid', correlationKey: 'A', id: 'bank-1' };
    const ordered = { name: 'ordered', id: 'mail-1' };
    for (let time = 1; time <= 2; time += 1) {
      await given.publish(paid);
      await given.publish(ordered);
    }
    expect(await given.engine.instances({ processId: 'payment', status: 'active' })).toHaveLength(
      1,
    );
    expect(await given.instancesOf('intake')).toHaveLength(1);
  });
});
