import { expect, it } from 'vitest';
import { codeOf, onEveryStore, statusOf, taskOf } from './bench.ts';
import { bpmn, end, sequence, serviceTask, start, userTask } from './process-xml.ts';

const UNIQUE =
  '<extensionElements><zeebe:properties><zeebe:property name="businessKeyUnique" value="true"/></zeebe:properties></extensionElements>';

const order = bpmn(sequence('order', [start, userTask('check'), end], UNIQUE));

onEveryStore('start', (open) => {
  it('starts the newest version, or the one asked for', async () => {
    const bench = await open();
    await bench.engine.deploy(bpmn(sequence('order', [start, end])));
    await bench.engine.deploy(order);
    await bench.step();
    const newest = await bench.engine.start({ processId: 'order' });
    const first = await bench.engine.start({ processId: 'order', version: 1 });
    expect([newest.version, first.version]).toEqual([2, 1]);
    expect(await statusOf(bench, first.instanceId)).toBe('completed');
    expect(await statusOf(bench, newest.instanceId)).toBe('active');
  });

  it('refuses a process or a version that is not there', async () => {
    const { engine } = await open();
    await engine.deploy(order);
    expect(await codeOf(engine.start({ processId: 'other' }))).toBe('PROCESS_NOT_FOUND');
    expect(await codeOf(engine.start({ processId: 'order', version: 9 }))).toBe(
      'PROCESS_NOT_FOUND',
    );
    expect(await engine.instances()).toEqual([]);
  });

  it('gives the same instance for the same idempotency key, also after it has ended', async () => {
    const bench = await open();
    await bench.engine.deploy(order);
    const request = { processId: 'order', businessKey: 'PO-1', idempotencyKey: 'k1' };
    const first = await bench.engine.start(request);
    await bench.step();
    const second = await bench.engine.start(request);
    expect(second).toEqual({ ...first, created: false });
    await bench.engine.completeTask(await taskOf(bench));
    await bench.step();
    expect((await bench.engine.start(request)).instanceId).toBe(first.instanceId);
    expect(await bench.engine.instances()).toHaveLength(1);
  });

  it('gives one instance to many starts at one time with one idempotency key', async () => {
    const { engine } = await open();
    await engine.deploy(order);
    const starts = Array.from({ length: 50 }, () =>
      engine.start({ processId: 'order', idempotencyKey: 'k' }),
    );
    const started = await Promise.all(starts);
    expect(new Set(started.map(({ instanceId }) => instanceId)).size).toBe(1);
    expect(started.filter(({ created }) => created)).toHaveLength(1);
  });

  it('keeps a business key to one open instance where the process wants so', async () => {
    const bench = await open();
    await bench.engine.deploy(order);
    const request = { processId: 'order', businessKey: 'PO-1' };
    const { instanceId } = await bench.engine.start(request);
    await bench.step();
    await expect(bench.engine.start(request)).rejects.toMatchObject({
      failure: {
        code: 'BUSINESS_KEY_TAKEN',
        message: expect.stringContaining(instanceId) as unknown,
      },
    });
    await bench.engine.completeTask(await taskOf(bench));
    await bench.step();
    expect((await bench.engine.start(request)).created).toBe(true);
  });

  it('leaves business keys free where the process does not ask', async () => {
    const { engine } = await open();
    await engine.deploy(bpmn(sequence('free', [start, userTask('t'), end])));
    await engine.start({ processId: 'free', businessKey: 'A' });
    await engine.start({ processId: 'free', businessKey: 'A' });
    expect(await engine.instances({ businessKey: 'A' })).toHaveLength(2);
  });

  it('refuses variables that are no JSON, naming the place', async () => {
    const { engine } = await open();
    await engine.deploy(order);
    const variables = { lines: [{ due: new Date(0) }] } as never;
    await expect(engine.start({ processId: 'order', variables })).rejects.toMatchObject({
      code: 'ARGUMENT_INVALID',
      message: expect.stringContaining('variables.lines[0].due') as unknown,
    });
  });

  it('does not see what the caller changes in its variables afterwards', async () => {
    const bench = await open();
    await bench.engine.deploy(order);
    const variables = { lines: [{ price: '1.00' }] };
    const { instanceId } = await bench.engine.start({ processId: 'order', variables });
    variables.lines.push({ price: '9.99' });
    await bench.engine.completeTask(await taskOf(bench), { ok: true });
    await bench.step();
    expect(await bench.engine.variables(instanceId)).toEqual({
      lines: [{ price: '1.00' }],
      ok: true,
    });
    expect((await bench.engine.replay(instanceId)).equalsSnapshot).toBe(true);
  });

  it('begins at the element asked for, where the process can start there', async () => {
    const bench = await open();
    const two = sequence('two', ['<startEvent id="start"/>', userTask('usual'), end]).replace(
      '</process>',
      '<startEvent id="other"><messageEventDefinition messageRef="m"/></startEvent><userTask id="unusual"/><sequenceFlow id="o" sourceRef="other" targetRef="unusual"/></process>',
    );
    await bench.engine.deploy(bpmn(two, '<message id="m" name="hello"/>'));
    await bench.engine.start({ processId: 'two', startElement: 'other' });
    await bench.step();
    expect((await bench.engine.tasks()).map(({ element }) => element)).toEqual(['unusual']);
    const wrong = bench.engine.start({ processId: 'two', startElement: 'usual' });
    expect(await codeOf(wrong)).toBe('START_ELEMENT_UNKNOWN');
  });

  it('passes a job to whoever serves it and records who started', async () => {
    const bench = await open();
    await bench.engine.deploy(bpmn(sequence('p', [start, serviceTask('pay', 'pay'), end])));
    bench.worker('pay', ({ variables }) => ({ paid: variables['amount'] ?? null }));
    const actor = { id: 'li', by: 'user' };
    const { instanceId } = await bench.engine.start({
      processId: 'p',
      variables: { amount: 12 },
      actor,
    });
    await bench.step();
    expect(await bench.engine.variables(instanceId)).toEqual({ amount: 12, paid: 12 });
    const [first] = await bench.engine.history(instanceId);
    expect(first).toMatchObject({ revision: 1, command: 'start', actor });
  });
});
