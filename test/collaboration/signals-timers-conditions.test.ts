import { expect, it } from 'vitest';
import { onEverySetUp } from './given-engine.ts';
import { T0 } from './start-time.ts';

onEverySetUp('signals (BPMN 2.0 §10.4.3)', (open) => {
  it('reach every catcher of every instance and definition, and start events too', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'signals.bpmn');
    await given.deploy(import.meta.url, 'signals-start.bpmn');
    for (const processId of ['vessel', 'vessel', 'booking', 'booking']) {
      await given.start(processId);
    }
    const { receivers, started } = await given.broadcast('port closed', { port: 'Ningbo' });
    expect(receivers).toBe(6);
    expect(started).toHaveLength(1);
    expect(await given.open()).toEqual([
      ...['book', 'book', 'inform', 'inform', 'note', 'note', 'replan', 'reroute', 'reroute'],
    ]);
    expect(await given.engine.variables(started[0] ?? '')).toEqual({ port: 'Ningbo' });
  });

  it('thrown by one process reach the others', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'signals.bpmn');
    await given.deploy(import.meta.url, 'signals-start.bpmn');
    const vessel = await given.start('vessel');
    await given.start('harbour', { port: 'Ningbo' });
    expect(await given.open(vessel)).toEqual(['reroute']);
    expect(await given.open()).toEqual(['replan', 'reroute']);
  });

  it('thrown by a process reach itself once, and others too', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'own-signal.bpmn');
    const crane = await given.start('crane');
    const other = await given.start('ship');
    await given.advance('PT1H');
    expect(await given.open(crane)).toEqual(['lift', 'log']);
    expect(await given.open(other)).toEqual(['leave']);
  });

  it('are missed by whoever waits only afterwards', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'signals.bpmn');
    await given.broadcast('port closed');
    await given.start('vessel');
    expect(await given.open()).toEqual([]);
  });
});

onEverySetUp('timer start events (BPMN 2.0 §10.4.2)', (open) => {
  it('start by a cycle R2/PT1H exactly two instances, each at its own time', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'timer-start.bpmn');
    await given.advance('PT59M59S');
    expect(await given.instancesOf('hourly')).toEqual([]);
    await given.advance('PT1S');
    expect(await given.instancesOf('hourly')).toHaveLength(1);
    await given.advance('P10D');
    const rows = await given.engine.instances({ processId: 'hourly' });
    const hours = rows.map(({ startedAt }) => (startedAt - T0) / 3_600_000).sort();
    expect(hours).toEqual([1, 2]);
  });

  it('start by a monthly cycle on the day of its release, where the month has it', async () => {
    const given = await open();
    await given.advance('P29D');
    await given.deploy(import.meta.url, 'timer-start-monthly.bpmn');
    await given.advance('P200D');
    const rows = await given.engine.instances({ processId: 'statement' });
    const days = rows.map(({ startedAt }) => new Date(startedAt).toISOString().slice(0, 10)).sort();
    expect(days).toEqual(['2026-04-30', '2026-05-31', '2026-06-30']);
  });

  it('start nothing for times of an endless cycle before the release', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'timer-start-earlier.bpmn');
    await given.advance('PT1H');
    expect(await given.instancesOf('closing')).toEqual([]);
    await given.advance('P90D');
    const rows = await given.engine.instances({ processId: 'closing' });
    const days = rows.map(({ startedAt }) => new Date(startedAt).toISOString().slice(0, 10)).sort();
    expect(days).toEqual(['2026-03-31', '2026-04-30', '2026-05-31']);
  });

  it('start once at a date', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'timer-start.bpmn');
    await given.advance('PT2H59M');
    expect(await given.instancesOf('once')).toEqual([]);
    await given.advance('P1D');
    expect(await given.instancesOf('once')).toHaveLength(1);
  });
});

onEverySetUp('conditional start events (BPMN 2.0 §10.4.2)', (open) => {
  it('start the processes whose condition the given data meets', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'conditional-start.bpmn');
    expect(await given.engine.evaluateConditions({ stock: 50 })).toEqual([]);
    const [reorder = '', ...others] = await given.engine.evaluateConditions({ stock: 5 });
    await given.step();
    expect(others).toEqual([]);
    expect(await given.open(reorder)).toEqual(['buy']);
    expect(await given.engine.variables(reorder)).toEqual({ stock: 5 });
  });
});
