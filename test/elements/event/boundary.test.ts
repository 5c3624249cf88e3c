import { describe, expect, it } from 'vitest';
import { givenRun } from '../given-process.ts';

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
});
