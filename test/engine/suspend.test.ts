import { expect, it } from 'vitest';
import { verifyExport } from '../../engine/src/history/index.ts';
import { nodeHash } from '../../engine/src/history/node-hash.ts';
import { codeOf, HOUR, onEveryStore, statusOf, T0, taskOf, type Bench } from './bench.ts';
import {
  bpmn,
  catchMessage,
  catchTimer,
  end,
  message,
  sequence,
  serviceTask,
  start,
  startByMessage,
  userTask,
} from './process-xml.ts';

const why = { reason: 'the price list is wrong', actor: { id: 'li', by: 'process-owner' } };
const mended = { reason: 'the price list is right again' };

const remind = (cycle: string): string =>
  `<boundaryEvent id="due" attachedToRef="pay" cancelActivity="false"><timerEventDefinition><timeCycle>${cycle}</timeCycle></timerEventDefinition></boundaryEvent>
   <userTask id="chase"/><sequenceFlow id="c" sourceRef="due" targetRef="chase"/>`;

const timing = bpmn(
  sequence('timing', [start, userTask('pay'), catchTimer('rest', 'PT3H'), end], remind('R/PT1H')),
);
const pricing = bpmn(
  sequence('pricing', [start, serviceTask('price', 'price', 2), userTask('sign'), end]),
);
const calling = bpmn(
  sequence('calling', [
    start,
    '<callActivity id="call"><extensionElements><zeebe:calledElement processId="called" propagateAllChildVariables="true"/></extensionElements></callActivity>',
    userTask('after'),
    end,
  ]),
);
const called = bpmn(
  sequence('called', [start, serviceTask('ship', 'ship'), userTask('inside'), end]),
);
const paying = bpmn(
  sequence('paying', [startByMessage('m'), userTask('ask'), catchMessage('wait', 'm'), end]),
  message('m', 'paid', 'order'),
);

async function begin(bench: Bench, file: string, processId: string, variables = {}) {
  await bench.engine.deploy(file);
  const { instanceId } = await bench.engine.start({ processId, variables });
  await bench.step();
  return instanceId;
}

const elements = async ({ engine }: Bench): Promise<readonly string[]> =>
  (await engine.tasks()).map(({ element }) => element).sort();

