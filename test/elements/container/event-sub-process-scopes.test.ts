import { describe, expect, it } from 'vitest';
import { givenFile, pick, Run } from '../given-process.ts';

const given = async (name: string): Promise<Run> =>
  new Run(pick(await givenFile(import.meta.url, `event-sub-process-${name}`)));

describe('event sub-processes in scopes (BPMN 2.0 §10.3.5, §13.5.4)', () => {
  it('nest: the inner one is open while the outer one runs, and only then', async () => {
    const run = (await given('nested')).start();
    expect(() => run.subscription('inner_start', 'message')).toThrow(/no message/);
    run.message('outer_start').message('inner_start').message('inner_start');
    expect(run.waitingAt()).toEqual(['inform', 'inform', 'repair']);
    run.completeTask('repair').completeTask('inform');
    expect(run.status).toBe('active');
    run.completeTask('inform');
    expect(run.status).toBe('completed');
    expect(run.completed()).not.toContain('end');
  });

  it('throw their own error outwards, never back to themselves', async () => {
    const run = (await given('error')).start().throwJobError('work', 'BAD');
    expect(run.waitingAt()).toEqual(['repair']);
    run.completeTask('repair');
    expect(run.waitingAt()).toEqual(['refund']);
    expect(run.of('error-thrown').map(({ caughtBy }) => caughtBy)).toEqual(['failed', 'given_up']);
  });

  it('are caught by another one of the same scope when they fail', async () => {
    const run = (await given('sibling')).start().message('asked');
    expect(run.waitingAt()).toEqual(['repair']);
    expect([...run.terminated()].sort()).toEqual(['ask', 'fail', 'work']);
  });

  it('pass an escalation on outwards without hearing it again', async () => {
    const run = (await given('escalation')).start().completeTask('work');
    expect(run.waitingAt()).toEqual(['look']);
    run.completeTask('look');
    expect(run.of('escalation-thrown').map(({ caughtBy }) => caughtBy)).toEqual([
      'told',
      'outside',
    ]);
    expect(run.waitingAt()).toEqual(['manager']);
  });
});
