import { describe, expect, it } from 'vitest';
import { givenFile, givenRun, pick, Run } from '../given-process.ts';

describe('escalation (BPMN 2.0 §10.4.3, §13.5.5)', () => {
  it('is told outwards while the thrower goes on', async () => {
    const run = (await givenRun(import.meta.url)).start();
    expect(run.waitingAt()).toEqual(['go_on', 'manager']);
    run.completeTask('go_on');
    expect(run.status).toBe('active');
    run.completeTask('manager');
    expect(run.status).toBe('completed');
  });

  it('has no effect when nobody catches it', async () => {
    const run = new Run(pick(await givenFile(import.meta.url, 'escalation-uncaught'))).start();
    expect(run.status).toBe('completed');
    expect(run.of('escalation-thrown')).toHaveLength(1);
    expect(run.incidents()).toEqual([]);
  });
});
