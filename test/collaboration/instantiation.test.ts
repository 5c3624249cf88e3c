import { expect, it } from 'vitest';
import { onEverySetUp } from './given-engine.ts';

onEverySetUp('instantiation by what comes first (BPMN 2.0 §10.3.3, §10.5.6, §13.1)', (open) => {
  it('starts at an instantiating receive task', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'instantiate-receive.bpmn');
    const { receivers } = await given.publish({ name: 'order', variables: { item: 'steel' } });
    expect(receivers.map(({ started }) => started)).toEqual([true]);
    expect(await given.open(receivers[0]?.instanceId)).toEqual(['check']);
    await given.publish({ name: 'order' });
    expect(await given.instancesOf('receive')).toHaveLength(2);
  });

  it('takes the one path of an exclusive event-based gateway whose event came', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'instantiate-exclusive.bpmn');
    const { receivers } = await given.publish({ name: 'deposit' });
    expect(await given.open(receivers[0]?.instanceId)).toEqual(['book']);
    await given.publish({ name: 'order' });
    expect(await given.instancesOf('exclusive')).toHaveLength(2);
    expect(await given.open()).toEqual(['book', 'check']);
  });

  it('waits in the same instance for the other events of a parallel event-based gateway', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'instantiate-parallel.bpmn');
    const variables = { orderId: 'PO-1' };
    const first = await given.publish({ name: 'deposit', correlationKey: 'PO-1', variables });
    const instance = first.receivers[0]?.instanceId ?? '';
    expect(await given.open(instance)).toEqual(['book']);
    const second = await given.publish({ name: 'order', correlationKey: 'PO-1', variables });
    expect(second.receivers).toEqual([{ instanceId: instance, started: false }]);
    expect(await given.open(instance)).toEqual(['book', 'check']);
    await given.complete('book');
    expect(await given.status(instance)).toBe('active');
    await given.complete('check');
    expect(await given.status(instance)).toBe('completed');
  });

  it('keeps apart the instances that a parallel event-based gateway begins for two keys', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'instantiate-parallel.bpmn');
    const publish = (name: string, orderId: string) =>
      given.publish({ name, correlationKey: orderId, variables: { orderId } });
    const one = (await publish('deposit', 'A')).receivers[0];
    const two = (await publish('order', 'B')).receivers[0];
    expect(two?.started).toBe(true);
    expect((await publish('order', 'A')).receivers[0]?.instanceId).toBe(one?.instanceId);
    expect(await given.instancesOf('parallel')).toHaveLength(2);
  });

  it('needs every event of a parallel multiple start', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'parallel-multiple-start.bpmn');
    const variables = { orderId: 'PO-1' };
    const first = await given.publish({ name: 'order', correlationKey: 'PO-1', variables });
    const instance = first.receivers[0]?.instanceId ?? '';
    expect(await given.open()).toEqual([]);
    await given.publish({ name: 'deposit', correlationKey: 'PO-2' });
    expect(await given.open(instance)).toEqual([]);
    await given.publish({ name: 'deposit', correlationKey: 'PO-1', variables: { paid: true } });
    expect(await given.open(instance)).toEqual(['check']);
    expect(await given.engine.variables(instance)).toEqual({ orderId: 'PO-1', paid: true });
  });
});
