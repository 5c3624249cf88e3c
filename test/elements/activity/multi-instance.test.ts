import { describe, expect, it } from 'vitest';
import { givenFile, pick, Run } from '../given-process.ts';

const given = async (name: string): Promise<Run> =>
  new Run(pick(await givenFile(import.meta.url, `multi-instance-${name}`)));

/** Completes the pass with this loop counter. */
function completePass(run: Run, counter: number, variables = {}): Run {
  const pass = run.all('sign').find((one) => one.loopCounter === counter);
  return run.do({ kind: 'complete-task', key: pass?.key ?? 0, variables });
}

describe('multi-instance (BPMN 2.0 §10.3.8, §13.3.7)', () => {
  it('runs once per item, side by side, and gathers the outputs in the order of the items', async () => {
    const run = (await given('parallel')).start({ lines: [1, 2, 3], extra: 0 });
    expect(run.waitingAt()).toEqual(['sign', 'sign', 'sign']);
    completePass(run, 3, { extra: 5 });
    completePass(run, 1, { extra: 1 });
    expect(run.status).toBe('active');
    completePass(run, 2, { extra: 2 });
    expect(run.status).toBe('completed');
    expect(run.variable('results')).toEqual([11, 22, 35]);
  });

  it('ends the passes still running when the completion condition holds', async () => {
    const run = (await given('parallel')).start({ lines: [1, 2, 3], extra: 0 });
    completePass(run, 2, { stop: true });
    expect(run.status).toBe('completed');
    expect(run.terminated()).toEqual(['sign', 'sign']);
    expect(run.variable('results')).toEqual([null, 20]);
  });

  it('completes at once for an empty collection', async () => {
    const run = (await given('parallel')).start({ lines: [] });
    expect(run.status).toBe('completed');
    expect(run.variable('results')).toEqual([]);
  });

  it('raises an incident for something that is not a list, and goes on after a retry', async () => {
    const run = (await given('parallel')).start({ lines: 5, extra: 0 });
    expect(run.incidents()).toEqual(['COLLECTION_NOT_A_LIST']);
    const key = Number(Object.keys(run.state?.incidents ?? {})[0]);
    run.setVariables({ lines: [1] }).do({ kind: 'resolve-incident', key });
    expect(run.waitingAt()).toEqual(['sign']);
  });

  it('raises an incident for more than can start at once, and does not begin to', async () => {
    const lines = Array.from({ length: 10_001 }, (_, at) => at);
    const run = (await given('parallel')).start({ lines, extra: 0 });
    expect(run.incidents()).toEqual(['COUNT_TOO_LARGE']);
    const key = Number(Object.keys(run.state?.incidents ?? {})[0]);
    run.setVariables({ lines: [1] }).do({ kind: 'resolve-incident', key });
    expect(run.waitingAt()).toEqual(['sign']);
  });

  it('runs one after the other when sequential, until the condition holds', async () => {
    const run = (await given('sequential')).start({ limit: 2 });
    expect(run.waitingAt()).toEqual(['sign']);
    completePass(run, 1);
    expect(run.waitingAt()).toEqual(['sign']);
    completePass(run, 2);
    expect(run.status).toBe('completed');
  });

  it('runs all passes when the condition never holds', async () => {
    const run = (await given('sequential')).start({ limit: 99 });
    for (const counter of [1, 2, 3]) completePass(run, counter);
    expect(run.status).toBe('completed');
  });

  it.each([
    ['none', 2],
    ['one', 1],
    ['all', 0],
  ])('throws the event of behavior %s %i times', async (behavior, times) => {
    const run = (await given(`behavior-${behavior}`)).start();
    completePass(completePass(run, 1), 2);
    expect(run.status).toBe('completed');
    expect(run.completed().filter((id) => id === 'log')).toHaveLength(times);
  });

  it('throws the event of a complex behavior when its condition holds', async () => {
    const run = (await given('behavior-complex')).start();
    completePass(run, 1);
    expect(run.completed()).not.toContain('log');
    completePass(run, 2);
    expect(run.completed()).toContain('log');
    completePass(run, 3);
    expect(run.completed().filter((id) => id === 'log')).toHaveLength(1);
  });

  it('does not offer a task again whose completion is stopped by an incident', async () => {
    const run = (await given('sequential')).start();
    completePass(run, 1);
    expect(run.incidents()).toEqual(['CONDITION_NOT_BOOLEAN']);
    expect(run.effects).toContainEqual(
      expect.objectContaining({ kind: 'delete-work', work: 'user-task' }),
    );
    const key = run.all('sign').find((one) => one.loopCounter === 1)?.key ?? 0;
    const again = { kind: 'complete-task', key, variables: {} } as const;
    expect(run.refused(again)).toBe('TASK_NOT_OPEN');
    const incident = Number(Object.keys(run.state?.incidents ?? {})[0]);
    run.setVariables({ limit: 1 }).do({ kind: 'resolve-incident', key: incident });
    expect(run.status).toBe('completed');
  });

  it('is interrupted whole by a boundary event', async () => {
    const run = (await given('boundary')).start();
    completePass(run, 1);
    run.fireTimer('late');
    expect(run.waitingAt()).toEqual(['chase']);
    expect(run.terminated()).toEqual(['sign', 'sign', 'sign']);
  });
});
