import { expect, it } from 'vitest';
import { codeOf, onEveryStore, statusOf, taskOf } from './bench.ts';
import { bpmn, end, sequence, start, userTask } from './process-xml.ts';

const call = (processId: string): string =>
  `<callActivity id="call"><extensionElements><zeebe:calledElement processId="${processId}" propagateAllChildVariables="true"/></extensionElements></callActivity>`;

const parent = bpmn(sequence('parent', [start, call('child'), userTask('after'), end]));
const child = bpmn(sequence('child', [start, userTask('inside'), end]));

onEveryStore('call activities', (open) => {
  it('start the called process and go on with its result', async () => {
    const bench = await open();
    await bench.engine.deploy(parent);
    await bench.engine.deploy(child);
    const { instanceId } = await bench.engine.start({
      processId: 'parent',
      businessKey: 'PO-1',
      variables: { item: 'steel' },
    });
    await bench.step();
    const [called] = await bench.engine.instances({ parentId: instanceId });
    expect(called).toMatchObject({ processId: 'child', businessKey: 'PO-1', status: 'active' });
    await bench.engine.completeTask(await taskOf(bench, 'inside'), { quantity: 3 });
    await bench.step();
    expect(await bench.engine.variables(instanceId)).toEqual({ item: 'steel', quantity: 3 });
    expect(await taskOf(bench)).toContain(instanceId);
  });

  it('raise an incident where the called process is missing, and go on once it is deployed', async () => {
    const bench = await open();
    await bench.engine.deploy(parent);
    const { instanceId } = await bench.engine.start({ processId: 'parent' });
    await bench.step();
    const [incident] = await bench.engine.incidents({ instanceId });
    expect(incident).toMatchObject({
      element: 'call',
      failure: { code: 'CALLED_PROCESS_NOT_FOUND' },
    });
    await bench.engine.deploy(child);
    await bench.engine.resolveIncident(incident?.id ?? '');
    await bench.step();
    await bench.engine.completeTask(await taskOf(bench, 'inside'));
    await bench.step();
    expect(await taskOf(bench, 'after')).toContain(instanceId);
    expect(await bench.engine.incidents()).toEqual([]);
  });

  it('of a process that calls itself end in an incident after a hundred', async () => {
    const bench = await open();
    await bench.engine.deploy(bpmn(sequence('again', [start, call('again'), end])));
    const { instanceId } = await bench.engine.start({ processId: 'again' });
    await bench.step();
    const incidents = await bench.engine.incidents();
    expect(incidents.map(({ failure }) => failure.code)).toEqual(['CALLS_TOO_DEEP']);
    expect(await bench.engine.instances({ limit: 200 })).toHaveLength(100);
    await bench.engine.cancelInstance(instanceId);
    await bench.step();
    expect(await bench.engine.instances({ status: 'active' })).toEqual([]);
  });

  it('are cancelled with their caller', async () => {
    const bench = await open();
    await bench.engine.deploy(parent);
    await bench.engine.deploy(child);
    const { instanceId } = await bench.engine.start({ processId: 'parent' });
    await bench.step();
    await bench.engine.cancelInstance(instanceId, 'order withdrawn');
    await bench.step();
    const statuses = (await bench.engine.instances()).map(({ status }) => status);
    expect(statuses).toEqual(['terminated', 'terminated']);
    expect(await bench.engine.tasks()).toEqual([]);
    expect(await codeOf(bench.engine.cancelInstance(instanceId))).toBe('INSTANCE_ENDED');
  });

  it('are cancelled with their caller before they have begun', async () => {
    const bench = await open();
    await bench.engine.deploy(parent);
    await bench.engine.deploy(child);
    const { instanceId } = await bench.engine.start({ processId: 'parent' });
    await bench.engine.cancelInstance(instanceId);
    await bench.step();
    expect(await bench.engine.counts()).toMatchObject({ activeInstances: 0, outgoing: 0 });
  });

  it('tell the caller when the called instance is cancelled', async () => {
    const bench = await open();
    await bench.engine.deploy(parent);
    await bench.engine.deploy(child);
    const { instanceId } = await bench.engine.start({ processId: 'parent' });
    await bench.step();
    const [called] = await bench.engine.instances({ parentId: instanceId });
    await bench.engine.cancelInstance(called?.id ?? '', 'by mistake');
    await bench.step();
    const [incident] = await bench.engine.incidents({ instanceId });
    expect(incident?.failure.code).toBe('CHILD_CANCELLED');
    await bench.engine.resolveIncident(incident?.id ?? '');
    await bench.step();
    await bench.engine.completeTask(await taskOf(bench, 'inside'));
    await bench.step();
    expect(await taskOf(bench, 'after')).toContain(instanceId);
  });

  it('drop and report an answer that nobody waits for any more', async () => {
    const bench = await open();
    await bench.engine.deploy(parent);
    await bench.engine.deploy(child);
    const { instanceId } = await bench.engine.start({ processId: 'parent' });
    await bench.step();
    await bench.engine.completeTask(await taskOf(bench, 'inside'));
    await bench.engine.cancelInstance(instanceId);
    await bench.step();
    expect(bench.failures.map(({ code }) => code)).toContain('COMMAND_UNWANTED');
    expect((await bench.engine.counts()).outgoing).toBe(0);
    expect(await statusOf(bench, instanceId)).toBe('terminated');
  });

  it('run many at one time, each once', async () => {
    const bench = await open();
    const many = `<callActivity id="call"><extensionElements><zeebe:calledElement processId="quick"/></extensionElements>
      <multiInstanceLoopCharacteristics><loopCardinality>25</loopCardinality></multiInstanceLoopCharacteristics></callActivity>`;
    await bench.engine.deploy(bpmn(sequence('quick', [start, end])));
    await bench.engine.deploy(bpmn(sequence('many', [start, many, end])));
    const { instanceId } = await bench.engine.start({ processId: 'many' });
    await bench.step();
    expect(await statusOf(bench, instanceId)).toBe('completed');
    expect(await bench.engine.instances({ processId: 'quick' })).toHaveLength(25);
  });
});