onEveryStore('a suspended instance', (open) => {
  it('lets no timer fire, and fires at its resumption what has fallen due meanwhile', async () => {
    const bench = await open();
    const id = await begin(bench, timing, 'timing');
    await bench.engine.advanceTime(HOUR / 2);
    await bench.engine.suspendInstance(id, why);
    await bench.step();
    await bench.engine.advanceTime(HOUR);
    await bench.step();
    expect(await elements(bench)).toEqual(['pay']);
    expect(await bench.engine.timers(id)).toEqual([]);
    await bench.engine.resumeInstance(id, mended);
    await bench.step();
    await bench.engine.advanceTime(0);
    await bench.step();
    expect(await elements(bench)).toEqual(['chase', 'pay']);
    expect(await bench.engine.timers(id)).toMatchObject([{ due: T0 + 2 * HOUR }]);
  });

  it('has its tasks shown, and lets nobody claim, hand on, change or complete them', async () => {
    const bench = await open();
    const id = await begin(bench, timing, 'timing');
    const task = await taskOf(bench, 'pay');
    const [before] = await bench.engine.tasks();
    await bench.engine.suspendInstance(id, why);
    await bench.step();
    expect(await bench.engine.tasks()).toEqual([{ ...before, suspended: true }]);
    const refused = [
      bench.engine.claimTask(task, 'li'),
      bench.engine.assignTask(task, 'li'),
      bench.engine.delegateTask(task, 'li'),
      bench.engine.unclaimTask(task),
      bench.engine.updateTask(task, { priority: 1 }),
      bench.engine.completeTask(task, { paid: true }),
    ];
    expect(new Set(await Promise.all(refused.map(codeOf)))).toEqual(
      new Set(['INSTANCE_SUSPENDED']),
    );
    await bench.engine.resumeInstance(id, mended);
    expect(await bench.engine.tasks()).toEqual([before]);
    await bench.engine.completeTask(task, { paid: true });
    await bench.step();
    expect(await bench.engine.tasks()).toEqual([]);
  });

  it('has no job handed out until it is resumed', async () => {
    const bench = await open();
    const id = await begin(bench, pricing, 'pricing');
    await bench.engine.suspendInstance(id, why);
    const ask = { type: 'price', worker: 'w', limit: 1 };
    expect(await bench.engine.activateJobs(ask)).toEqual([]);
    await bench.step();
    expect(await bench.engine.jobs()).toMatchObject([{ blocked: true, job: { retries: 2 } }]);
    await bench.engine.resumeInstance(id, mended);
    expect(await bench.engine.activateJobs(ask)).toMatchObject([{ retries: 2, attempt: 1 }]);
  });

  it('takes what a worker has done outside, and goes on from there at its resumption', async () => {
    const bench = await open();
    const id = await begin(bench, pricing, 'pricing');
    const [job] = await bench.engine.activateJobs({ type: 'price', worker: 'w', limit: 1 });
    await bench.engine.suspendInstance(id, why);
    await bench.step();
    await bench.engine.completeJob(job?.key ?? '', { price: 12 }, { worker: 'w' });
    await bench.step();
    expect(await bench.engine.variables(id)).toEqual({ price: 12 });
    expect([await bench.engine.jobs(), await elements(bench)]).toEqual([[], []]);
    expect(await codeOf(bench.engine.completeJob(job?.key ?? '', { price: 13 }))).toBe(
      'JOB_NOT_OPEN',
    );
    await bench.engine.resumeInstance(id, mended);
    await bench.step();
    expect(await elements(bench)).toEqual(['sign']);
    expect(await bench.engine.variables(id)).toEqual({ price: 12 });
  });

  it('keeps the lock of a job, so that its resumption hands it to nobody else meanwhile', async () => {
    const bench = await open();
    const id = await begin(bench, pricing, 'pricing');
    const [job] = await bench.engine.activateJobs({ type: 'price', worker: 'w', limit: 1 });
    await bench.engine.suspendInstance(id, why);
    await bench.step();
    await bench.engine.resumeInstance(id, mended);
    expect(await bench.engine.activateJobs({ type: 'price', worker: 'x', limit: 1 })).toEqual([]);
    await bench.engine.completeJob(job?.key ?? '', {}, { worker: 'w' });
    await bench.step();
    expect(await elements(bench)).toEqual(['sign']);
  });

  it('hears of a failure, and repeats the work only at its resumption', async () => {
    const bench = await open();
    const id = await begin(bench, pricing, 'pricing');
    const [job] = await bench.engine.activateJobs({ type: 'price', worker: 'w', limit: 1 });
    await bench.engine.suspendInstance(id, why);
    await bench.engine.failJob(job?.key ?? '', { message: 'no list', retries: 0 });
    await bench.step();
    const [incident] = await bench.engine.incidents({ instanceId: id });
    await bench.engine.resolveIncident(incident?.id ?? '', { variables: { list: 2026 } });
    await bench.step();
    const ask = { type: 'price', worker: 'w', limit: 1 };
    expect(await bench.engine.activateJobs(ask)).toEqual([]);
    await bench.engine.resumeInstance(id, mended);
    expect(await bench.engine.activateJobs(ask)).toMatchObject([{ variables: { list: 2026 } }]);
  });

  it('lets a message wait for it, which starts no other instance instead', async () => {
    const bench = await open();
    await bench.engine.deploy(paying);
    await bench.engine.publishMessage({
      name: 'paid',
      correlationKey: 'A',
      variables: { order: 'A' },
    });
    await bench.step();
    const [instance] = await bench.engine.instances();
    const id = instance?.id ?? '';
    await bench.engine.completeTask(await taskOf(bench, 'ask'));
    await bench.step();
    await bench.engine.suspendInstance(id, why);
    const paid = { name: 'paid', correlationKey: 'A', variables: { amount: 7 } };
    expect((await bench.engine.publishMessage(paid)).receivers).toEqual([]);
    await bench.step();
    expect(await bench.engine.instances()).toHaveLength(1);
    await bench.engine.resumeInstance(id, mended);
    await bench.step();
    expect(await bench.engine.instance(id)).toMatchObject({ status: 'completed' });
    expect(await bench.engine.variables(id)).toEqual({ order: 'A', amount: 7 });
  });

  it('takes those it has called along, and leaves those at rest that were suspended themselves', async () => {
    const bench = await open();
    await bench.engine.deploy(called);
    const id = await begin(bench, calling, 'calling');
    const [child] = await bench.engine.instances({ parentId: id });
    const childId = child?.id ?? '';
    const [job] = await bench.engine.activateJobs({ type: 'ship', worker: 'w', limit: 1 });
    await bench.engine.completeJob(job?.key ?? '');
    await bench.engine.suspendInstance(id, why);
    await bench.step();
    expect(await bench.engine.instance(childId)).toMatchObject({ suspended: true });
    expect(await bench.engine.tasks()).toMatchObject([{ element: 'inside', suspended: true }]);
    expect(await codeOf(bench.engine.resumeInstance(childId))).toBe('INSTANCE_SUSPENDED_BY_CALLER');
    await bench.engine.suspendInstance(childId, why);
    await bench.engine.resumeInstance(id, mended);
    await bench.step();
    expect(await bench.engine.instances({ suspended: true })).toMatchObject([{ id: childId }]);
    await bench.engine.resumeInstance(childId);
    await bench.engine.suspendInstance(id, why);
    await bench.engine.resumeInstance(id, mended);
    await bench.step();
    await bench.engine.completeTask(await taskOf(bench, 'inside'), { shipped: 3 });
    await bench.step();
    expect(await elements(bench)).toEqual(['after']);
    expect(await bench.engine.variables(id)).toEqual({ shipped: 3 });
  });

  it('can be mended, moved and migrated, and does what comes of it when it is resumed', async () => {
    const bench = await open();
    const id = await begin(bench, timing, 'timing', { list: 2025 });
    await bench.engine.suspendInstance(id, why);
    await bench.step();
    await bench.engine.setVariables(id, { list: 2026 }, mended);
    const { executions } = (await bench.engine.instance(id)).state;
    const token = Object.values(executions).find(({ element }) => element === 'pay');
    await bench.engine.moveToken(id, { key: token?.key ?? 0, element: 'rest' }, mended);
    await bench.step();
    expect([await bench.engine.tasks(), await bench.engine.timers(id)]).toEqual([[], []]);
    await bench.engine.deploy(timing.replaceAll('"rest"', '"wait"'));
    const request = { processId: 'timing', from: 1, to: 2, mapping: { rest: 'wait' } };
    expect(await bench.engine.migration.migrate(id, request, why)).toMatchObject({
      kind: 'migrated',
    });
    await bench.engine.advanceTime(HOUR);
    await bench.engine.resumeInstance(id, mended);
    await bench.step();
    expect(await bench.engine.timers(id)).toMatchObject([{ element: 'wait', due: T0 + 4 * HOUR }]);
    expect(await bench.engine.variables(id)).toEqual({ list: 2026 });
    await bench.engine.advanceTime(3 * HOUR);
    await bench.step();
    expect(await statusOf(bench, id)).toBe('completed');
  });

  it('can be cancelled, with those it has called', async () => {
    const bench = await open();
    await bench.engine.deploy(called);
    const id = await begin(bench, calling, 'calling');
    await bench.engine.suspendInstance(id, why);
    await bench.step();
    await bench.engine.cancelInstance(id, 'withdrawn');
    await bench.step();
    const rows = await bench.engine.instances();
    expect(rows.map(({ status, suspended }) => [status, suspended])).toEqual([
      ['terminated', undefined],
      ['terminated', undefined],
    ]);
    expect((await bench.engine.counts()).activeInstances).toBe(0);
  });

  it('is found by its state, says why in its history, and is suspended once', async () => {
    const bench = await open();
    const id = await begin(bench, timing, 'timing');
    const other = (await bench.engine.start({ processId: 'timing' })).instanceId;
    expect(await codeOf(bench.engine.resumeInstance(id))).toBe('INSTANCE_NOT_SUSPENDED');
    await bench.engine.suspendInstance(id, why);
    await bench.step();
    expect(await codeOf(bench.engine.suspendInstance(id))).toBe('INSTANCE_SUSPENDED');
    const ids = async (query: object) => (await bench.engine.instances(query)).map((row) => row.id);
    expect(await ids({ suspended: true })).toEqual([id]);
    expect(await ids({ suspended: true, processId: 'timing', version: 1 })).toEqual([id]);
    expect(await ids({ suspended: false })).toEqual([other]);
    expect(await ids({ status: 'active' })).toEqual([id, other].sort());
    const { revision } = await bench.engine.instance(id);
    await bench.engine.resumeInstance(id, mended);
    const entries = (await bench.engine.history(id)).slice(-2);
    expect(entries).toMatchObject([
      {
        actor: why.actor,
        command: 'suspend-instance',
        events: [
          { kind: 'reason-given', reason: why.reason },
          { kind: 'instance-suspended', by: 'operator' },
        ],
      },
      {
        command: 'resume-instance',
        events: [
          { kind: 'reason-given', reason: mended.reason },
          { kind: 'instance-resumed', by: 'operator' },
        ],
      },
    ]);
    expect((await bench.engine.asOf(id, revision)).suspension).toEqual({
      by: ['operator'],
      held: [],
    });
    expect((await bench.engine.replay(id)).equalsSnapshot).toBe(true);
    const lines: string[] = [];
    for await (const line of bench.engine.exportHistory()) lines.push(line);
    expect((await verifyExport(lines, { hash: nodeHash })).problems).toEqual([]);
  });
});
