import { describe, expect, it } from 'vitest';
import { givenRun } from '../given-process.ts';

describe('event sub-process (BPMN 2.0 §13.5.4)', () => {
  it('runs beside the process and may come again when it does not interrupt', async () => {
    const run = (await givenRun(import.meta.url)).start();
    run.message('change', { line: 1 }).message('change', { line: 2 });
    expect(run.waitingAt()).toEqual(['handle', 'handle', 'work']);
    run.completeTask('work');
    expect(run.status).toBe('active');
    run.completeTask('handle').completeTask('handle');
    expect(run.status).toBe('completed');
  });

  it('keeps what the event brought in its own scope', async () => {
    const run = (await givenRun(import.meta.url)).start().message('change', { line: 1 });
    expect(run.variables).toEqual({});
    expect(run.all('changed')[0]?.variables).toEqual({ line: 1 });
  });

  it('ends everything else in its scope when it interrupts, and no other can start', async () => {
    const run = (await givenRun(import.meta.url)).start().message('change').message('cancel');
    expect(run.waitingAt()).toEqual(['refund']);
    expect([...run.terminated()].sort()).toEqual(['changed', 'handle', 'work']);
    expect(run.state?.subscriptions).toEqual({});
    run.completeTask('refund');
    expect(run.status).toBe('completed');
  });
});
