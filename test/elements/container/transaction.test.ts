import { describe, expect, it } from 'vitest';
import { givenRun } from '../given-process.ts';

describe('transaction (BPMN 2.0 §10.3.5)', () => {
  it('is left by its cancel event after everything in it was ended and undone', async () => {
    const run = (await givenRun(import.meta.url)).start().completeTask('confirm', { cancel: true });
    expect(run.waitingAt()).toEqual(['inform']);
    expect(run.terminated()).toContain('beside');
    expect(run.completed()).toContain('unbook');
    run.completeTask('inform');
    expect(run.status).toBe('completed');
  });

  it('completes like a sub-process when it is not cancelled', async () => {
    const run = (await givenRun(import.meta.url)).start();
    run.completeTask('confirm', { cancel: false }).completeTask('beside');
    expect(run.status).toBe('completed');
    expect(run.completed()).not.toContain('unbook');
  });
});
