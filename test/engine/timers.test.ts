import { describe, expect, it } from 'vitest';
import { createEngine } from '../../engine/src/index.ts';
import { codeOf, HOUR, onEveryStore, statusOf, T0 } from './bench.ts';
import { bpmn, catchTimer, end, sequence, start, startByTimer, userTask } from './process-xml.ts';

const reminding = (cycle: string): string =>
  bpmn(
    sequence(
      'remind',
      [start, userTask('pay'), end],
      `<boundaryEvent id="due" attachedToRef="pay" cancelActivity="false"><timerEventDefinition><timeCycle>${cycle}</timeCycle></timerEventDefinition></boundaryEvent>
       <userTask id="call"/><sequenceFlow id="r" sourceRef="due" targetRef="call"/>`,
    ),
  );

onEveryStore('timers', (open) => {
  it('fire when the virtual clock comes to them, in order of due time', async () => {
    const bench = await open();
    const firing: (readonly [string, number])[] = [];
    for (const [id, wait] of [
      ['slow', 'PT2H'],
      ['quick', 'PT30M'],
    ] as const) {
      await bench.engine.deploy(bpmn(sequence(id, [start, catchTimer('wait', wait), end])));
      await bench.engine.start({ processId: id });
    }
    await bench.step();
    await bench.engine.advanceTime('P1D');
    await bench.step();
    for (const { id, processId, endedAt } of await bench.engine.instances()) {
      expect(await statusOf(bench, id)).toBe('completed');
      firing.push([processId, (endedAt ?? 0) - T0]);
    }
    expect(firing).toEqual([
      ['slow', 2 * HOUR],
      ['quick', HOUR / 2],
    ]);
    expect(bench.engine.now()).toBe(T0 + 24 * HOUR);
  });

  it('follow each other within one advance, each at its own time', async () => {
    const bench = await open();
    const chain = [
      start,
      catchTimer('a', 'PT1H'),
      catchTimer('b', 'PT1H'),
      catchTimer('c', 'PT1H'),
    ];
    await bench.engine.deploy(bpmn(sequence('chain', [...chain, end])));
    const { instanceId } = await bench.engine.start({ processId: 'chain' });
    await bench.step();
    await bench.engine.advanceTime('PT2H30M');
    await bench.step();
    expect(await statusOf(bench, instanceId)).toBe('active');
    await bench.engine.advanceTime('PT30M');
    const times = (await bench.engine.history(instanceId)).map(({ time }) => time - T0);
    expect(times).toEqual([0, HOUR, 2 * HOUR, 3 * HOUR]);
  });

  it('fire a cycle exactly as often as it says, also across restarts', async () => {
    const bench = await open();
    await bench.engine.deploy(reminding('R3/PT1H'));
    await bench.engine.start({ processId: 'remind' });
    for (let hours = 0; hours < 6; hours += 1) {
      await bench.step();
      await bench.engine.advanceTime(HOUR);
    }
    expect(await bench.engine.tasks({ element: 'call' })).toHaveLength(3);
    expect((await bench.engine.counts()).timers).toBe(0);
  });

  it('start instances by a cycle exactly as often as it says, also across restarts', async () => {
    const bench = await open();
    const file = bpmn(
      sequence('report', [startByTimer('timeCycle', 'R3/PT1H'), userTask('write'), end]),
    );
    await bench.engine.deploy(file);
    for (let hours = 0; hours < 2; hours += 1) {
      await bench.step();
      await bench.engine.advanceTime(HOUR);
    }
    await bench.engine.deploy(file);
    await bench.engine.advanceTime(5 * HOUR);
    await bench.step();
    const times = (await bench.engine.instances()).map(({ startedAt }) => startedAt - T0);
    expect(times).toEqual([HOUR, 2 * HOUR, 3 * HOUR]);
    await bench.engine.deploy(file);
    await bench.engine.advanceTime(24 * HOUR);
    expect(await bench.engine.instances()).toHaveLength(3);
  });

  it('make up for starts that fell due while the engine was down', async () => {
    const bench = await open();
    await bench.engine.deploy(
      bpmn(sequence('report', [startByTimer('timeCycle', 'R3/PT1H'), userTask('write'), end])),
    );
    await bench.step();
    await bench.engine.advanceTime(10 * HOUR);
    expect(await bench.engine.instances()).toHaveLength(3);
  });

  it('start once by a date', async () => {
    const bench = await open();
    const date = '2026-03-02T12:00:00+08:00';
    const process = sequence('yearly', [startByTimer('timeDate', date), userTask('t'), end]);
    await bench.engine.deploy(bpmn(process));
    await bench.step();
    await bench.engine.advanceTime('P3D');
    await bench.step();
    const [instance, ...others] = await bench.engine.instances();
    expect(instance?.startedAt).toBe(Date.parse(date));
    expect(others).toEqual([]);
  });

  it('of a former version start nothing any more', async () => {
    const bench = await open();
    const version = (cycle: string) =>
      bpmn(sequence('report', [startByTimer('timeCycle', cycle), userTask('write'), end]));
    await bench.engine.deploy(version('R/PT1H'));
    await bench.step();
    await bench.engine.advanceTime(HOUR);
    await bench.engine.deploy(version('R/P1D'));
    await bench.step();
    await bench.engine.advanceTime(23 * HOUR);
    const versions = (await bench.engine.instances()).map((instance) => instance.version);
    expect(versions).toEqual([1]);
    await bench.engine.advanceTime(HOUR);
    expect(await bench.engine.instances()).toHaveLength(2);
  });
});

describe('the virtual clock', () => {
  it('is not advanced by what is no duration', async () => {
    const engine = await createEngine({ clock: 'virtual', startTime: T0 });
    expect(await codeOf(engine.advanceTime('soon'))).toBe('DURATION_NOT_READABLE');
    expect(await codeOf(engine.advanceTime(-1))).toBe('DURATION_NOT_READABLE');
    expect(engine.now()).toBe(T0);
    await engine.close();
  });
});
