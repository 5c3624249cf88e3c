import { expect, it } from 'vitest';
import { codeOf, onEveryStore, taskOf, type Bench } from './bench.ts';
import { bpmn, end, sequence, start, userTask } from './process-xml.ts';

const why = { reason: 'cancelled by mistake', actor: { id: 'li', by: 'process-owner' } };

const unique = `<extensionElements><zeebe:properties><zeebe:property name="businessKeyUnique" value="true"/></zeebe:properties></extensionElements>`;
/** Two levels deep, each with something of its own that a token brings along by its door. */
const inside = `<subProcess id="pack"><extensionElements><zeebe:ioMapping><zeebe:input source="=price * 2" target="insured"/></zeebe:ioMapping></extensionElements>
<startEvent id="s"/><userTask id="box"/><sequenceFlow id="b" sourceRef="s" targetRef="box"/>
<subProcess id="wrap"><userTask id="tape"/><userTask id="label"/><sequenceFlow id="l" sourceRef="tape" targetRef="label"/></subProcess><sequenceFlow id="w" sourceRef="box" targetRef="wrap"/>
<boundaryEvent id="slow" attachedToRef="wrap" cancelActivity="false"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent></subProcess>`;
const many = `<subProcess id="each"><multiInstanceLoopCharacteristics isSequential="true"><extensionElements><zeebe:loopCharacteristics inputCollection="=[1, 2]"/></extensionElements></multiInstanceLoopCharacteristics><userTask id="line"/></subProcess>`;
const beside = `<subProcess id="stop" triggeredByEvent="true"><startEvent id="stopped"><errorEventDefinition/></startEvent><userTask id="tell"/><sequenceFlow id="st" sourceRef="stopped" targetRef="tell"/></subProcess>`;
const order = bpmn(
  sequence(
    'order',
    [start, userTask('check'), userTask('sign'), inside, many, end],
    unique + beside,
  ),
);

/** Has been through `check` and waits to be signed; revision 2 knows the first price alone. */
async function signing(bench: Bench, businessKey = 'PO-1'): Promise<string> {
  await bench.engine.deploy(order);
  const request = { processId: 'order', businessKey, variables: { price: 1 } };
  const { instanceId } = await bench.engine.start(request);
  await bench.engine.completeTask(await taskOf(bench, 'check'), { checked: true });
  await bench.engine.setVariables(instanceId, { price: 3 });
  await bench.step();
  return instanceId;
}

onEveryStore('restarting', (open) => {
  it('begins a new instance at an element, with the variables as they were then and as changed', async () => {
    const bench = await open();
    const id = await signing(bench);
    await bench.engine.cancelInstance(id, 'the wrong order');
    const ended = await bench.engine.instance(id);
    const point = { element: 'sign', revision: 2, variables: { note: 'again' } };
    const started = await bench.engine.restartInstance(id, point, why);
    await bench.step();
    const { instanceId } = started;
    expect(started).toMatchObject({ processId: 'order', version: 1, created: true });
    expect(await taskOf(bench, 'sign')).toContain(instanceId);
    expect(await bench.engine.variables(instanceId)).toEqual({
      ...{ price: 1, checked: true, note: 'again' },
    });
    const { state, businessKey } = await bench.engine.instance(instanceId);
    const from = { instanceId: id, revision: 2, element: 'sign' };
    expect([businessKey, state.restartedFrom]).toEqual(['PO-1', from]);
    expect((await bench.engine.history(instanceId))[0]).toMatchObject({
      actor: why.actor,
      events: [
        { kind: 'instance-started' },
        { kind: 'reason-given', reason: why.reason },
        { kind: 'restarted-from', ...from },
        ...[{ kind: 'element-activated' }, { kind: 'element-entered', cause: 'move' }],
        { kind: 'element-activated' },
      ],
    });
    const original = await bench.engine.instance(id);
    expect(original).toMatchObject({ status: 'terminated', endedAt: ended.endedAt ?? 0 });
    expect(original.state.restartedAs).toEqual([instanceId]);
    expect((await bench.engine.history(id)).at(-1)).toMatchObject({
      actor: why.actor,
      events: [
        { kind: 'reason-given', reason: why.reason },
        { kind: 'restarted-as', instanceId, revision: 2, element: 'sign' },
      ],
    });
    expect((await bench.engine.verify()).ok).toBe(true);
    expect((await bench.engine.replay(id)).equalsSnapshot).toBe(true);
  });

  it('keeps a unique business key with the instance that has it now', async () => {
    const bench = await open();
    const id = await signing(bench);
    await bench.engine.cancelInstance(id);
    const again = { element: 'sign' };
    const { instanceId } = await bench.engine.restartInstance(id, again, why);
    await bench.step();
    expect(await codeOf(bench.engine.restartInstance(id, again, why))).toBe('BUSINESS_KEY_TAKEN');
    const request = { processId: 'order', businessKey: 'PO-1' };
    expect(await codeOf(bench.engine.start(request))).toBe('BUSINESS_KEY_TAKEN');
    await bench.engine.cancelInstance(instanceId);
    await bench.engine.restartInstance(instanceId, again, why);
    await bench.step();
    const { members } = await bench.engine.family('PO-1');
    expect(members.filter(({ kind }) => kind === 'instance')).toHaveLength(3);
  });

  it('begins inside sub-processes, each entered by its door', async () => {
    const bench = await open();
    const id = await signing(bench);
    await bench.engine.cancelInstance(id);
    const { instanceId } = await bench.engine.restartInstance(id, { element: 'label' }, why);
    await bench.step();
    expect(await taskOf(bench, 'label')).toContain(instanceId);
    const { state } = await bench.engine.instance(instanceId);
    const inner = Object.values(state.executions).map(({ element, variables }) => [
      ...[element, variables ?? {}],
    ]);
    expect(inner).toEqual([
      ['order', { price: 3, checked: true }],
      ...[['pack', { insured: 6 }] as const, ['wrap', {}] as const, ['label', {}] as const],
    ]);
    expect(Object.values(state.subscriptions).map(({ element }) => element)).toContain('slow');
    expect((await bench.engine.replay(instanceId)).equalsSnapshot).toBe(true);
    await bench.engine.completeTask(await taskOf(bench, 'label'));
    await bench.step();
    expect(await taskOf(bench, 'line')).toContain(instanceId);
  });

  it('is done once for each idempotency key, and not of an instance that is under way', async () => {
    const bench = await open();
    const id = await signing(bench);
    expect(await codeOf(bench.engine.restartInstance(id, { element: 'sign' }, why))).toBe(
      'INSTANCE_STILL_RUNS',
    );
    await bench.engine.cancelInstance(id);
    const once = { ...why, idempotencyKey: 'k' };
    const first = await bench.engine.restartInstance(id, { element: 'sign' }, once);
    const second = await bench.engine.restartInstance(id, { element: 'sign' }, once);
    expect(second).toEqual({ ...first, created: false });
  });

  it('refuses elements that no token can enter from outside', async () => {
    const bench = await open();
    const id = await signing(bench);
    await bench.engine.cancelInstance(id);
    for (const element of ['line', 'tell', 'stop', 'slow', 'order', 'nowhere']) {
      expect(await codeOf(bench.engine.restartInstance(id, { element }, why))).toBe(
        'RESTART_ELEMENT_UNKNOWN',
      );
    }
    const { instanceId } = await bench.engine.restartInstance(id, { element: 'start' }, why);
    await bench.step();
    expect(await taskOf(bench, 'check')).toContain(instanceId);
  });
});
