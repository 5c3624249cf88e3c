import { describe, expect, it } from 'vitest';
import { givenFile, givenRun, pick, Run } from '../given-process.ts';

describe('boundary events (BPMN 2.0 §13.5.3)', () => {
  it('end the activity with everything inside when they interrupt', async () => {
    const run = (await givenRun(import.meta.url)).start().completeTask('a').message('stop');
    expect(run.waitingAt()).toEqual(['stopped']);
    expect(run.terminated()).toEqual(['b', 'part']);
    expect(run.state?.subscriptions).toEqual({});
  });

  it('leave it alone when they do not, and may happen again', async () => {
    const run = (await givenRun(import.meta.url)).start().signal('hint').signal('hint');
    expect(run.waitingAt()).toEqual(['a', 'b', 'hinted', 'hinted']);
  });

  it('are gone when the activity has completed', async () => {
    const run = (await givenRun(import.meta.url)).start().completeTask('a').completeTask('b');
    expect(run.status).toBe('completed');
    expect(run.state?.subscriptions).toEqual({});
  });

  it('still happen while an incident holds up the completion, and not after it', async () => {
    const run = new Run(pick(await givenFile(import.meta.url, 'boundary-completing')));
    run.start().completeJob('work', { amount: 'many' });
    expect(run.incidents()).toHaveLength(1);
    run.message('hint');
    expect(run.waitingAt()).toEqual(['hinted', 'work']);
    const key = Number(Object.keys(run.state?.incidents ?? {})[0]);
    const { key: work } = run.all('work')[0] ?? { key: 0 };
    run.do({ kind: 'set-variables', scope: work, variables: { amount: 1 } });
    run.do({ kind: 'resolve-incident', key });
    expect(run.variable('total')).toBe(2);
    expect(run.waitingAt()).toEqual(['hinted']);
    expect(run.state?.subscriptions).toEqual({});
    run.completeTask('hinted');
    expect(run.status).toBe('completed');
  });
});
