import { describe, expect, it } from 'vitest';
import { givenFile, pick, Run } from '../given-process.ts';

const given = async (name: string): Promise<Run> =>
  new Run(pick(await givenFile(import.meta.url, `multi-instance-scopes-${name}`)));

/** Completes the task of an element inside the pass with this loop counter. */
function inPass(run: Run, counter: number, element: string): Run {
  const pass = run.all('part').find((one) => one.loopCounter === counter);
  const task = run.all(element).find((one) => one.scope === pass?.key);
  return run.do({ kind: 'complete-task', key: task?.key ?? 0, variables: {} });
}

describe('multi-instance sub-process (BPMN 2.0 §10.3.8, §13.3.7)', () => {
  it('joins the tokens of each pass apart', async () => {
    const run = (await given('join')).start();
    inPass(run, 1, 'a');
    inPass(run, 2, 'b');
    expect(run.waitingAt()).toEqual(['a', 'b', 'join', 'join']);
    inPass(run, 1, 'b');
    expect(run.waitingAt()).toEqual(['a', 'after', 'join']);
    inPass(run, 2, 'a');
    inPass(run, 1, 'after');
    expect(run.status).toBe('active');
    inPass(run, 2, 'after');
    expect(run.status).toBe('completed');
    expect(run.completed().filter((id) => id === 'join')).toHaveLength(2);
  });

  it('lets an escalation of each pass out to its boundary, and goes on', async () => {
    const run = (await given('escalation')).start();
    inPass(run, 1, 'work');
    inPass(run, 2, 'work');
    expect(run.waitingAt()).toEqual(['manager', 'manager', 'rest', 'rest']);
    inPass(run, 1, 'rest');
    inPass(run, 2, 'rest');
    expect(run.completed()).toContain('end');
    run.completeTask('manager').completeTask('manager');
    expect(run.status).toBe('completed');
  });

  it('is ended whole by an interrupting escalation of one pass', async () => {
    const run = (await given('interrupting')).start();
    inPass(run, 2, 'work');
    expect(run.waitingAt()).toEqual(['manager']);
    expect(run.terminated().filter((id) => id === 'part')).toHaveLength(3);
    run.completeTask('manager');
    expect(run.status).toBe('completed');
  });

  it('is interrupted in one pass only by an event sub-process inside', async () => {
    const run = (await given('event')).start().message('stopped');
    expect(run.waitingAt()).toEqual(['tidy', 'work']);
    run.completeTask('tidy');
    expect(run.waitingAt()).toEqual(['work']);
    run.completeTask('work');
    expect(run.waitingAt()).toEqual(['after']);
  });

  it('is terminated in one pass only by a terminate end event inside', async () => {
    const run = (await given('terminate')).start();
    inPass(run, 1, 'a');
    expect(run.waitingAt()).toEqual(['a', 'b']);
    inPass(run, 2, 'a');
    expect(run.waitingAt()).toEqual(['after']);
    expect(run.terminated()).toEqual(['b', 'b']);
  });
});
