import { describe, expect, it } from 'vitest';
import { givenFile, givenRun, pick, Run } from '../given-process.ts';

const given = async (name: string): Promise<Run> =>
  new Run(pick(await givenFile(import.meta.url, `compensation-${name}`)));

describe('compensation (BPMN 2.0 §10.6, §13.5.5)', () => {
  it('undoes what completed, newest first, also inside a completed sub-process', async () => {
    const run = (await givenRun(import.meta.url)).start().completeTask('check', { bad: true });
    const undone = run.completed().filter((id) => id.startsWith('un') && id !== 'undo');
    expect(undone).toEqual(['unload', 'unpack', 'unbook']);
    expect(run.completed().slice(-2)).toEqual(['undo', 'after']);
    expect(run.status).toBe('completed');
  });

  it('does nothing when it is not thrown', async () => {
    const run = (await givenRun(import.meta.url)).start().completeTask('check', { bad: false });
    expect(run.completed().some((id) => id.startsWith('un'))).toBe(false);
    expect(run.status).toBe('completed');
  });

  it('undoes one activity when told which, and it is not undone again', async () => {
    const run = (await given('one')).start();
    expect(run.completed()).toEqual(['start', 'book', 'pay', 'refund', 'undo', 'unbook', 'end']);
  });

  it('runs the handler once per pass of a multi-instance, with that pass’s variables', async () => {
    const run = (await given('multi-instance')).start();
    for (let pass = 0; pass < 3; pass += 1) run.completeTask('reserve');
    const seen: unknown[] = [];
    for (let pass = 0; pass < 3; pass += 1) {
      seen.push(run.at('release').variables?.['line']);
      run.completeJob('release');
    }
    expect(seen).toEqual([3, 2, 1]);
    expect(run.status).toBe('completed');
  });

  it('leaves it to the compensation event sub-process where there is one', async () => {
    const run = (await given('event-sub-process')).start();
    const order = run.completed();
    expect(order.slice(order.indexOf('asked'))).toEqual([
      'asked',
      'call_back',
      'unpack',
      'inside',
      'undo_ship',
      'ship',
      'undo',
    ]);
    expect(run.status).toBe('completed');
  });

  it('of a call activity runs its handler, which may call a process too', async () => {
    const run = (await given('call')).start();
    const child = (element: string): string => {
      const { work } = run.at(element);
      return work?.kind === 'child' ? `${work.processId} ${work.instanceId}` : '';
    };
    const answer = (element: string): Run => {
      const childId = child(element).split(' ')[1] ?? '';
      const { key } = run.at(element);
      return run.do({ kind: 'complete-child', key, childId, variables: {} });
    };
    expect(child('book')).toMatch(/^booking /);
    answer('book').completeTask('check');
    expect(child('unbook')).toMatch(/^unbooking /);
    expect(run.completed()).not.toContain('undo');
    answer('unbook');
    expect(run.completed().slice(-3)).toEqual(['unbook', 'undo', 'end']);
    expect(run.status).toBe('completed');
  });

  it('goes on beside the undoing when it does not wait for completion', async () => {
    const run = (await given('no-wait')).start();
    expect(run.waitingAt()).toContain('after');
    expect(run.waitingAt()).toContain('unbook');
    run.completeTask('after');
    expect(run.status).toBe('active');
    run.completeTask('unbook');
    expect(run.status).toBe('completed');
  });
});
