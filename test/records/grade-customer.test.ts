import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { registerRecordsWorker, type Variables } from '../../engine/src/index.ts';
import { onEveryStore } from '../engine/bench.ts';
import { givenPartners, WANG } from './given-records.ts';

const xml = readFileSync(new URL('grade-customer.bpmn', import.meta.url), 'utf8');

onEveryStore('a process that works with records', (open) => {
  it('creates what is not there, changes what is, and acts as the instance', async () => {
    const { engine } = await givenPartners(open);
    await engine.deploy(xml);
    const worker = registerRecordsWorker(engine);
    const run = async () => {
      const { instanceId } = await engine.start({
        processId: 'grade-customer',
        variables: { number: 'P-1' },
      });
      await engine.settle();
      expect((await engine.instance(instanceId)).status).toBe('completed');
      return instanceId;
    };
    const first = await run();
    const second = await run();
    expect((await engine.records.get('partner/P-1')).values).toMatchObject({
      name: 'New',
      staff: 2,
    });
    const history = await engine.records.history('partner/P-1');
    expect(
      history.map(({ command, actor, events }) => [command, actor, events[0]?.reason]),
    ).toEqual([
      ['create', { id: first, by: 'worker' }, 'grade-customer: create'],
      ['update', { id: second, by: 'worker' }, 'grade-customer: change'],
    ]);
    await worker.close();
  });

  it('writes once where a job is handed out twice', async () => {
    const { engine } = await givenPartners(open);
    const { id } = await engine.records.create(
      'partner',
      { number: 'P', name: 'N', staff: 1 },
      WANG,
    );
    const once = { ...WANG, idempotencyKey: 'job' };
    await engine.records.update(id, { staff: 2 }, once);
    await engine.records.update(id, { staff: 3 }, WANG);
    expect(await engine.records.update(id, { staff: 2 }, once)).toMatchObject({
      revision: 3,
      values: { staff: 3 },
    });
  });

  it('meets an incident where a refusal is not caught', async () => {
    const { engine } = await givenPartners(open);
    await engine.deploy(xml);
    registerRecordsWorker(engine);
    await engine.start({ processId: 'grade-customer', variables: { number: 'x'.repeat(50) } });
    await engine.settle();
    const [incident, ...others] = await engine.incidents();
    expect([incident?.element, others]).toEqual(['create', []]);
    expect(incident?.failure.message).toContain('RECORD_INVALID');
  });

  it('finds records by what they hold, as many and as much of them as is asked for', async () => {
    const { engine } = await givenPartners(open);
    await engine.deploy(xml);
    registerRecordsWorker(engine);
    for (const [number, name] of [
      ['P-1', 'Hansa'],
      ['P-2', 'Hanse'],
      ['P-3', 'Hansa'],
    ] as const)
      await engine.records.create('partner', { number, name, staff: 1 }, WANG);
    const numbersFor = async (variables: Variables) => {
      const { instanceId } = await engine.start({ processId: 'find-partners', variables });
      await engine.settle();
      const { records } = await engine.variables(instanceId);
      return (records as { values: Variables }[]).map(({ values }) => values);
    };
    const only = { fields: ['number'] };
    expect(await numbersFor({ where: { name: 'hansa' }, ...only })).toEqual([
      { number: 'P-1' },
      { number: 'P-3' },
    ]);
    expect(await numbersFor({ prefix: { field: 'name', text: 'HANS' }, ...only })).toHaveLength(3);
    expect(await numbersFor({ limit: 1, ...only })).toEqual([{ number: 'P-1' }]);
    expect((await numbersFor({}))[0]).toMatchObject({ name: 'Hansa', staff: 1 });
    await engine.start({ processId: 'find-partners', variables: { where: { staff: 1, odd: 2 } } });
    await engine.settle();
    expect((await engine.incidents())[0]?.failure.message).toContain('RECORD_QUERY_INVALID');
  });

  it('tells of changes that wait for approval', async () => {
    const { engine } = await givenPartners(open);
    await engine.deploy(xml);
    await engine.records.create('partner', { number: 'P-1', name: 'A', staff: 1 }, WANG);
    await engine.records.update('partner/P-1', { name: 'B' }, WANG);
    registerRecordsWorker(engine);
    const { pending } = await engine.records.get('partner/P-1');
    const { instanceId } = await engine.start({
      processId: 'grade-customer',
      variables: { number: 'P-1' },
    });
    await engine.settle();
    expect(await engine.variables(instanceId)).toMatchObject({ waiting: pending.length });
  });

  const rename = async (checker: string, decision: string) => {
    const { engine } = await givenPartners(open);
    await engine.deploy(xml);
    registerRecordsWorker(engine);
    await engine.records.create('partner', { number: 'P-1', name: 'A', staff: 1 }, WANG);
    const { instanceId } = await engine.start({
      processId: 'rename-partner',
      variables: { name: 'B', decision },
    });
    for (const by of ['li', checker]) {
      await engine.settle();
      const [task] = await engine.tasks();
      await engine.completeTask(task?.id ?? '', {}, { actor: { id: by, by: 'user' } });
    }
    await engine.settle();
    const { values, pending } = await engine.records.get('partner/P-1');
    const history = await engine.records.history('partner/P-1');
    const [incident] = await engine.incidents();
    return { engine, instanceId, values, pending, history, incident };
  };

  it('approves a change in the name of the person who decided in a task', async () => {
    const { values, pending, history } = await rename('zhao', 'approve');
    expect([values['name'], pending]).toEqual(['B', []]);
    expect(history.at(-1)).toMatchObject({
      command: 'approve-change',
      actor: { id: 'zhao', by: 'user' },
    });
  });

  it('rejects a change in the same way', async () => {
    const { values, pending, history } = await rename('zhao', 'reject');
    expect([values['name'], pending]).toEqual(['A', []]);
    expect(history.at(-1)).toMatchObject({ command: 'reject-change', actor: { id: 'zhao' } });
  });

  it('refuses the approval of whoever asked for the change', async () => {
    const { values, pending, incident } = await rename(' LI', 'approve');
    expect([values['name'], pending.length]).toEqual(['A', 1]);
    expect(incident?.failure.message).toContain('RECORD_DUTIES_NOT_SEPARATE');
  });

  it('refuses a decision by a machine, or by a task that nobody has done', async () => {
    const { engine } = await givenPartners(open);
    await engine.deploy(
      xml.replace('source="check" target="task"', 'source="nobody" target="task"'),
    );
    registerRecordsWorker(engine);
    await engine.records.create('partner', { number: 'P-1', name: 'A', staff: 1 }, WANG);
    await engine.start({
      processId: 'rename-partner',
      variables: { name: 'B', decision: 'approve' },
    });
    for (const by of ['li', 'zhao']) {
      await engine.settle();
      const [task] = await engine.tasks();
      await engine.completeTask(task?.id ?? '', {}, { actor: { id: by, by: 'user' } });
    }
    await engine.settle();
    expect((await engine.incidents())[0]?.failure.message).toContain('RECORD_PERSON_NEEDED');
    expect((await engine.records.get('partner/P-1')).pending).toHaveLength(1);
  });

  it('takes back what it has proposed, without anybody', async () => {
    const { engine } = await givenPartners(open);
    await engine.deploy(xml.replace('<zeebe:input source="check" target="task"/>', ''));
    registerRecordsWorker(engine);
    await engine.records.create('partner', { number: 'P-1', name: 'A', staff: 1 }, WANG);
    await engine.records.update('partner/P-1', { name: 'C' }, WANG);
    await engine.start({ processId: 'rename-partner', variables: { name: 'B', decision: 'no' } });
    for (const by of ['li', 'zhao']) {
      await engine.settle();
      const [task] = await engine.tasks();
      await engine.completeTask(task?.id ?? '', {}, { actor: { id: by, by: 'user' } });
    }
    await engine.settle();
    const { pending } = await engine.records.get('partner/P-1');
    expect(pending.map(({ values }) => values)).toEqual([{ name: 'C' }]);
  });
});
