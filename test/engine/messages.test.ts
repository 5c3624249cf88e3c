import { expect, it } from 'vitest';
import { HOUR, onEveryStore, statusOf, taskOf } from './bench.ts';
import {
  bpmn,
  catchMessage,
  end,
  message,
  sequence,
  start,
  startByMessage,
  userTask,
} from './process-xml.ts';

const paid = message('m', 'paid', 'order');
const waiting = (id: string) => sequence(id, [start, catchMessage('wait', 'm'), end]);
const invoice = bpmn(waiting('invoice'), paid);
const late = bpmn(
  sequence('late', [start, userTask('first'), catchMessage('wait', 'm'), end]),
  paid,
);

onEveryStore('messages', (open) => {
  it('reach the instance that waits with their key, and no other', async () => {
    const bench = await open();
    await bench.engine.deploy(invoice);
    const one = await bench.engine.start({ processId: 'invoice', variables: { order: 'A' } });
    const two = await bench.engine.start({ processId: 'invoice', variables: { order: 'B' } });
    await bench.step();
    const published = await bench.engine.publishMessage({
      name: 'paid',
      correlationKey: 'B',
      variables: { amount: 5 },
    });
    expect(published.receivers).toEqual([{ instanceId: two.instanceId, started: false }]);
    await bench.step();
    expect(await statusOf(bench, one.instanceId)).toBe('active');
    expect(await bench.engine.variables(two.instanceId)).toEqual({ order: 'B', amount: 5 });
  });

  it('wait for a receiver that comes later', async () => {
    const bench = await open();
    await bench.engine.deploy(late);
    const { instanceId } = await bench.engine.start({
      processId: 'late',
      variables: { order: 'A' },
    });
    const { receivers } = await bench.engine.publishMessage({ name: 'paid', correlationKey: 'A' });
    expect(receivers).toEqual([]);
    await bench.step();
    await bench.engine.completeTask(await taskOf(bench));
    await bench.step();
    expect(await statusOf(bench, instanceId)).toBe('completed');
  });

  it('are gone when their time is over', async () => {
    const bench = await open();
    await bench.engine.deploy(late);
    const variables = { order: 'A' };
    const { instanceId } = await bench.engine.start({ processId: 'late', variables });
    const request = { name: 'paid', correlationKey: 'A' };
    await bench.engine.publishMessage({ ...request, timeToLive: HOUR });
    await bench.engine.publishMessage({ ...request, timeToLive: 0 });
    await bench.step();
    await bench.engine.advanceTime(HOUR);
    await bench.engine.completeTask(await taskOf(bench));
    await bench.step();
    expect(await statusOf(bench, instanceId)).toBe('active');
    expect((await bench.engine.counts()).messages).toBe(0);
  });

  it('meet their receiver when both come at one time, in either order', async () => {
    const bench = await open();
    await bench.engine.deploy(invoice);
    const pairs = Array.from({ length: 40 }, async (_, n) => {
      const order = String(n);
      const begin = () => bench.engine.start({ processId: 'invoice', variables: { order } });
      const publish = () => bench.engine.publishMessage({ name: 'paid', correlationKey: order });
      await Promise.all(n % 2 === 0 ? [begin(), publish()] : [publish(), begin()]);
    });
    await Promise.all(pairs);
    await bench.step();
    expect((await bench.engine.counts()).activeInstances).toBe(0);
    expect(await bench.engine.instances()).toHaveLength(40);
  });

  it('are taken once for each process', async () => {
    const bench = await open();
    await bench.engine.deploy(invoice);
    await bench.engine.deploy(bpmn(waiting('ledger'), paid));
    const variables = { order: 'A' };
    for (const processId of ['invoice', 'invoice', 'ledger']) {
      await bench.engine.start({ processId, variables });
      await bench.step();
    }
    const { receivers } = await bench.engine.publishMessage({ name: 'paid', correlationKey: 'A' });
    await bench.step();
    expect(receivers).toHaveLength(2);
    const left = await bench.engine.instances({ status: 'active' });
    expect(left.map(({ processId }) => processId)).toEqual(['invoice']);
  });

  it('count once by their id', async () => {
    const bench = await open();
    await bench.engine.deploy(invoice);
    const variables = { order: 'A' };
    const request = { name: 'paid', correlationKey: 'A', id: 'bank-42' };
    await bench.engine.start({ processId: 'invoice', variables });
    await bench.engine.start({ processId: 'invoice', variables });
    await bench.engine.publishMessage(request);
    await bench.step();
    expect((await bench.engine.publishMessage(request)).receivers).toEqual([]);
    expect((await bench.engine.counts()).activeInstances).toBe(1);
  });

  it('go one by one to the passes of a loop', async () => {
    const bench = await open();
    const loop =
      '<receiveTask id="wait" messageRef="m"><multiInstanceLoopCharacteristics isSequential="true"><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics></receiveTask>';
    await bench.engine.deploy(bpmn(sequence('three', [start, userTask('t'), loop, end]), paid));
    const { instanceId } = await bench.engine.start({
      processId: 'three',
      variables: { order: 'A' },
    });
    const publish = () => bench.engine.publishMessage({ name: 'paid', correlationKey: 'A' });
    await publish();
    await publish();
    await bench.engine.completeTask(await taskOf(bench));
    await bench.step();
    expect(await statusOf(bench, instanceId)).toBe('active');
    await publish();
    await bench.step();
    expect(await statusOf(bench, instanceId)).toBe('completed');
  });

  it('start an instance, also when the process is deployed after them', async () => {
    const bench = await open();
    const request = { name: 'ordered', variables: { order: 'A' } };
    await bench.engine.publishMessage({ ...request, id: 'early' });
    await bench.step();
    const file = bpmn(
      sequence('intake', [startByMessage('o'), userTask('t'), end]),
      message('o', 'ordered'),
    );
    await bench.engine.deploy(file);
    await bench.step();
    expect(await bench.engine.instances()).toHaveLength(1);
    const { receivers } = await bench.engine.publishMessage(request);
    expect(receivers).toEqual([{ instanceId: expect.any(String) as unknown, started: true }]);
    await bench.engine.deploy(file);
    await bench.engine.publishMessage({ ...request, id: 'early' });
    await bench.step();
    expect(await bench.engine.instances()).toHaveLength(2);
    expect(await bench.engine.variables(receivers[0]?.instanceId ?? '')).toEqual({ order: 'A' });
  });

  it('give their correlation key to what they start as its business key', async () => {
    const bench = await open();
    const begin = [startByMessage('o'), userTask('t'), end];
    await bench.engine.deploy(bpmn(sequence('intake', begin), message('o', 'ordered', 'order')));
    await bench.engine.publishMessage({ name: 'ordered', correlationKey: 'SO-7' });
    await bench.engine.publishMessage({ name: 'ordered' });
    await bench.step();
    const keys = (await bench.engine.instances()).map(({ businessKey }) => businessKey);
    expect(keys).toEqual(['SO-7', undefined]);
  });

  it('start nothing where the process wants their key unique and an open instance has it', async () => {
    const reported: string[] = [];
    const bench = await open({ onError: ({ code }) => void reported.push(code) });
    const unique =
      '<extensionElements><zeebe:properties><zeebe:property name="businessKeyUnique" value="true"/></zeebe:properties></extensionElements>';
    const begin = [startByMessage('o'), userTask('t'), end];
    await bench.engine.deploy(bpmn(sequence('intake', begin, unique), message('o', 'ordered')));
    const request = { name: 'ordered', correlationKey: 'SO-7' };
    await bench.engine.publishMessage(request);
    await bench.step();
    expect((await bench.engine.publishMessage(request)).receivers).toEqual([]);
    expect(await bench.engine.instances()).toHaveLength(1);
    expect(reported).toEqual(['BUSINESS_KEY_TAKEN']);
  });

  it('start the newest version only', async () => {
    const bench = await open();
    const version = (task: string) =>
      bpmn(sequence('intake', [startByMessage('o'), userTask(task), end]), message('o', 'ordered'));
    await bench.engine.deploy(version('one'));
    await bench.step();
    await bench.engine.deploy(version('two'));
    await bench.step();
    await bench.engine.publishMessage({ name: 'ordered' });
    await bench.step();
    expect((await bench.engine.tasks()).map(({ element }) => element)).toEqual(['two']);
  });

  it('flow between two pools of one file, there and back', async () => {
    const bench = await open();
    await bench.engine.deploy(TWO_POOLS);
    const { instanceId } = await bench.engine.start({
      processId: 'buyer',
      variables: { item: 'steel' },
    });
    const other = await bench.engine.start({ processId: 'buyer' });
    await bench.step();
    const sellers = await bench.engine.instances({ processId: 'seller' });
    expect(sellers).toHaveLength(2);
    const tasks = await bench.engine.tasks({ instanceId: sellers[0]?.id ?? '' });
    await bench.engine.completeTask(tasks[0]?.id ?? '', { price: '7' });
    await bench.step();
    expect(await statusOf(bench, instanceId)).toBe('completed');
    expect(await statusOf(bench, other.instanceId)).toBe('active');
    expect((await bench.engine.counts()).messages).toBe(0);
  });
});

const TWO_POOLS = bpmn(
  sequence('buyer', [
    start,
    '<intermediateThrowEvent id="ask"><messageEventDefinition/></intermediateThrowEvent>',
    '<intermediateCatchEvent id="answer"><messageEventDefinition/></intermediateCatchEvent>',
    end,
  ]) +
    sequence('seller', [
      '<startEvent id="asked"><messageEventDefinition/></startEvent>',
      userTask('quote'),
      '<endEvent id="reply"><messageEventDefinition/></endEvent>',
    ]),
  `<collaboration id="c"><participant id="b" processRef="buyer"/><participant id="s" processRef="seller"/>
   <messageFlow id="mf1" sourceRef="ask" targetRef="asked"/><messageFlow id="mf2" sourceRef="reply" targetRef="answer"/></collaboration>`,
);
