import { describe, expect, it } from 'vitest';
import { givenFile, givenRun, pick, Run } from '../given-process.ts';

describe('complex gateway (BPMN 2.0 §13.4.5)', () => {
  it('fires when its activation condition holds and swallows what comes late', async () => {
    const run = (await givenRun(import.meta.url)).start().completeTask('a');
    expect(run.waitingAt()).toEqual(['b', 'c', 'join']);
    run.completeTask('c');
    expect(run.waitingAt()).toEqual(['after', 'b', 'join']);
    run.completeTask('after');
    expect(run.status).toBe('active');
    run.completeTask('b');
    expect(run.status).toBe('completed');
    expect(run.completed().filter((id) => id === 'after')).toHaveLength(1);
  });

  it('reads the count of one flow, and tells start from reset on its outgoing flows', async () => {
    const models = await givenFile(import.meta.url, 'complex-gateway-reset');
    const run = new Run(pick(models)).start().completeTask('b');
    expect(run.waitingAt()).toEqual(['a', 'c', 'join']);
    run.completeTask('a');
    expect(run.waitingAt()).toEqual(['c', 'first', 'join']);
    run.completeTask('c');
    expect(run.waitingAt()).toEqual(['first', 'late']);
    run.completeTask('first').completeTask('late');
    expect(run.status).toBe('completed');
  });

  it('is as new for the next round once it has been reset', async () => {
    const run = new Run(pick(await givenFile(import.meta.url, 'complex-gateway-loop'))).start();
    for (const more of [true, false]) {
      run.completeTask('a').completeTask('b');
      expect(run.waitingAt()).toEqual(['c', 'check', 'join']);
      run.completeTask('c');
      expect(run.waitingAt()).toEqual(['check']);
      run.completeTask('check', { more });
    }
    expect(run.status).toBe('completed');
    expect(run.completed().filter((id) => id === 'check')).toHaveLength(2);
  });
});
