import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { registerRecordsWorker } from '../../engine/src/index.ts';
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
});
