import { describe, expect, it } from 'vitest';
import { givenRun, T0 } from '../given-process.ts';

const HOUR = 3_600_000;
const until = '2026-03-05T09:00:00+08:00';

describe('timer (BPMN 2.0 §10.4.3)', () => {
  it('is due after a duration, then at a date', async () => {
    const run = (await givenRun(import.meta.url)).start({ until });
    expect(run.subscription('duration', 'timer')).toMatchObject({ due: T0 + 2 * HOUR });
    run.fireTimer('duration');
    expect(run.subscription('date', 'timer')).toMatchObject({ due: Date.parse(until) });
  });

  it('fires a cycle R3 exactly three times, each a step after the one before', async () => {
    const run = (await givenRun(import.meta.url)).start({ until });
    run.fireTimer('duration').fireTimer('date');
    const base = run.now;
    for (let day = 1; day <= 3; day += 1) {
      expect(run.subscription('remind', 'timer')).toMatchObject({ due: base + day * 24 * HOUR });
      run.fireTimer('remind');
    }
    expect(() => run.subscription('remind', 'timer')).toThrow(/no timer/);
    expect(run.completed().filter((id) => id === 'reminder')).toHaveLength(3);
    run.completeTask('work');
    expect(run.status).toBe('completed');
  });

  it('keeps its rhythm when it fires late', async () => {
    const run = (await givenRun(import.meta.url)).start({ until });
    run.fireTimer('duration').fireTimer('date');
    const base = run.now;
    run.now = base + 30 * HOUR;
    run.fireTimer('remind');
    expect(run.subscription('remind', 'timer')).toMatchObject({ due: base + 48 * HOUR });
  });

  it('keeps the day of the month, also after a shorter month', async () => {
    const run = (await givenRun(import.meta.url, 'monthly')).start();
    const days: string[] = [];
    for (let month = 0; month < 3; month += 1) {
      run.fireTimer('each_month');
      days.push(new Date(run.now).toISOString().slice(0, 10));
    }
    expect(days).toEqual(['2026-03-31', '2026-04-30', '2026-05-31']);
  });

  it('reckons a cycle without a beginning from when it is set, not from its first time', async () => {
    const run = await givenRun(import.meta.url, 'month_end');
    run.now = Date.parse('2026-01-31T09:00:00+08:00');
    run.start();
    const days: string[] = [];
    for (let month = 0; month < 3; month += 1) {
      run.fireTimer('from_now');
      days.push(new Date(run.now).toISOString().slice(0, 10));
    }
    expect(days).toEqual(['2026-02-28', '2026-03-31', '2026-04-30']);
    expect(() => run.subscription('from_now', 'timer')).toThrow(/no timer/);
  });

  it('that cannot be read is an incident which can be mended', async () => {
    const run = (await givenRun(import.meta.url)).start({ until: 'soon' }).fireTimer('duration');
    expect(run.incidents()).toEqual(['TIMER_NOT_READABLE']);
    const key = Number(Object.keys(run.state?.incidents ?? {})[0]);
    run.setVariables({ until }).do({ kind: 'resolve-incident', key });
    run.fireTimer('date');
    expect(run.waitingAt()).toEqual(['work']);
  });
});
