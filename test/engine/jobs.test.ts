import { expect, it } from 'vitest';
import { BpmnError, type Job } from '../../engine/src/index.ts';
import { codeOf, onEveryStore, statusOf } from './bench.ts';
import { bpmn, end, sequence, serviceTask, start } from './process-xml.ts';

const pay = bpmn(sequence('pay', [start, serviceTask('charge', 'charge'), end]));

const guarded = bpmn(
  sequence(
    'guarded',
    [start, serviceTask('charge', 'charge'), end],
    `<boundaryEvent id="declined" attachedToRef="charge"><errorEventDefinition errorRef="no"/></boundaryEvent>
     <endEvent id="refused"/><sequenceFlow id="out" sourceRef="declined" targetRef="refused"/>`,
  ),
  '<error id="no" errorCode="DECLINED"/>',
);

onEveryStore('jobs', (open) => {
  it('reach the handler with what it needs to work and to be idempotent', async () => {
    const bench = await open();
    await bench.engine.deploy(pay);
    const jobs: Job[] = [];
    bench.worker('charge', (job) => void jobs.push(job), { name: 'till' });
    const { instanceId } = await bench.engine.start({
      processId: 'pay',
      businessKey: 'PO-1',
      variables: { amount: '12.50' },
    });
    await bench.step();
    expect(jobs).toEqual([
      expect.objectContaining({
        ...{ type: 'charge', instanceId, processId: 'pay', element: 'charge', worker: 'till' },
        ...{ variables: { amount: '12.50' }, retries: 3, attempt: 1, businessKey: 'PO-1' },
      }),
    ]);
    const execution = jobs[0]?.key.split(':')[1];
    expect(jobs[0]?.idempotencyKey).toBe(`${instanceId}:charge:${String(execution)}`);
    expect(await statusOf(bench, instanceId)).toBe('completed');
  });

  it('are tried again after the back-off, and raise an incident when no try is left', async () => {
    const bench = await open();
    await bench.engine.deploy(pay);
    const tries: (readonly [number, number, number])[] = [];
    const begin = bench.engine.now();
    bench.worker(
      'charge',
      ({ attempt, retries }) => {
        tries.push([bench.engine.now() - begin, attempt, retries]);
        throw new Error('the bank is closed');
      },
      { backoff: (attempt) => attempt * 60_000 },
    );
    const { instanceId } = await bench.engine.start({ processId: 'pay' });
    await bench.step();
    expect(tries).toHaveLength(1);
    await bench.engine.advanceTime('PT59S');
    await bench.step();
    expect(tries).toHaveLength(1);
    await bench.engine.advanceTime('PT10M');
    await bench.step();
    expect(tries).toEqual([
      [0, 1, 3],
      [60_000, 2, 2],
      [180_000, 3, 1],
    ]);
    const [incident] = await bench.engine.incidents({ instanceId });
    expect(incident?.failure).toMatchObject({
      code: 'JOB_RETRIES_USED_UP',
      message: expect.stringContaining('the bank is closed') as unknown,
    });
    expect((await bench.engine.instance(instanceId)).incidents).toBe(1);
  });

  it('go on after their incident is resolved with mended variables', async () => {
    const bench = await open();
    await bench.engine.deploy(pay);
    bench.worker('charge', ({ variables, attempt }) => {
      if (variables['card'] !== 'good') throw new Error('card refused');
      return { attempt };
    });
    const { instanceId } = await bench.engine.start({
      processId: 'pay',
      variables: { card: 'bad' },
    });
    await bench.engine.advanceTime('P1D');
    await bench.step();
    const [incident] = await bench.engine.incidents();
    await bench.engine.resolveIncident(incident?.id ?? '', { variables: { card: 'good' } });
    await bench.step();
    expect(await statusOf(bench, instanceId)).toBe('completed');
    expect(await bench.engine.variables(instanceId)).toEqual({ card: 'good', attempt: 4 });
    expect(await bench.engine.incidents()).toEqual([]);
    expect(await codeOf(bench.engine.resolveIncident(incident?.id ?? ''))).toBe(
      'INCIDENT_NOT_OPEN',
    );
  });

  it('throw BPMN errors that the process catches', async () => {
    const bench = await open();
    await bench.engine.deploy(guarded);
    bench.worker('charge', () => {
      throw new BpmnError('DECLINED', 'limit reached');
    });
    const { instanceId } = await bench.engine.start({ processId: 'guarded' });
    await bench.step();
    expect(await statusOf(bench, instanceId)).toBe('completed');
    const events = (await bench.engine.history(instanceId)).flatMap((entry) => entry.events);
    expect(events).toContainEqual(
      expect.objectContaining({ kind: 'error-thrown', code: 'DECLINED', caughtBy: 'declined' }),
    );
  });

  it('fail when the handler gives what is no JSON', async () => {
    const bench = await open();
    await bench.engine.deploy(pay);
    bench.worker('charge', () => ({ at: new Date(0) }) as never);
    await bench.engine.start({ processId: 'pay' });
    await bench.engine.advanceTime('P1D');
    await bench.step();
    const [incident] = await bench.engine.incidents();
    expect(incident?.failure.message).toContain('ISO 8601');
  });

  it('are handed to one worker only, and again when the lock has ended', async () => {
    const bench = await open();
    await bench.engine.deploy(pay);
    const { instanceId } = await bench.engine.start({ processId: 'pay' });
    await bench.step();
    const ask = (worker: string) =>
      bench.engine.activateJobs({ type: 'charge', worker, limit: 10, lockDuration: 60_000 });
    const [first] = await ask('one');
    await bench.step();
    expect(await ask('two')).toEqual([]);
    await bench.engine.advanceTime('PT1M');
    await bench.step();
    const [second] = await ask('two');
    expect([first?.attempt, second?.attempt]).toEqual([1, 2]);
    expect(second?.key).toBe(first?.key);
    // The first may have done its deed outside before it was cut off.
    expect(second?.idempotencyKey).toBe(first?.idempotencyKey);
    const key = second?.key ?? '';
    expect(await codeOf(bench.engine.completeJob(key, {}, { worker: 'one' }))).toBe(
      'JOB_LOCK_LOST',
    );
    await bench.engine.completeJob(key, { by: 'two' }, { worker: 'two' });
    await bench.step();
    expect(await codeOf(bench.engine.completeJob(key, { by: 'one' }))).toBe('INSTANCE_ENDED');
    expect(await bench.engine.variables(instanceId)).toEqual({ by: 'two' });
  });

  it('stay with a worker that makes its lock longer', async () => {
    const bench = await open();
    await bench.engine.deploy(pay);
    await bench.engine.start({ processId: 'pay' });
    await bench.step();
    const request = { type: 'charge', limit: 1, lockDuration: 60_000 };
    const [job] = await bench.engine.activateJobs({ ...request, worker: 'one' });
    await bench.engine.advanceTime('PT50S');
    await bench.engine.extendJobLock(job?.key ?? '', 'one', 60_000);
    await bench.step();
    await bench.engine.advanceTime('PT50S');
    expect(await bench.engine.activateJobs({ ...request, worker: 'two' })).toEqual([]);
    expect(await codeOf(bench.engine.extendJobLock(job?.key ?? '', 'two', 1))).toBe(
      'JOB_LOCK_LOST',
    );
  });

  it('are not completed twice by a handler that comes back after its lock', async () => {
    const bench = await open();
    await bench.engine.deploy(pay);
    const { instanceId } = await bench.engine.start({ processId: 'pay' });
    const [late] = await bench.engine.activateJobs({ type: 'charge', worker: 'late', limit: 1 });
    await bench.engine.advanceTime('PT10M');
    bench.worker('charge', () => ({ by: 'quick' }));
    await bench.step();
    const key = late?.key ?? '';
    expect(await codeOf(bench.engine.completeJob(key, { by: 'late' }, { worker: 'late' }))).toBe(
      'INSTANCE_ENDED',
    );
    expect(await bench.engine.variables(instanceId)).toEqual({ by: 'quick' });
    const commands = (await bench.engine.history(instanceId)).map(({ command }) => command);
    expect(commands).toEqual(['start', 'complete-job']);
  });

  it('count a completion once by its idempotency key', async () => {
    const bench = await open();
    await bench.engine.deploy(pay);
    await bench.engine.start({ processId: 'pay' });
    const [job] = await bench.engine.activateJobs({ type: 'charge', worker: 'w', limit: 1 });
    const { key = '', idempotencyKey = '' } = job ?? {};
    await bench.engine.completeJob(key, {}, { idempotencyKey });
    await bench.step();
    await bench.engine.completeJob(key, {}, { idempotencyKey });
    expect((await bench.engine.counts()).activeInstances).toBe(0);
  });

  it('run no more of one type at one time than the worker allows', async () => {
    const bench = await open();
    await bench.engine.deploy(pay);
    for (let n = 0; n < 10; n += 1) await bench.engine.start({ processId: 'pay' });
    let running = 0;
    let most = 0;
    bench.worker(
      'charge',
      async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise(setImmediate);
        running -= 1;
      },
      { concurrency: 3 },
    );
    await bench.step();
    expect(most).toBe(3);
    expect(await bench.engine.counts()).toMatchObject({ jobs: 0, activeInstances: 0 });
  });

  it('are left alone by a worker that was closed', async () => {
    const { engine } = await open();
    await engine.deploy(pay);
    const worker = engine.registerWorker('charge', () => undefined);
    await worker.close();
    await engine.start({ processId: 'pay' });
    await engine.settle();
    expect(await engine.jobs({ type: 'charge' })).toHaveLength(1);
  });
});
