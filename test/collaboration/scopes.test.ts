import { expect, it } from 'vitest';
import { onEverySetUp } from './given-engine.ts';

const BRANCHES = { branches: ['Ningbo', 'Foshan', 'Wuxi'], round: 'R1' };

onEverySetUp('boundary events on a multi-instance call (BPMN 2.0 §10.3.8, §10.4.4)', (open) => {
  it('call once per item and gather what each called process gives back', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'boundary-on-loops.bpmn');
    const instance = await given.start('branches', BRANCHES);
    const children = await given.instancesOf('branch');
    expect(children).toHaveLength(3);
    for (const child of children.toReversed()) {
      const { branch } = await given.engine.variables(child);
      await given.complete(
        'stocktake',
        { count: BRANCHES.branches.findIndex((b) => b === branch) },
        child,
      );
    }
    expect(await given.open(instance)).toEqual(['sum']);
    expect((await given.engine.variables(instance))['counts']).toEqual([0, 1, 2]);
  });

  it('interrupt all passes by a message and cancel every called process', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'boundary-on-loops.bpmn');
    const instance = await given.start('branches', BRANCHES);
    await given.complete('stocktake', { count: 1 });
    await given.publish({ name: 'stop', correlationKey: 'R1' });
    expect(await given.open()).toEqual(['stop']);
    const rows = await given.engine.instances({ parentId: instance });
    const statuses = rows.map(({ status }) => status).sort();
    expect(statuses).toEqual(['completed', 'terminated', 'terminated']);
  });

  it('interrupt all passes by the error of one called process', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'boundary-on-loops.bpmn');
    await given.start('branches', BRANCHES);
    await given.complete('stocktake', { count: -1 });
    expect(await given.open()).toEqual(['repair']);
    expect((await given.engine.counts()).activeInstances).toBe(1);
  });

  it('fire once for the whole activity, not for each pass', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'boundary-on-loops.bpmn');
    const instance = await given.start('branches', BRANCHES);
    await given.advance('PT1H');
    expect(await given.open(instance)).toEqual(['remind']);
    await given.advance('P1D');
    expect(await given.open(instance)).toEqual(['remind', 'remind']);
    for (let pass = 1; pass <= 3; pass += 1) await given.complete('stocktake', { count: pass });
    expect(await given.open(instance)).toEqual(['remind', 'remind', 'sum']);
  });
});

onEverySetUp('event sub-process (BPMN 2.0 §10.3.5, §13.5.4)', (open) => {
  it('starts by each message beside the process, with the payload of its own', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'event-sub-process.bpmn');
    const instance = await given.start('delivery', { order: 'A' });
    for (const line of [1, 2]) {
      await given.publish({ name: 'change', correlationKey: 'A', variables: { line } });
    }
    expect(await given.open(instance)).toEqual(['amend', 'amend', 'deliver']);
    expect(await given.engine.variables(instance)).toEqual({ order: 'A' });
    await given.complete('deliver');
    await given.complete('amend');
    expect(await given.status(instance)).toBe('active');
    await given.complete('amend');
    expect(await given.status(instance)).toBe('completed');
  });

  it('takes over the process when its interrupting timer is due', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'event-sub-process.bpmn');
    const instance = await given.start('delivery', { order: 'A' });
    await given.publish({ name: 'change', correlationKey: 'A' });
    await given.advance('P1D');
    expect(await given.open(instance)).toEqual(['refund']);
    const { receivers } = await given.publish({ name: 'change', correlationKey: 'A' });
    expect(receivers).toEqual([]);
    await given.complete('refund');
    expect(await given.status(instance)).toBe('completed');
  });
});
