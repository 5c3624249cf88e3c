import { expect, it } from 'vitest';
import { onEveryStore, statusOf } from './bench.ts';
import { bpmn, end, sequence, start, userTask } from './process-xml.ts';

const SIGNAL = '<signal id="g" name="stock arrived"/>';
const catching =
  '<intermediateCatchEvent id="wait"><signalEventDefinition signalRef="g"/></intermediateCatchEvent>';
const startBySignal = '<startEvent id="start"><signalEventDefinition signalRef="g"/></startEvent>';

onEveryStore('signals and conditions', (open) => {
  it('reach everyone who waits, across instances and pages', async () => {
    const bench = await open();
    await bench.engine.deploy(bpmn(sequence('waiting', [start, catching, end]), SIGNAL));
    const starts = Array.from({ length: 620 }, () => bench.engine.start({ processId: 'waiting' }));
    await Promise.all(starts);
    await bench.step();
    const { receivers } = await bench.engine.broadcastSignal('stock arrived', { item: 'steel' });
    await bench.step();
    expect(receivers).toBe(620);
    expect(await bench.engine.counts()).toMatchObject({ activeInstances: 0, outgoing: 0 });
  });

  it('start the processes that wait for them', async () => {
    const bench = await open();
    await bench.engine.deploy(bpmn(sequence('count', [startBySignal, userTask('t'), end]), SIGNAL));
    await bench.step();
    expect((await bench.engine.broadcastSignal('something else')).started).toEqual([]);
    const { started } = await bench.engine.broadcastSignal('stock arrived', { item: 'steel' });
    await bench.step();
    expect(await bench.engine.variables(started[0] ?? '')).toEqual({ item: 'steel' });
  });

  it('reach nobody twice who waits for the same signal again at once', async () => {
    const bench = await open();
    const again = `<process id="loop" isExecutable="true">${start}
      <exclusiveGateway id="join"/>${catching}<endEvent id="never"/>
      <sequenceFlow id="a" sourceRef="start" targetRef="join"/>
      <sequenceFlow id="b" sourceRef="join" targetRef="wait"/>
      <sequenceFlow id="c" sourceRef="wait" targetRef="join"/></process>`.replace(
      '<endEvent id="never"/>',
      '',
    );
    await bench.engine.deploy(bpmn(again, SIGNAL));
    const { instanceId } = await bench.engine.start({ processId: 'loop' });
    await bench.step();
    expect((await bench.engine.broadcastSignal('stock arrived')).receivers).toBe(1);
    expect((await bench.engine.broadcastSignal('stock arrived')).receivers).toBe(1);
    await bench.step();
    expect(await statusOf(bench, instanceId)).toBe('active');
    expect(await bench.engine.history(instanceId)).toHaveLength(3);
  });

  it('thrown by a process reach the others when it settles', async () => {
    const bench = await open();
    const thrower = [
      start,
      '<endEvent id="call"><signalEventDefinition signalRef="g"/></endEvent>',
    ];
    await bench.engine.deploy(bpmn(sequence('waiting', [start, catching, end]), SIGNAL));
    await bench.engine.deploy(bpmn(sequence('throw', thrower), SIGNAL));
    const waiting = await bench.engine.start({ processId: 'waiting' });
    await bench.step();
    await bench.engine.start({ processId: 'throw' });
    await bench.step();
    expect(await statusOf(bench, waiting.instanceId)).toBe('completed');
  });

  it('a conditional start event starts when the variables given meet it', async () => {
    const bench = await open();
    const conditional =
      '<startEvent id="start"><conditionalEventDefinition><condition>stock &lt; 10</condition></conditionalEventDefinition></startEvent>';
    await bench.engine.deploy(bpmn(sequence('refill', [conditional, userTask('buy'), end])));
    await bench.step();
    expect(await bench.engine.evaluateConditions({ stock: 12 })).toEqual([]);
    const options = { idempotencyKey: 'count of Monday' };
    const started = await bench.engine.evaluateConditions({ stock: 3 }, options);
    await bench.step();
    expect(await bench.engine.evaluateConditions({ stock: 3 }, options)).toEqual([]);
    expect(await bench.engine.variables(started[0] ?? '')).toEqual({ stock: 3 });
    expect(await bench.engine.instances()).toHaveLength(1);
  });
});
