import { describe, expect, it } from 'vitest';
import { givenRun } from '../given-process.ts';

describe('multiple events (BPMN 2.0 §10.4.3)', () => {
  it('happen on any one of their definitions', async () => {
    const run = (await givenRun(import.meta.url)).start().signal('any');
    expect(run.waitingAt()).toEqual(['all']);
  });

  it('need every definition when they are parallel, in any order', async () => {
    const run = (await givenRun(import.meta.url)).start().message('any');
    run.signal('all', { a: 1 });
    expect(run.waitingAt()).toEqual(['all']);
    run.message('all', { b: 2 });
    expect(run.waitingAt()).toEqual(['work']);
    expect(run.variables).toEqual({ a: 1, b: 2 });
  });

  it('begin a new round at a non-interrupting boundary', async () => {
    const run = (await givenRun(import.meta.url)).start().message('any').message('all');
    run.signal('all');
    for (let round = 1; round <= 2; round += 1) {
      run.message('both').message('both');
      expect(run.completed().filter((id) => id === 'noted')).toHaveLength(round - 1);
      run.signal('both');
      expect(run.completed().filter((id) => id === 'noted')).toHaveLength(round);
    }
  });

  it('throw every definition at an end', async () => {
    const run = (await givenRun(import.meta.url)).start().message('any').message('all');
    run.signal('all').completeTask('work');
    expect(run.status).toBe('completed');
    expect(run.of('signal-thrown')).toHaveLength(1);
    expect(run.of('message-thrown')).toHaveLength(1);
  });
});
