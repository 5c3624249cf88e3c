import { expect, it } from 'vitest';
import { onEverySetUp, type Given } from './given-engine.ts';

const ORDER = { order: { id: 'PO-1', customer: 'Nordlys' }, secret: 1 };

async function called(given: Given, caller: string): Promise<string> {
  const [row] = await given.engine.instances({ parentId: caller });
  return row?.id ?? '';
}

onEverySetUp('call activity between processes (BPMN 2.0 §10.3.6, §13.3.4)', (open) => {
  it('passes in and out what its mappings name, and nothing else', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'call-activity.bpmn');
    const sales = await given.start('sales', ORDER, { businessKey: 'PO-1' });
    const credit = await called(given, sales);
    expect(await given.engine.variables(credit)).toEqual({ customer: 'Nordlys' });
    expect(await given.engine.instance(credit)).toMatchObject({ businessKey: 'PO-1' });
    await given.complete('rate', { grade: 'A', limit: 5 });
    expect(await given.status(credit)).toBe('completed');
    expect(await given.open(sales)).toEqual(['confirm']);
    expect(await given.engine.variables(sales)).toEqual({ ...ORDER, customerGrade: 'A' });
  });

  it('catches on its boundary the error that the called process does not', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'call-activity.bpmn');
    const sales = await given.start('sales', ORDER);
    const credit = await called(given, sales);
    await given.complete('rate', { grade: 'over' });
    expect(await given.status(credit)).toBe('terminated');
    expect(await given.open(sales)).toEqual(['prepay']);
    expect(await given.engine.timers(sales)).toEqual([]);
  });

  it('catches an escalation without ending the called process', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'call-activity.bpmn');
    const sales = await given.start('sales', ORDER);
    await given.complete('rate', { grade: 'unknown' });
    await given.complete('rate', { grade: 'unknown' });
    expect(await given.open(sales)).toEqual(['chase', 'chase']);
    await given.complete('rate', { grade: 'B' });
    expect(await given.open(sales)).toEqual(['chase', 'chase', 'confirm']);
  });

  it('cancels the called process when it is interrupted', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'call-activity.bpmn');
    const sales = await given.start('sales', ORDER);
    const credit = await called(given, sales);
    await given.advance('PT2H');
    expect(await given.status(credit)).toBe('terminated');
    expect(await given.open()).toEqual(['skip']);
    expect(given.failures).toEqual([]);
  });

  it('waits in an incident for a process that is missing, and calls it once it is there', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'call-missing.bpmn');
    const sales = await given.start('sales');
    expect(await given.incidents(sales)).toEqual(['CALLED_PROCESS_NOT_FOUND']);
    await given.deploy(import.meta.url, 'call-missing-later.bpmn');
    const [incident] = await given.engine.incidents({ instanceId: sales });
    await given.engine.resolveIncident(incident?.id ?? '');
    await given.step();
    await given.complete('wrap');
    expect(await given.open(sales)).toEqual(['ship']);
    expect(await given.incidents(sales)).toEqual([]);
  });
});

onEverySetUp('global tasks (BPMN 2.0 §10.3.7)', (open) => {
  it('are called like processes: user, script, manual and business rule', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'global-tasks.bpmn', 'customer-grade.json');
    const variables = { price: 0.1, quantity: 3, revenue: 20000 };
    const caller = await given.start('caller', variables);
    expect(await given.open()).toEqual(['approve_task']);
    await given.complete('approve_task', { approved: true });
    expect(await given.open()).toEqual(['file']);
    const ended = await given.engine.instances({ parentId: caller });
    expect(ended.map(({ processId, status }) => `${processId} ${status}`).sort()).toEqual([
      'approve completed',
      'carry completed',
      'grade completed',
      'total completed',
    ]);
    expect(await given.engine.variables(caller)).toMatchObject({
      approved: true,
      grade: { grade: 'B' },
    });
  });
});
