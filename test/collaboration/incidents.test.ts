import { expect, it } from 'vitest';
import { BpmnError } from '../../engine/src/index.ts';
import { onEverySetUp } from './given-engine.ts';

onEverySetUp('errors of workers (BPMN 2.0 §10.4.3)', (open) => {
  it('are caught by the boundary event of their code, with what the worker gave', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'incidents.bpmn');
    await given.serve('declare', () => {
      throw new BpmnError('LIMIT', 'too much', { duty: 12 });
    });
    const instance = await given.start('customs');
    expect(await given.open(instance)).toEqual(['correct']);
    expect(await given.engine.variables(instance)).toMatchObject({ duty: 12 });
    expect(await given.engine.jobs()).toEqual([]);
  });

  it('of another code become an incident, and the work is not lost', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'incidents.bpmn');
    await given.serve('declare', () => {
      throw new BpmnError('ELSE', 'no such tariff');
    });
    const instance = await given.start('customs');
    expect(await given.incidents(instance)).toEqual(['ERROR_NOT_CAUGHT']);
    const [incident] = await given.engine.incidents({ instanceId: instance });
    expect(incident?.failure.message).toContain('It says: no such tariff');
    expect(await given.status(instance)).toBe('active');
  });
});

onEverySetUp('incidents', (open) => {
  it('go on by a retry after the variables are mended', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'incidents.bpmn');
    const instance = await given.start('export', { weight: null });
    const [incident] = await given.engine.incidents({ instanceId: instance });
    expect(incident).toMatchObject({
      element: 'route',
      failure: { code: 'CONDITION_NOT_BOOLEAN' },
    });
    await given.engine.resolveIncident(incident?.id ?? '', { variables: { weight: 500 } });
    await given.step();
    expect(await given.engine.jobs()).toMatchObject([{ element: 'sea' }]);
    expect(await given.incidents(instance)).toEqual([]);
  });

  it('are closed when their token is moved past them', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'incidents.bpmn');
    const instance = await given.start('export', { weight: null });
    const key = await given.keyOf(instance, 'route');
    await given.engine.moveToken(instance, { key, element: 'air' });
    await given.step();
    expect(await given.incidents(instance)).toEqual([]);
    await given.serve('air', () => undefined);
    expect(await given.status(instance)).toBe('completed');
  });

  it('are closed when the instance is cancelled', async () => {
    const given = await open();
    await given.deploy(import.meta.url, 'incidents.bpmn');
    const instance = await given.start('export', { weight: null });
    await given.engine.cancelInstance(instance, 'order withdrawn');
    await given.step();
    expect(await given.status(instance)).toBe('terminated');
    expect(await given.engine.incidents()).toEqual([]);
    expect((await given.engine.counts()).activeInstances).toBe(0);
  });
});
